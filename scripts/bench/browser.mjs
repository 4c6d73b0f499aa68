import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../chromium.mjs';
import { fill } from './journal.mjs';
import { wordsOf } from './words.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').BrowserContext} BrowserContext
 * @typedef {import('@playwright/test').Page} Page
 *
 * @typedef {object} Moment
 * @property {string} name
 * @property {string} selector of the element that is there then, and is seen
 * @property {string} [text] what it says then
 *
 * @typedef {{ name: string, cat: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number }} TraceEvent
 * @typedef {{ wall: number, processor: number }} Task how long it took by the clock, and of the processor's time, in
 * milliseconds; the first is longer where the machine does something else besides
 */

const words = wordsOf('weeks');
const traced = 'traced';

export function launch() {
	return chromium.launch(chromiumLaunchOptions());
}

/**
 * A browser profile of its own, the size of a phone.
 * @param {Browser} browser
 * @param {'allow' | 'block'} [serviceWorkers] blocked, so that their filling of the cache does not
 * mix with what is measured
 * @param {import('@playwright/test').BrowserContextOptions} [options]
 */
export function profile(browser, serviceWorkers = 'block', options = {}) {
	return browser.newContext({
		...options,
		viewport: { width: 412, height: 823 },
		locale: 'en-GB',
		serviceWorkers
	});
}

/**
 * Opens the first page of the app in a new profile, and fills the journal.
 * @param {BrowserContext} context
 * @param {string} url of the site
 * @param {import('./journal.mjs').Rows} rows
 */
export async function begin(context, url, rows) {
	const page = await context.newPage();
	await page.goto(`${url}/`);
	await page.getByRole('link', { name: words('welcome_start') }).waitFor();
	await fill(page, rows);
	await page.close();
}

/**
 * Notes when an element is there and has been painted, on each page that is opened from now on.
 * @param {Page} page
 * @param {Moment} moment
 */
export function watch(page, moment) {
	return page.addInitScript(({ name, selector, text }) => {
		const isThere = () =>
			[...document.querySelectorAll(selector)].some(
				(element) => element.checkVisibility() && element.textContent.includes(text ?? '')
			);
		const observer = new MutationObserver(() => {
			if (!isThere()) return;
			observer.disconnect();
			requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
		});
		const parts = { childList: true, subtree: true, characterData: true, attributes: true };
		observer.observe(document, parts);
	}, moment);
}

/**
 * Notes when an event first happens, from the hand of the user on.
 * @param {Page} page that is open
 * @param {string} type
 */
export function watchEvent(page, type) {
	return page.evaluate((type) => {
		performance.clearMarks(type);
		const note = (/** @type {Event} */ { timeStamp }) =>
			void performance.mark(type, { startTime: timeStamp });
		addEventListener(type, note, { capture: true, once: true });
	}, type);
}

/**
 * Waits for a moment that was watched for.
 * @param {Page} page
 * @param {string} name
 * @param {'mark' | 'paint'} [type] of the browser's entry
 * @returns {Promise<number>} milliseconds since the navigation began
 */
export function momentOf(page, name, type = 'mark') {
	return page.evaluate(
		({ name, type }) =>
			new Promise((/** @type {(time: number) => void} */ resolve) => {
				new PerformanceObserver((list) => {
					for (const mark of list.getEntriesByName(name)) resolve(mark.startTime);
				}).observe({ type, buffered: true });
			}),
		{ name, type }
	);
}

/**
 * The browser's own trace of the page that is open meanwhile: what ran on its main thread, and its marks.
 * @param {Page} page
 * @param {() => Promise<unknown>} action
 * @returns {Promise<{ tasks: TraceEvent[], marks: TraceEvent[] }>}
 */
export async function trace(page, action) {
	const browser = page.context().browser();
	if (!browser) throw new Error('Only a browser that was launched can be traced.');
	await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
	await action();
	// The browser's own interface has page threads too. The mark identifies the page's thread.
	await page.evaluate((name) => void performance.mark(name), traced);
	/** @type {{ traceEvents: TraceEvent[] }} */
	const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
	const mine = traceEvents.find(({ name }) => name === traced);
	const onMain = traceEvents.filter(({ pid, tid }) => pid === mine?.pid && tid === mine.tid);
	const tasks = onMain.filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
	if (tasks.length === 0) throw new Error('The trace holds no tasks.');
	return { tasks, marks: onMain.filter(({ cat }) => cat.includes('blink.user_timing')) };
}

/**
 * The longest task on the main thread of the page that is open meanwhile, by either measure.
 * @param {Page} page
 * @param {() => Promise<unknown>} action
 * @returns {Promise<Task>}
 */
export async function longestTask(page, action) {
	const { tasks } = await trace(page, action);
	return {
		wall: Math.max(...tasks.map(({ dur }) => dur ?? 0)) / 1000,
		processor: Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000
	};
}

/**
 * Lets a page run on a slow phone's processor.
 * @param {Page} page
 */
export async function slowProcessor(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	return session;
}

/**
 * Lets a page run on a slow phone's processor and network.
 * @param {Page} page
 */
export async function slowDown(page) {
	const session = await slowProcessor(page);
	// Slow 4G as Lighthouse has it, 150 ms and 1.6 Mbit/s, in the terms of a throttled request.
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150 * 3.75,
		downloadThroughput: (1.6 * 0.9 * 1024 * 1024) / 8,
		uploadThroughput: (0.75 * 0.9 * 1024 * 1024) / 8
	});
}
