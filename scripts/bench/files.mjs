import { begin, longestTask, momentOf, profile, watch, watchEvent } from './browser.mjs';
import { median, note, noteTask } from './report.mjs';
import { wordsOf } from './words.mjs';

/**
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {import('./browser.mjs').Page} Page
 * @typedef {import('../server.mjs').Site} Site
 */

const words = wordsOf('data');
/** The part of each message before its first placeholder. */
const [added = ''] = words('data_import_done').split('{');
/** Asked once the download is on its way. */
const [asked = ''] = words('data_export_arrived').split('{');

/**
 * @param {Page} page
 * @param {string} button
 * @param {string} name of the moment that the tap leads to
 */
async function tap(page, button, name) {
	await watchEvent(page, 'click');
	await page.getByRole('button', { name: button, exact: true }).click();
	return (await momentOf(page, name)) - (await momentOf(page, 'click'));
}

/**
 * @param {Browser} browser
 * @param {Site} site
 * @param {import('./journal.mjs').Rows} [rows]
 */
async function openData(browser, site, rows) {
	const context = await profile(browser);
	if (rows) await begin(context, site.url, rows);
	const page = await context.newPage();
	await watch(page, { name: 'asked', selector: 'p', text: asked });
	await watch(page, { name: 'preview', selector: 'h3' });
	await watch(page, { name: 'added', selector: 'p', text: added });
	await page.goto(`${site.url}/settings/data/`, { waitUntil: 'networkidle' });
	return page;
}

/**
 * Takes a journal away as JSON and brings it into an empty browser, through the page.
 * @param {Browser} browser
 * @param {Site} site
 * @param {import('./journal.mjs').Rows} rows
 */
export async function measureFiles(browser, site, rows) {
	/** @type {Record<'out' | 'read' | 'add', { time: number, task: import('./browser.mjs').Task }[]>} */
	const runs = { out: [], read: [], add: [] };

	/**
	 * @param {'out' | 'read' | 'add'} name
	 * @param {Page} page
	 * @param {() => Promise<number>} action
	 */
	async function measure(name, page, action) {
		let time = 0;
		const task = await longestTask(page, async () => (time = await action()));
		runs[name].push({ time, task });
	}

	for (let round = 0; round < 3; round += 1) {
		const from = await openData(browser, site, rows);
		// Nothing here can answer the system's dialogue.
		await from.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
		const downloaded = from.waitForEvent('download');
		await measure('out', from, () => tap(from, words('data_export_start'), 'asked'));
		const file = await (await downloaded).path();

		const to = await openData(browser, site);
		await measure('read', to, async () => {
			await watchEvent(to, 'change');
			await to.locator('input[type=file]').setInputFiles(file);
			return (await momentOf(to, 'preview')) - (await momentOf(to, 'change'));
		});
		await measure('add', to, () => tap(to, words('data_import_add'), 'added'));
		await from.context().close();
		await to.context().close();
	}
	for (const [part, name] of /** @type {const} */ ([
		['out', 'JSON export of 2,600 weeks'],
		['read', 'JSON import of 2,600 weeks, reading up to the preview'],
		['add', 'JSON import of 2,600 weeks, adding']
	])) {
		note(name, median(runs[part].map(({ time }) => time)), 'ms');
		noteTask(
			name,
			runs[part].map(({ task }) => task)
		);
	}
}
