import { expect, type Page } from '@playwright/test';

/**
 * What is answered on one screen: what is typed into each field by its name (`true` for a button to choose),
 * or the button that answers without typing.
 */
export type Given =
	| Readonly<Record<string, string | true>>
	| 'Same as last time'
	| 'Skip'
	| 'Don’t know'
	| 'Nobody'
	| 'Nothing this week';

/** The check-in's own questions that have a fixed wording, in the order in which they are asked. */
export const questions = {
	contacts: 'How many contacts do you have online?',
	known: 'How many of them do you actually know?',
	conversations: 'Did you talk with anyone?',
	helpAsked: 'Did you ask anyone for help?',
	helpGiven: 'Did you help anyone?',
	shared: 'Did you share anything strangers shouldn’t know?',
	plan: 'Who will you contact next?'
} as const;

/** How many questions a check-in has: those above and the reflection, whose wording varies. */
export const questionCount = Object.keys(questions).length + 1;

/** The screens of the check-in. */
export class CheckinPage {
	constructor(readonly page: Page) {}

	/** The heading of the screen that is open. */
	get heading() {
		return this.page.getByRole('heading', { level: 1 });
	}

	field(name: string) {
		return this.page.getByRole('textbox', { name, exact: true });
	}

	button(name: string) {
		return this.page.getByRole('button', { name, exact: true });
	}

	/** Opens a week's check-in, this week's where none is named. */
	async open(week?: string) {
		await this.page.goto(week === undefined ? '/checkin/' : `/checkin/?week=${week}`);
		await expect(this.button('Close')).toBeVisible();
	}

	next() {
		return this.button('Next').click();
	}

	/** Waits for a question, by its place from 1. */
	async isAt(position: number) {
		const place = new RegExp(`^Question ${String(position)} of`);
		await expect(this.page.getByRole('progressbar', { name: place })).toBeVisible();
	}

	/** Answers the question that is open, and goes on. */
	async answer(given: Given) {
		if (typeof given === 'string') {
			await this.button(given).click();
			if (given === 'Same as last time') await this.next();
			return;
		}
		await this.openFields();
		for (const [name, value] of Object.entries(given)) {
			if (value === true) await this.page.getByRole('radio', { name, exact: true }).check();
			else await this.field(name).fill(value);
		}
		await this.next();
	}

	/** Shows the fields, where “Yes” stands before them or they are folded away. */
	async openFields() {
		const yes = this.button('Yes');
		if (await yes.isVisible()) {
			await yes.click();
			await expect(this.page.getByRole('textbox').first()).toBeVisible();
		}
		const folded = this.page.locator('details:not([open]) > summary', {
			hasText: /^More details$/
		});
		if (await folded.isVisible()) await folded.click();
	}

	/** Answers the questions from the first on, as many as there are answers. */
	async answerAll(given: readonly Given[]) {
		for (const [index, each] of given.entries()) {
			await this.isAt(index + 1);
			await this.answer(each);
		}
	}

	/** Skips all questions from the one at this place on, and comes to the reading over. */
	async skipFrom(position: number) {
		const review = this.button('Save and finish');
		for (let at = position; ; at++) {
			const place = new RegExp(`^(Question ${String(at)} of|Reading over)`);
			await expect(this.page.getByRole('progressbar', { name: place })).toBeVisible();
			if (await review.isVisible()) break;
			await this.button('Skip').click();
		}
		await this.isReview();
	}

	/** Answers the first questions, skips the others, and saves. */
	async complete(given: readonly Given[]) {
		await this.answerAll(given);
		await this.skipFrom(given.length + 1);
		await this.save();
	}

	async isReview() {
		await expect(this.heading).toHaveText(/^(Is this right\?|Correct your answers)$/);
	}

	/** What the reading over says to a question. */
	reviewed(question: string) {
		return this.page
			.getByRole('term')
			.filter({ hasText: question })
			.locator('xpath=following-sibling::dd[1]');
	}

	change(question: string) {
		return this.button(`Change the answer to: ${question}`).click();
	}

	/** What says at the end that the check-in is saved. */
	get saved() {
		return this.page.getByText(/^(Saved|Your first week, saved)$/);
	}

	/** Saves from the reading over, and waits until it is said to be saved. */
	async save() {
		await this.isReview();
		await this.button('Save and finish').click();
		await expect(this.saved).toBeVisible();
	}
}
