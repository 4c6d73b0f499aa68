import { begin, longestTask, momentOf, profile, watch } from './browser.mjs';
import { median, note, noteTask } from './report.mjs';

/**
 * Opening Favours: both worlds compared, give and take added up, and the latest of the log.
 * @param {import('./browser.mjs').Browser} browser
 * @param {import('../server.mjs').Site} site
 * @param {import('./journal.mjs').Rows} rows of a journal with fifty years of check-ins and 3,000 entries
 */
export async function measureFavours(browser, site, rows) {
	const context = await profile(browser);
	await begin(context, site.url, rows);
	/** @type {{ shown: number, task: import('./browser.mjs').Task }[]} */
	const openings = [];
	for (let round = 0; round < 5; round += 1) {
		const page = await context.newPage();
		await watch(page, { name: 'shown', selector: '.favours .ways' });
		let shown = 0;
		const task = await longestTask(page, async () => {
			await page.goto(`${site.url}/favours/`);
			shown = await momentOf(page, 'shown');
			// The last part of the page.
			await page.locator('#giving').waitFor();
		});
		openings.push({ shown, task });
		await page.close();
	}
	await context.close();
	const name = 'opening Favours, 2,600 weeks and 3,000 entries';
	note(`${name}, comparison shown`, median(openings.map(({ shown }) => shown)), 'ms');
	noteTask(
		name,
		openings.map(({ task }) => task),
		50
	);
}
