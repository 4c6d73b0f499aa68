import { expect, test, type Page } from '@playwright/test';
import { CheckinPage } from './pages/checkin';
import { JournalPage } from './pages/journal';
import { begin } from './seed';

const sunday = '2026-11-22T19:00:00+01:00';
const nextSunday = '2026-11-29T19:00:00+01:00';

/** The settings for reflection prompts. */
class PromptsPage {
	constructor(readonly page: Page) {}

	async open() {
		await this.page.goto('/settings/prompts/');
		await expect(this.page.getByRole('textbox', { name: 'The prompt' })).toBeVisible();
	}

	button(name: string) {
		return this.page.getByRole('button', { name, exact: true });
	}

	/** The prompts of a kind. */
	kind(name: string) {
		return this.page.getByRole('region', { name, exact: true }).getByRole('listitem');
	}

	/** Unfolds a kind, or folds it. */
	fold(name: string) {
		return this.page.getByRole('heading', { name, exact: true }).click();
	}

	async add(words: string, kind: string) {
		await this.page.getByRole('textbox', { name: 'The prompt' }).fill(words);
		await this.page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
		await this.button('Add the prompt').click();
		await expect(this.kind(kind).filter({ hasText: words })).toBeVisible();
	}
}

/** Opens this week's check-in at its reflection. */
async function reflect(page: Page): Promise<CheckinPage> {
	const checkin = new CheckinPage(page);
	await page.goto('/checkin/?question=reflection');
	await expect(checkin.field('Your thoughts')).toBeVisible();
	return checkin;
}

test(
	'another prompt is asked for once, and what was typed stays',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.clock.setFixedTime(sunday);
		await begin(page);
		const checkin = await reflect(page);
		const first = await checkin.heading.innerText();
		await checkin.field('Your thoughts').fill('Marta rang.');
		await checkin.button('Ask me another').press('Enter');
		await expect(checkin.heading).not.toHaveText(first);
		await expect(checkin.heading).toBeFocused();
		await expect(checkin.button('Ask me another')).toBeHidden();
		await expect(checkin.field('Your thoughts')).toHaveValue('Marta rang.');

		const second = await checkin.heading.innerText();
		await checkin.button('Close').click();
		await expect(page.getByRole('main').getByText('What you typed is kept.')).toBeVisible();
		await reflect(page);
		await expect(checkin.heading).toHaveText(second);
		await expect(checkin.button('Ask me another')).toBeHidden();
	}
);

test('prompts are written, pinned, reworded and retired, and keep their words in the journal', async ({
	page
}) => {
	await page.clock.setFixedTime(sunday);
	await begin(page);
	const prompts = new PromptsPage(page);
	await page.goto('/settings/');
	await page.getByRole('link', { name: /^Reflection prompts/ }).click();
	await prompts.button('Add the prompt').click();
	await expect(page.getByText('A prompt needs words.')).toBeVisible();
	await expect(prompts.kind('Thank')).toHaveCount(0);
	await prompts.add('Who made me laugh?', 'Thank');
	await prompts.button('Pin “Who made me laugh?”').click();
	await expect(prompts.button('Unpin “Who made me laugh?”')).toBeVisible();

	const checkin = await reflect(page);
	await expect(checkin.heading).toHaveText('Who made me laugh?');
	await checkin.field('Your thoughts').fill('Jonas did.');
	await page.goto('/checkin/?question=review');
	await checkin.save();

	await prompts.open();
	await prompts.fold('Thank');
	await prompts.button('Reword “Who made me laugh?”').click();
	await prompts.kind('Thank').getByRole('textbox').fill('Who made you laugh?');
	await prompts.button('Save').click();
	await expect(prompts.button('Reword “Who made you laugh?”')).toBeFocused();
	await prompts.button('Stop asking “Who made you laugh?”').click();
	await expect(prompts.button('Reword “Who made you laugh?”')).toBeHidden();
	await prompts.button('Undo').click();
	await expect(prompts.button('Reword “Who made you laugh?”')).toBeVisible();

	const journal = new JournalPage(page);
	await journal.open();
	const chapter = journal.chapter('Week of 16 November');
	await expect(chapter.getByRole('heading', { name: 'Who made me laugh?' })).toBeVisible();
	await expect(chapter).toContainText('Jonas did.');
});

test('a plan is answered on This week, and not asked about again', async ({ page }) => {
	await page.clock.setFixedTime(sunday);
	await begin(page);
	const checkin = new CheckinPage(page);
	await page.goto('/checkin/?question=plan');
	await checkin.field('I will contact …').fill('Leo');
	await checkin.next();
	await checkin.save();

	await page.clock.setFixedTime('2026-11-24T19:00:00+01:00');
	await page.goto('/');
	await page.getByRole('button', { name: 'Not yet' }).click();
	await expect(page.getByText('I will contact Leo.')).toBeHidden();
	await page.getByRole('button', { name: 'Undo' }).click();
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page.getByText('I will contact Leo.')).toBeHidden();
	const journal = new JournalPage(page);
	await journal.open();
	await expect(journal.chapter('Week of 16 November')).toContainText('Yes, it happened.');

	await page.clock.setFixedTime(nextSunday);
	await page.goto('/checkin/?question=plan-before');
	await expect(checkin.heading).not.toHaveText('Did your plan happen?');
	await expect(checkin.heading).toBeVisible();
});

test('a plan is asked about in the next check-in, and only there', async ({ page }) => {
	await page.clock.setFixedTime(sunday);
	await begin(page);
	const checkin = new CheckinPage(page);
	await page.goto('/checkin/?question=plan');
	await checkin.field('If …').fill('I take the Friday train');
	await checkin.field('I will contact …').fill('Leo');
	await checkin.next();
	await checkin.save();

	await page.clock.setFixedTime(nextSunday);
	await page.goto('/checkin/?question=plan-before');
	await expect(checkin.heading).toHaveText('Did your plan happen?');
	await expect(page.getByText('“If I take the Friday train, I will contact Leo.”')).toBeVisible();
	await checkin.answer({ 'Not yet': true, 'A line about it': 'He is away.' });
	await page.goto('/checkin/?question=review');
	await expect(checkin.reviewed('Did your plan happen?')).toContainText('Not yet.');
	await checkin.save();

	const journal = new JournalPage(page);
	await journal.open();
	const chapter = journal.chapter('Week of 23 November');
	await expect(chapter).toContainText('You planned: “If I take the Friday train');
	await expect(chapter).toContainText('He is away.');

	await page.clock.setFixedTime('2026-12-06T19:00:00+01:00');
	await page.goto('/checkin/?question=reflection');
	await expect(checkin.field('Your thoughts')).toBeVisible();
	await checkin.isAt(7);
	await page.goto('/checkin/?question=review');
	await checkin.isReview();
	await expect(checkin.reviewed('Did your plan happen?')).toHaveCount(0);
});
