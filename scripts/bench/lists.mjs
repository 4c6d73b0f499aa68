import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { begin, longestTask, momentOf, profile, watch, watchEvent } from './browser.mjs';
import { invented } from './invented.mjs';
import { median, note, noteTask } from './report.mjs';
import { wordsOf } from './words.mjs';

/**
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {import('./browser.mjs').Page} Page
 * @typedef {import('../server.mjs').Site} Site
 */

const words = wordsOf('intake');
const ROWS = 30_000;

/** LinkedIn's connections of somebody with very many of them. */
function connections() {
	const rows = Array.from({ length: ROWS }, (_, row) => {
		const { first, last, link, mail, organisation, position, day } = invented(row);
		return `${first},${last},${link},${mail},"${organisation}",${position},${day} Feb 2024`;
	});
	const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
	return `Notes:\n"When exporting your connection data, you may notice gaps."\n\n${header}\n${rows.join('\n')}\n`;
}

/**
 * What the app's import is measured against: the same file through bare Papa Parse, and the records that
 * the app made of it put into a bare database in one transaction. In a browser that has both.
 * @param {Page} page that has imported the list
 * @param {string} csv
 */
async function floorOf(page, csv) {
	await page.addScriptTag({ path: join(root, 'node_modules/papaparse/papaparse.min.js') });
	return page.evaluate(async (csv) => {
		/** @type {<T>(request: IDBRequest<T>) => Promise<T>} */
		const answer = (request) =>
			new Promise((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error('The journal cannot be read.'));
			});
		const journal = await answer(indexedDB.open('kithbook'));
		const rows = await answer(journal.transaction('contact').objectStore('contact').getAll());
		journal.close();
		const opening = indexedDB.open('bare');
		opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
		const bare = await answer(opening);

		const begun = performance.now();
		/** @type {{ Papa: { parse(text: string): unknown } }} */
		(/** @type {unknown} */ (window)).Papa.parse(csv);
		const tx = bare.transaction('rows', 'readwrite', { durability: 'strict' });
		for (const row of rows) tx.objectStore('rows').put(row);
		await new Promise((resolve) => (tx.oncomplete = resolve));
		const time = performance.now() - begun;
		bare.close();
		indexedDB.deleteDatabase('bare');
		return { time, rows: rows.length };
	}, csv);
}

/**
 * Brings 30,000 of LinkedIn's connections in through the page.
 * @param {Browser} browser
 * @param {Site} site
 * @param {import('./journal.mjs').Rows} rows of a journal that was begun
 */
export async function measureLists(browser, site, rows) {
	const csv = connections();
	// A file on the disk: the bytes of any other would be decoded on the page's main thread.
	const folder = mkdtempSync(join(tmpdir(), 'kithbook-bench-'));
	const file = join(folder, 'Connections.csv');
	writeFileSync(file, csv);
	/** @type {{ time: number, floor: number, task: import('./browser.mjs').Task }[]} */
	const runs = [];
	for (let round = 0; round < 3; round += 1) {
		const context = await profile(browser, 'block', { bypassCSP: true });
		await begin(context, site.url, rows);
		const page = await context.newPage();
		await watch(page, { name: 'preview', selector: 'h2', text: words('intake_preview') });
		await watch(page, {
			name: 'added',
			selector: 'button',
			text: wordsOf('data')('data_import_undo')
		});
		await page.goto(`${site.url}/people/import/`, { waitUntil: 'networkidle' });
		let time = 0;
		const task = await longestTask(page, async () => {
			await watchEvent(page, 'change');
			await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(file);
			time = (await momentOf(page, 'preview')) - (await momentOf(page, 'change'));
			await watchEvent(page, 'click');
			await page.getByRole('button', { name: words('intake_add'), exact: true }).click();
			time += (await momentOf(page, 'added')) - (await momentOf(page, 'click'));
		});
		const floor = await floorOf(page, csv);
		if (floor.rows !== ROWS) throw new Error(`${String(floor.rows)} contacts were stored.`);
		runs.push({ time, floor: floor.time, task });
		await context.close();
	}
	rmSync(folder, { recursive: true });
	note('30,000 contacts brought in', median(runs.map(({ time }) => time)), 'ms');
	note('the same, bare', median(runs.map(({ floor }) => floor)), 'ms');
	note(
		'30,000 contacts brought in, against bare',
		median(runs.map(({ time, floor }) => time / floor)),
		'×'
	);
	noteTask(
		'30,000 contacts brought in',
		runs.map(({ task }) => task)
	);
}
