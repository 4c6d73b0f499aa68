import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import {
	begin,
	longestTask,
	momentOf,
	profile,
	slowDown,
	slowProcessor,
	watch
} from './browser.mjs';
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

/**
 * How long a visit without a network takes on a slow phone until there is something to do, beside a bare page
 * of Kit until it is painted, in turn.
 * @param {Browser} browser
 * @param {Site} site
 * @param {Site} bare
 * @param {Rows} rows of a journal
 */
export async function measureOfflineStart(browser, site, bare, rows) {
	const store = async (/** @type {Site} */ { url }, /** @type {Rows} */ rows) => {
		const context = await profile(browser, 'allow');
		if (rows.length > 0) await begin(context, url, rows);
		const page = await context.newPage();
		await page.goto(`${url}/`);
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		await page.close();
		await context.setOffline(true);
		return context;
	};
	const [own, floor] = [await store(site, rows), await store(bare, [])];
	const start = async (
		/** @type {import('./browser.mjs').BrowserContext} */ context,
		/** @type {Site} */ { url },
		/** @type {import('./browser.mjs').Moment} */ moment
	) => {
		const page = await context.newPage();
		await slowProcessor(page);
		await watch(page, moment);
		await page.goto(`${url}/`);
		const time = await momentOf(page, moment.name);
		await page.close();
		return time;
	};
	/** @type {number[]} */
	const times = [];
	/** @type {number[]} */
	const bareTimes = [];
	for (let round = 0; round < 13; round += 1) {
		bareTimes.push(await start(floor, bare, { name: 'there', selector: 'h1' }));
		times.push(await start(own, site, interactive));
	}
	await own.close();
	await floor.close();
	const name = 'offline start of / with 104 weeks, 4 × CPU';
	note(`${name}, against a bare Kit page`, median(times) / median(bareTimes), '×', 2.5);
	note(name, median(times), 'ms');
	note('offline start of a bare Kit page, 4 × CPU', median(bareTimes), 'ms');
}
