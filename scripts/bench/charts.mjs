import { begin, longestTask, momentOf, profile, watch, watchEvent } from './browser.mjs';
import { median, note, noteTask } from './report.mjs';
import { wordsOf } from './words.mjs';

const words = wordsOf('insights');

/**
 * Notes when the first stroke on a canvas of the page has been painted, and anew after a change.
 * @param {import('./browser.mjs').Page} page
 */
function watchDrawing(page) {
	return page.addInitScript(() => {
		const { prototype } = CanvasRenderingContext2D;
		/** @type {() => void} */
		const stroke = Reflect.get(prototype, 'stroke');
		let isDrawn = false;
		/** @param {[]} path */
		prototype.stroke = function (...path) {
			if (this.canvas.isConnected && !isDrawn) {
				isDrawn = true;
				requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')));
			}
			Reflect.apply(stroke, this, path);
		};
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
 * @param {number} insights how many there are
 */
export async function measureInsights(browser, site, rows, insights) {
	const context = await profile(browser);
	await begin(context, site.url, rows);
	/** @type {{ first: number, all: number }[]} */
	const times = [];
	/** @type {Record<'first' | 'all', import('./browser.mjs').Task>[]} */
	const tasks = [];
	for (let round = 0; round < 6; round += 1) {
		const page = await context.newPage();
		await watchDrawing(page);
		const last = `main section:nth-of-type(${String(insights)}) p.read`;
		await watch(page, { name: 'said', selector: last });
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
