import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { begin, longestTask, momentOf, profile, slowDown, watch } from './browser.mjs';
import { median, note, noteTask } from './report.mjs';

/**
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {import('../server.mjs').Site} Site
 * @typedef {import('./journal.mjs').Rows} Rows
 */

/** The main action of This week: a link that only the running app writes. */
const interactive = { name: 'interactive', selector: 'main a[href*="checkin/?week="]' };

/**
 * Bytes that `/` asks for in an empty browser.
 * @param {Browser} browser
 * @param {Site} site
 * @param {Rows} [rows] of the journal that is there
 */
async function firstLoad(browser, site, rows) {
	const context = await profile(browser);
	if (rows) await begin(context, site.url, rows);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.clearBrowserCache');
	/** @type {import('@playwright/test').Request[]} */
	const requests = [];
	page.on('requestfinished', (request) => requests.push(request));
	await page.goto(`${site.url}/`, { waitUntil: 'networkidle' });
	let [all, scripts] = [0, 0];
	for (const request of requests) {
		const { responseBodySize } = await request.sizes();
		all += responseBodySize;
		if (request.url().endsWith('.js')) scripts += responseBodySize;
	}
	await context.close();
	return { all, scripts };
}

/**
 * What the first visit costs, and a first load with a journal.
 * @param {Browser} browser
 * @param {Site} site
 * @param {Rows} rows of a journal
 */
export async function measureTransfer(browser, site, rows) {
	const first = await firstLoad(browser, site);
	note('first visit of /, JavaScript, gzip', first.scripts, 'bytes', 80_000);
	note('first visit of /, all with the font, gzip', first.all, 'bytes', 120_000);
	const again = await firstLoad(browser, site, rows);
	note('/ with a journal and an empty cache, JavaScript, gzip', again.scripts, 'bytes');
}

/**
 * What the service worker stores for later.
 * @param {string} folder of the built site
 */
export function measurePrecache(folder) {
	const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
	const urls = [...worker.matchAll(/"url":"([^"]*)"/gu)].map(([, url = '']) => url);
	if (urls.length === 0) throw new Error('The service worker names no files.');
	const sizes = urls.map((url) => {
		const file = url.endsWith('/') ? `${url}index.html` : url;
		return brotliCompressSync(readFileSync(join(folder, file))).length;
	});
	const sum = sizes.reduce((total, size) => total + size, 0);
	note('stored by the service worker, brotli', sum, 'bytes', 900_000);
}

/**
 * The first paint of `/` on a slow phone.
 * @param {Browser} browser
 * @param {Site} site
 */
async function firstPaint(browser, site) {
	const context = await profile(browser);
	const page = await context.newPage();
	await slowDown(page);
	await page.goto(`${site.url}/`);
	const time = await momentOf(page, 'first-contentful-paint', 'paint');
	await context.close();
	return time;
}

/**
 * The first paint of `/`, beside that of a bare page of Kit, in turn.
 * @param {Browser} browser
 * @param {Site} site
 * @param {Site} bare
 */
export async function measureFirstPaint(browser, site, bare) {
	/** @type {number[]} */
	const own = [];
	/** @type {number[]} */
	const floor = [];
	for (let round = 0; round < 13; round += 1) {
		floor.push(await firstPaint(browser, bare));
		own.push(await firstPaint(browser, site));
	}
	const on = 'slow 4G, 4 × CPU';
	note(`first paint of / against a bare Kit page, ${on}`, median(own) / median(floor), '×', 1.25);
	note(`first paint of /, ${on}`, median(own), 'ms');
	note(`first paint of a bare Kit page, ${on}`, median(floor), 'ms');
}

/**
 * How long `This week` takes from the navigation until its main action is there, by length of the
 * journal, for a visit as it is after the first: with the service worker.
 * @param {Browser} browser
 * @param {Site} site
 * @param {Rows} none
 * @param {Rows} fifty years
 */
export async function measureThisWeek(browser, site, none, fifty) {
	const open = async (/** @type {Rows} */ rows) => {
		const context = await profile(browser, 'allow');
		await begin(context, site.url, rows);
		const page = await context.newPage();
		await page.goto(`${site.url}/`);
		await page.evaluate(() => navigator.serviceWorker.ready);
		await page.close();
		return {
			context,
			times: /** @type {number[]} */ ([]),
			tasks: /** @type {import('./browser.mjs').Task[]} */ ([])
		};
	};
	const [short, long] = [await open(none), await open(fifty)];
	// Both alternate, so that other load on the machine affects both.
	for (let round = 0; round < 15; round += 1) {
		for (const { context, times, tasks } of [short, long]) {
			const page = await context.newPage();
			await watch(page, interactive);
			const visit = async () => {
				await page.goto(`${site.url}/`);
				return momentOf(page, interactive.name);
			};
			if (round % 3 === 2) tasks.push(await longestTask(page, visit));
			else times.push(await visit());
			await page.close();
		}
	}
	await short.context.close();
	await long.context.close();
	const name = 'opening This week';
	const ratio = median(long.times) / median(short.times);
	note(`${name}, 2,600 weeks against none`, ratio, '×', 1.3);
	note(`${name}, 2,600 weeks`, median(long.times), 'ms');
	noteTask(`${name}, 2,600 weeks`, long.tasks);
}
