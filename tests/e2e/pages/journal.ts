import { expect, type Page } from '@playwright/test';

/** The journal, to be read, searched and written in. */
export class JournalPage {
	constructor(readonly page: Page) {}

	async open() {
		await this.page.goto('/journal/');
		await expect(this.page.getByRole('button', { name: 'Write a note' })).toBeVisible();
	}

	get chapters() {
		return this.page.getByRole('article');
	}

	chapter(name: string) {
		return this.page.getByRole('article', { name });
	}

	get note() {
		return this.page.getByRole('textbox', { name: 'Your note' });
	}

	button(name: string | RegExp) {
		return this.page.getByRole('button', {
			name,
			...(typeof name === 'string' && { exact: true })
		});
	}

	async write(text: string) {
		await this.button('Write a note').click();
		await this.note.fill(text);
		await this.button('Save').click();
		await expect(this.note).toBeHidden();
	}

	/** Opens what a week has folded away. */
	async unfold(chapter = this.chapters.first()) {
		await chapter.getByText(/^(All answers|Details)$/).click();
	}

	async openSearch() {
		await this.button('Search').click();
		await expect(this.search).toBeFocused();
	}

	get search() {
		return this.page.getByRole('searchbox', { name: 'Search the journal' });
	}

	/** All chapters in words, folded answers and earlier versions included. */
	async text(): Promise<string[]> {
		await expect(this.chapters.first()).toBeVisible();
		return this.chapters.allTextContents();
	}
}
