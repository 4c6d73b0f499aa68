import { begin, longestTask, momentOf, profile, watch, watchEvent } from './browser.mjs';
import { median, note, noteTask } from './report.mjs';
import { wordsOf } from './words.mjs';

/**
 * @typedef {import('./browser.mjs').Page} Page
 * @typedef {import('./browser.mjs').Task} Task
 */

const words = wordsOf('checkin');
const sentence = 'I rang Noor instead of writing, and we talked for an hour.';

/**
 * Answers every question through the screens, key by key.
 * @param {Page} page
 */
async function answerAll(page) {
	const review = page.getByRole('heading', { name: words('checkin_review_title') });
	for (let position = 1; !(await review.isVisible()); position += 1) {
		// The part of the message before the count.
		const [progress = ''] = words('checkin_progress')
			.replace('{position}', String(position))
			.split('{count}');
		await page.getByRole('progressbar', { name: progress }).or(review).first().waitFor();
		if (await review.isVisible()) return;
		const yes = page.getByRole('button', { name: words('checkin_yes'), exact: true });
		if (await yes.isVisible()) await yes.click();
		for (const field of await page.getByRole('textbox').all()) {
			const isCount = (await field.getAttribute('inputmode')) !== null;
			await field.pressSequentially(isCount ? (position === 1 ? '240' : '12') : sentence);
		}
		const choice = page.getByRole('radio').first();
		if (await choice.isVisible()) await choice.check({ force: true });
		await page.getByRole('button', { name: words('checkin_next'), exact: true }).click();
	}
}

/**
 * @param {Page} page that shows the answers for reading over
 * @returns {Promise<number>} milliseconds from the tap until the page says that all is saved
 */
async function save(page) {
	await watchEvent(page, 'click');
	await page.getByRole('button', { name: words('checkin_save') }).click();
	return (await momentOf(page, 'saved')) - (await momentOf(page, 'click'));
}

/**
 * How answering and saving a check-in goes.
 * @param {import('./browser.mjs').Browser} browser
 * @param {import('../server.mjs').Site} site
 * @param {import('./journal.mjs').Rows} rows of the journal it is added to
 */
export async function measureAnswering(browser, site, rows) {
	/** @type {Task[]} */
	const answering = [];
	/** @type {Task[]} */
	const saving = [];
	/** @type {number[]} */
	const saved = [];
	for (let round = 0; round < 3; round += 1) {
		const context = await profile(browser);
		await begin(context, site.url, rows);
		const page = await context.newPage();
		await watch(page, { name: 'saved', selector: '#saved', text: words('checkin_done_title') });
		await page.goto(`${site.url}/checkin/`);
		await page.getByRole('progressbar').waitFor();
		answering.push(await longestTask(page, () => answerAll(page)));
		saving.push(await longestTask(page, async () => saved.push(await save(page))));
		await context.close();
	}
	noteTask('answering a check-in', answering, 50);
	noteTask('from Save to Saved', saving);
	note('from Save to Saved', median(saved), 'ms');
}
