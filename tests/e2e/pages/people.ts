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
		return this.page.getByRole('searchbox', { name: /^Search [\d,]+ (?:person|people)$/ });
	}

	/** Those who are found by words and filters. */
	get names() {
		return this.page.getByRole('list', { name: 'Names' }).getByRole('link');
	}

	/** The people in a part of the page, by the beginning of its heading. */
	part(title: 'On the way' | 'Asked to connect' | 'People you know' | 'Added by hand') {
		return this.page.getByRole('list', { name: new RegExp(`^${title} · \\d+$`) });
	}

	namesIn(...title: Parameters<PeoplePage['part']>) {
		return this.part(...title).getByRole('link');
	}

	/** Opens the field for a name, which is under Manage where there are people. */
	async beginAdding() {
		const add = this.button('Add a person');
		if (!(await add.isVisible())) await this.button('Manage').click();
		await add.click();
	}

	button(name: string | RegExp) {
		return this.page.getByRole('button', {
			name,
			...(typeof name === 'string' && { exact: true })
		});
	}

	/** Unfolds what is below these words on a person's page, where it is not open yet. */
	async unfold(words: string) {
		const part = this.page.locator('details', { has: this.page.getByText(words) });
		await expect(part).toBeVisible();
		if ((await part.getAttribute('open')) === null) await part.getByText(words).click();
	}

	/** Presses a button that is folded with the name of a person and with deleting. */
	async manage(name: string) {
		await this.unfold('Change the name, or delete');
		await this.button(name).click();
	}

	/** Chooses one of a filter's options. */
	async narrow(filter: string, option: string) {
		const select = this.page.getByRole('combobox', { name: filter });
		if (!(await select.isVisible())) await this.page.getByText(/^Narrow/).click();
		await select.selectOption(option);
	}

	/** Adds somebody by hand, which leads to their page. */
	async add(name: string) {
		await this.beginAdding();
		await this.page.getByRole('textbox', { name: 'Their name' }).fill(name);
		await this.button('Add').click();
		await this.isOf(name);
	}

	/** Waits for the page of a person. */
	async isOf(name: string) {
		await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
	}
}
