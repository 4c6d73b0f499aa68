import { expect, type Page } from '@playwright/test';

/** The people of the journal, and the page of each. */
export class PeoplePage {
	constructor(readonly page: Page) {}

	/** Opens the list of a journal that has people. */
	async open() {
		await this.page.goto('/people/');
		await expect(this.search).toBeVisible();
	}

	/** Opens the list and searches for the only person of that name. */
	async find(words: string) {
		await this.open();
		await this.search.fill(words);
		await expect(this.names).toHaveCount(1);
	}

	get search() {
		return this.page.getByRole('searchbox', { name: 'Search people' });
	}

	get names() {
		return this.page.getByRole('list', { name: 'Names' }).getByRole('link');
	}

	button(name: string | RegExp) {
		return this.page.getByRole('button', {
			name,
			...(typeof name === 'string' && { exact: true })
		});
	}

	/** Chooses one of a filter's options. */
	async narrow(filter: string, option: string) {
		const select = this.page.getByRole('combobox', { name: filter });
		if (!(await select.isVisible())) await this.page.getByText(/^Narrow/).click();
		await select.selectOption(option);
	}

	/** Adds somebody by hand, which leads to their page. */
	async add(name: string) {
		await this.button('Add a person').click();
		await this.page.getByRole('textbox', { name: 'Their name' }).fill(name);
		await this.button('Add').click();
		await this.isOf(name);
	}

	/** Waits for the page of a person. */
	async isOf(name: string) {
		await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
	}
}
