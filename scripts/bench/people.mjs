import { begin, longestTask, momentOf, profile, trace, watch } from './browser.mjs';
import { median, note, noteTask } from './report.mjs';

/**
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {import('./browser.mjs').Page} Page
 * @typedef {import('./browser.mjs').TraceEvent} TraceEvent
 * @typedef {import('../server.mjs').Site} Site
 *
 * @typedef {object} Keystroke
 * @property {number} work what ran on the main thread from the key to the painted list, in milliseconds
 * @property {number} time from the key to the painted list, in milliseconds
 */

/** A name, then words that nearly everybody has, and nobody; all is taken back key by key. */
const typed = 'ingrid keeper works zz';

/**
 * Marks each key that is pressed, and when what came of it has been painted.
 * @param {Page} page
 */
function watchKeys(page) {
	return page.evaluate(() => {
		addEventListener(
			'keydown',
			({ timeStamp }) => {
				performance.mark('key', { startTime: timeStamp });
				requestAnimationFrame(() => setTimeout(() => performance.mark('painted')));
			},
			{ capture: true }
		);
	});
}

/**
 * Presses a key, and waits until what came of it has been painted.
 * @param {Page} page
 * @param {string} key
 */
async function press(page, key) {
	const painted = page.evaluate(
		() =>
			new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
				new PerformanceObserver((list, observer) => {
					if (list.getEntriesByName('painted').length === 0) return;
					observer.disconnect();
					resolve();
				}).observe({ type: 'mark' });
			})
	);
	await page.keyboard.press(key);
	await painted;
}

/**
 * @param {{ tasks: TraceEvent[], marks: TraceEvent[] }} traced
 * @returns {Keystroke[]}
 */
function keystrokes({ tasks, marks }) {
	const at = (/** @type {string} */ wanted) =>
		marks.filter(({ name }) => name === wanted).map(({ ts }) => ts);
	const painted = at('painted');
	return at('key').map((from, index) => {
		const to = painted[index];
		if (to === undefined) throw new Error('A key was pressed, and nothing was painted.');
		const within = tasks.map(({ ts, dur = 0 }) =>
			Math.max(0, Math.min(ts + dur, to) - Math.max(ts, from))
		);
		return {
			work: within.reduce((sum, time) => sum + time, 0) / 1000,
			time: (to - from) / 1000
		};
	});
}

/**
 * Opening the page of all people, and searching them key by key.
 * @param {Browser} browser
 * @param {Site} site
 * @param {import('./journal.mjs').Rows} rows of a journal with 30,000 contacts
 */
export async function measurePeople(browser, site, rows) {
	const context = await profile(browser);
	await begin(context, site.url, rows);
	/** @type {{ shown: number, task: import('./browser.mjs').Task }[]} */
	const openings = [];
	/** @type {Keystroke[]} */
	const keys = [];
	for (let round = 0; round < 3; round += 1) {
		const page = await context.newPage();
		await watch(page, { name: 'shown', selector: 'main input[type="search"]' });
		let shown = 0;
		const task = await longestTask(page, async () => {
			await page.goto(`${site.url}/people/`);
			shown = await momentOf(page, 'shown');
		});
		openings.push({ shown, task });
		await page.getByRole('searchbox').focus();
		await watchKeys(page);
		const traced = await trace(page, async () => {
			for (const key of typed) await press(page, key);
			for (let left = typed.length; left > 0; left -= 1) await press(page, 'Backspace');
		});
		keys.push(...keystrokes(traced));
		await page.close();
	}
	await context.close();
	if (keys.length !== 3 * 2 * typed.length) throw new Error('Not every key was measured.');
	const works = keys.map(({ work }) => work);
	note('opening 30,000 people, page shown', median(openings.map(({ shown }) => shown)), 'ms');
	noteTask(
		'opening 30,000 people',
		openings.map(({ task }) => task),
		50
	);
	note('a key in the search of 30,000 people, work', median(works), 'ms');
	note('a key in the search of 30,000 people, work at worst', Math.max(...works), 'ms');
	note('a key in the search of 30,000 people, painted', median(keys.map(({ time }) => time)), 'ms');
}
