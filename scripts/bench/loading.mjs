import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { begin, longestTask, momentOf, profile, slowDown, watch } from './browser.mjs';
import { median, print, printTask } from './report.mjs';

/**
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {import('./browser.mjs').Page} Page
 * @typedef {import('../server.mjs').Site} Site
 * @typedef {import('./journal.mjs').Rows} Rows
 * @typedef {Record<string, { file: string }>} Manifest what Vite made of each source file
 */

/** Its main action: a link that only the running app writes. */
const interactive = {
	name: 'interactive',
	selector: 'main a[href*="checkin/?week="]'
};

const isScript = (/** @type {string} */ path) => path.endsWith('.js');

/**
 * Bytes that a page asks for on a first visit, leaving out what the service worker fetches once it
 * is up.
 * @param {Browser} browser
 * @param {Site} site
 * @param {string} path
 * @param {Rows} [rows] of the journal that is there
 * @param {string} [last] selector of what comes last
 */
async function firstLoad(browser, site, path, rows, last = 'main') {
	const context = await profile(browser);
	if (rows) await begin(context, site.url, rows);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.clearBrowserCache');
	/** @type {import('@playwright/test').Request[]} */
	const requests = [];
	page.on('requestfinished', (request) => requests.push(request));
	await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
	await page.locator(last).first().waitFor();
	const sent = await Promise.all(
		requests.map(async (request) => ({
			path: new URL(request.url()).pathname,
			bytes: (await request.sizes()).responseBodySize
		}))
	);
	await context.close();
	return sent;
}

/**
 * @param {readonly { path: string, bytes: number }[]} sent
 * @param {(path: string) => boolean} [isCounted]
 */
function bytes(sent, isCounted = () => true) {
	return sent.filter(({ path }) => isCounted(path)).reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * What the first visit costs, and where code for charts is not asked for.
 * @param {Browser} browser
 * @param {Site} site
 * @param {Rows} rows of a journal
 */
export async function measureTransfer(browser, site, rows) {
	const first = await firstLoad(browser, site, '/');
	print('first load of /, JavaScript (gzip)', bytes(first, isScript), 'bytes');
	print('first load of /, all with the font', bytes(first), 'bytes');
	const again = await firstLoad(browser, site, '/', rows);
	print('first load of / with a journal, JavaScript (gzip)', bytes(again, isScript), 'bytes');
	print('first load of / with a journal, all with the font', bytes(again), 'bytes');

	const output = join(root, '.svelte-kit/output/client/.vite/manifest.json');
	/** @type {Manifest} */
	const manifest = JSON.parse(readFileSync(output, 'utf8'));
	const chart = manifest['src/lib/components/Chart.svelte']?.file;
	if (chart === undefined) throw new Error('The build has no chunk for charts of its own.');
	const isChart = (/** @type {string} */ path) => path.endsWith(chart);
	print('chart code loaded on /', bytes(again, isChart), 'bytes');
	for (const [path, last] of /** @type {const} */ ([
		['/checkin/', 'main'],
		['/journal/', 'main'],
		['/insights/', 'main canvas']
	])) {
		const sent = await firstLoad(browser, site, path, rows, last);
		print(`chart code loaded on ${path}`, bytes(sent, isChart), 'bytes');
	}
}

/** @param {Page} page */
function firstPaint(page) {
	return page.evaluate(
		() =>
			new Promise((/** @type {(time: number) => void} */ resolve) => {
				new PerformanceObserver((list) => {
					for (const paint of list.getEntriesByName('first-contentful-paint'))
						resolve(paint.startTime);
				}).observe({ type: 'paint', buffered: true });
			})
	);
}

/**
 * The first paint of `/` on a slow phone, beside that of a bare page of Kit.
 * @param {Browser} browser
 * @param {Site} site
 * @param {Site} bare
 */
export async function measureFirstPaint(browser, site, bare) {
	/** @type {number[]} */
	const own = [];
	/** @type {number[]} */
	const floor = [];
	for (let round = 0; round < 9; round += 1) {
		for (const [{ url }, times] of /** @type {const} */ ([
			[bare, floor],
			[site, own]
		])) {
			const context = await profile(browser);
			const page = await context.newPage();
			await slowDown(page, { network: true });
			await page.goto(`${url}/`);
			times.push(await firstPaint(page));
			await context.close();
		}
	}
	print('first paint of a bare Kit page, slow 4G, 4 × CPU', median(floor), 'ms');
	print('first paint of /, slow 4G, 4 × CPU', median(own), 'ms');
	print('first paint of / against the bare page', median(own) / median(floor), '×');
}

/**
 * How long `This week` takes from the navigation until its main action is there, by length of the
 * journal, for a visit as it is after the first: with the service worker.
 * @param {Browser} browser
 * @param {Site} site
 * @param {readonly { weeks: number, rows: Rows }[]} filled
 */
export async function measureThisWeek(browser, site, filled) {
	const measured = [];
	for (const { weeks, rows } of filled) {
		const context = await profile(browser, 'allow');
		await begin(context, site.url, rows);
		const page = await context.newPage();
		await page.goto(`${site.url}/`);
		await page.evaluate(() => navigator.serviceWorker.ready);
		await page.close();
		measured.push({
			weeks,
			context,
			times: /** @type {number[]} */ ([]),
			tasks: /** @type {import('./browser.mjs').Task[]} */ ([])
		});
	}
	// In turn, so that whatever else the machine does befalls all of them.
	for (let round = 0; round < 15; round += 1) {
		for (const { context, times, tasks } of measured) {
			const page = await context.newPage();
			await watch(page, interactive);
			const open = async () => {
				await page.goto(`${site.url}/`);
				return momentOf(page, interactive.name);
			};
			if (round % 3 === 2) tasks.push(await longestTask(page, open));
			else times.push(await open());
			await page.close();
		}
	}
	for (const { weeks, times, tasks, context } of measured) {
		print(`This week interactive, ${String(weeks)} weeks`, median(times), 'ms');
		printTask(`This week interactive, ${String(weeks)} weeks`, tasks);
		await context.close();
	}
	const [first, last] = [measured[0], measured.at(-1)];
	if (first && last) {
		const name = `This week interactive, ${String(last.weeks)} against ${String(first.weeks)} weeks`;
		print(name, median(last.times) / median(first.times), '×');
	}
}
