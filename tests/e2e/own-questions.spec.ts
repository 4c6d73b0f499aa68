import { expect, test, type Page } from '@playwright/test';
import { CheckinPage, questionCount } from './pages/checkin';
import { JournalPage } from './pages/journal';
import { begin } from './seed';

interface OwnQuestion {
	wording: string;
	kind: 'With a number' | 'With yes or no' | 'On a scale' | 'In words';
	low?: string;
	high?: string;
}

/** The settings for questions of one's own. */
class OwnQuestionsPage {
	constructor(readonly page: Page) {}

	async open() {
		await this.page.goto('/settings/questions/');
		await expect(this.page.getByRole('textbox', { name: 'The question' })).toBeVisible();
	}

	get asked() {
		return this.page.getByRole('listitem').filter({ hasText: 'Stop asking' });
	}

	button(name: string) {
		return this.page.getByRole('button', { name, exact: true });
	}

	async add({ wording, kind, low, high }: OwnQuestion) {
		const count = await this.asked.count();
		await this.page.getByRole('textbox', { name: 'The question' }).fill(wording);
		await this.page.getByRole('radio', { name: kind }).check();
		if (low) await this.page.getByRole('textbox', { name: 'What 1 means' }).fill(low);
		if (high) await this.page.getByRole('textbox', { name: 'What 5 means' }).fill(high);
		await this.button('Add the question').click();
		await expect(this.asked).toHaveCount(count + 1);
	}
}

const cards = 'How many cards did I write?';
const brother = 'Did I call my brother?';
const close = 'How close did I feel to others?';
const thanks = 'Whom do I owe thanks?';

test(
	'questions of one’s own are added, reworded, put in order, retired, and asked',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.clock.setFixedTime('2026-11-22T19:00:00+01:00');
		await begin(page);
		const own = new OwnQuestionsPage(page);
		await own.open();
		await own.button('Add the question').click();
		const wording = page.getByRole('textbox', { name: 'The question' });
		await expect(wording).toBeFocused();
		await expect(wording).toHaveAccessibleDescription(/A question needs a wording\./);
		await own.add({ wording: cards, kind: 'With a number' });
		await own.add({ wording: brother, kind: 'With yes or no' });
		await own.add({ wording: close, kind: 'On a scale', low: 'alone', high: 'among friends' });
		await own.add({ wording: thanks, kind: 'In words' });

		const up = own.button(`Move ${close} up`);
		await up.click();
		await expect(own.asked).toHaveText([/cards/, /close/, /brother/, /thanks/]);
		await expect(up).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(own.asked).toHaveText([/close/, /cards/, /brother/, /thanks/]);
		await page.reload();
		await expect(own.asked).toHaveText([/close/, /cards/, /brother/, /thanks/]);

		const checkin = new CheckinPage(page);
		await checkin.open();
		await checkin.answerAll(Array.from({ length: questionCount }, () => 'Skip' as const));
		await checkin.isAt(questionCount + 1);
		await expect(checkin.heading).toHaveText(close);
		await expect(page.getByText('5: among friends')).toBeVisible();
		await checkin.answer({ '4': true });
		await expect(checkin.heading).toHaveText(cards);
		await checkin.answer({ 'Your answer': '3' });
		await expect(checkin.heading).toHaveText(brother);
		await checkin.answer({ Yes: true });
		await expect(checkin.heading).toHaveText(thanks);
		await checkin.answer({ 'Your answer': 'Ines, for the chairs.' });
		await expect(checkin.reviewed(brother)).toHaveText('Yes');
		await checkin.save();

		await page.clock.setFixedTime('2026-11-22T20:00:00+01:00');
		const reworded = 'Did I speak with my brother?';
		await own.open();
		await own.button(`Reword “${brother}”`).click();
		await own.asked.getByRole('textbox', { name: 'The question' }).fill(reworded);
		await own.asked.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(own.button(`Reword “${reworded}”`)).toBeFocused();
		await own.button(`Stop asking about ${cards}`).click();
		await expect(own.asked).toHaveCount(3);
		await page.getByText('No longer asked').first().click();
		await expect(own.button(`Ask about ${cards} again`)).toBeVisible();

		await page.clock.setFixedTime('2026-11-29T19:00:00+01:00');
		await checkin.open();
		await checkin.answerAll(Array.from({ length: questionCount }, () => 'Skip' as const));
		await checkin.isAt(questionCount + 1);
		await page.getByRole('radio', { name: '2', exact: true }).check();
		await expect(page.getByText(/^Last time: “4/)).toBeVisible();
		await checkin.next();
		await expect(checkin.heading).toHaveText(reworded);
		await checkin.answer({ No: true });
		await checkin.isAt(questionCount + 3);
		await checkin.answer('Don’t know');
		await checkin.save();

		const journal = new JournalPage(page);
		await journal.open();
		const [then, now] = [
			journal.chapter('Week of 16 November'),
			journal.chapter('Week of 23 November')
		];
		await journal.unfold(then);
		await journal.unfold(now);
		await expect(then).toContainText(new RegExp(`${cards.replace('?', '\\?')}\\s*3`));
		await expect(then.getByRole('heading', { name: brother })).toBeVisible();
		await expect(then).toContainText('Ines, for the chairs.');
		await expect(now.getByRole('heading', { name: reworded })).toBeVisible();
		await expect(now).not.toContainText(cards);
		await expect(now).toContainText(`Not known: “${thanks}”`);

		// Its answer can still be corrected where it was given.
		await then.getByRole('link', { name: /^Correct answers/ }).click();
		await checkin.change(cards);
		await checkin.answer({ 'Your answer': '4' });
		await checkin.save();
		await own.open();
		await page.getByText('No longer asked').first().click();
		await own.button(`Ask about ${cards} again`).click();
		await expect(own.asked).toHaveCount(4);
	}
);
