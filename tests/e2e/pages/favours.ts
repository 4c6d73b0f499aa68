import { expect, type Page } from '@playwright/test';

/** The log of favours, and the forms that fill it. */
export class FavoursPage {
	constructor(readonly page: Page) {}

	/** Opens the log of a journal that is begun. */
	async open() {
		await this.page.goto('/favours/');
		await expect(this.page.getByRole('link', { name: 'Note a request' })).toBeVisible();
	}

	/** Opens the form for a request. */
	async ask(query = '') {
		await this.page.goto(`/favours/ask/${query}`);
		await expect(this.what).toBeFocused();
	}

	/** Opens the form for help given. */
	async give(query = '') {
		await this.page.goto(`/favours/give/${query}`);
		await expect(this.done).toBeVisible();
	}

	/** What is asked for. */
	get what() {
		return this.page.getByRole('textbox', { name: 'What do you ask for?' });
	}

	/** What one did for somebody. */
	get done() {
		return this.page.getByRole('textbox', { name: 'What did you do for them?' });
	}

	get log() {
		return this.page.getByRole('region', { name: 'The log' }).getByRole('listitem');
	}

	/** The requests that are still open. */
	get waiting() {
		return this.page.getByRole('region', { name: 'Still open' }).getByRole('listitem');
	}

	button(name: string | RegExp) {
		return this.page.getByRole('button', {
			name,
			...(typeof name === 'string' && { exact: true })
		});
	}

	/** Types a name into a field for people and chooses who is found. */
	async choose(field: string, typed: string, name: string) {
		await this.page.getByRole('textbox', { name: field }).fill(typed);
		await this.page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
		await expect(this.button(`Remove ${name}`)).toBeVisible();
	}

	/** Saves the form. */
	async save() {
		await this.button('Note it down').click();
	}

	/** Takes back what was done last. */
	undo() {
		return this.page.getByRole('button', { name: 'Undo', exact: true }).last().click();
	}
}
