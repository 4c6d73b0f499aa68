import { begin, longestTask, momentOf, profile, watch, watchEvent } from './browser.mjs';
import { median, note, noteTask } from './report.mjs';
import { wordsOf } from './words.mjs';

const words = wordsOf('insights');

/**
 * Notes when the first chart of the page has been painted, and anew after a change.
 * @param {import('./browser.mjs').Page} page
 */
function watchDrawing(page) {
	return page.addInitScript(() => {
		let isDrawn = false;
		const look = () => {
			if (isDrawn || !document.querySelector('main section svg path')) return;
			isDrawn = true;
			requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')));
		};
		new MutationObserver(look).observe(document, {
			childList: true,
			subtree: true,
			attributes: true
		});
		addEventListener('change', () => {
			isDrawn = false;
			performance.clearMarks('drawn');
		});
	});
}

/**
 * The first drawing of Insights: the first chart is drawn, and every sentence stands there.
 * @param {import('./browser.mjs').Browser} browser
 * @param {import('../server.mjs').Site} site
 * @param {import('./journal.mjs').Rows} rows
 */
export async function measureInsights(browser, site, rows) {
	const context = await profile(browser);
	await begin(context, site.url, rows);
	/** @type {{ first: number, all: number }[]} */
	const times = [];
	/** @type {Record<'first' | 'all', import('./browser.mjs').Task>[]} */
	const tasks = [];
	for (let round = 0; round < 6; round += 1) {
		const page = await context.newPage();
		await watchDrawing(page);
		await watch(page, { name: 'said', selector: '#own-questions-question' });
		const first = async () => {
			await page.goto(`${site.url}/insights/`);
			return Math.max(await momentOf(page, 'drawn'), await momentOf(page, 'said'));
		};
		const all = async () => {
			await watchEvent(page, 'change');
			await page.getByRole('radio', { name: words('insights_range_all') }).check({ force: true });
			return (await momentOf(page, 'drawn')) - (await momentOf(page, 'change'));
		};
		if (round % 2 === 0) times.push({ first: await first(), all: await all() });
		else tasks.push({ first: await longestTask(page, first), all: await longestTask(page, all) });
		await page.close();
	}
	await context.close();
	for (const [name, part] of /** @type {const} */ ([
		['first drawing of Insights, 2,600 weeks', 'first'],
		['drawing all 2,600 weeks in Insights', 'all']
	])) {
		note(name, median(times.map((time) => time[part])), 'ms');
		noteTask(
			name,
			tasks.map((task) => task[part])
		);
	}
}
