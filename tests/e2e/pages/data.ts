import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';

interface SavedRecord {
	id: string;
	type: string;
	[field: string]: unknown;
}

/** What a saved journal holds. */
export interface SavedJournal {
	kithbook: string;
	format: number;
	exportedAt: string;
	records: SavedRecord[];
}

/** Makes the page download files: nobody answers the system's dialogue. */
export async function withoutFilePicker(page: Page): Promise<void> {
	await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
}

/** The page on which a journal is taken away, brought in and erased. */
export class DataPage {
	constructor(readonly page: Page) {}

	async open() {
		await this.page.goto('/settings/data/');
		// The page is there before what makes it work; which of these is there tells that it does.
		const known = this.page.getByText('There is nothing to save yet.');
		await expect(known.or(this.button('Erase everything …'))).toBeVisible();
	}

	button(name: string) {
		return this.page.getByRole('button', { name, exact: true });
	}

	/** Saves a copy, and says that it has arrived. @returns the file's name and its words */
	async save(): Promise<{ name: string; text: string }> {
		await withoutFilePicker(this.page);
		const downloading = this.page.waitForEvent('download');
		await this.button('Save a copy').click();
		const download = await downloading;
		await this.button('Yes').click();
		await expect(this.page.getByText(`Saved as ${download.suggestedFilename()}`)).toBeVisible();
		return {
			name: download.suggestedFilename(),
			text: await readFile(await download.path(), 'utf8')
		};
	}

	/** Saves a copy and reads it. */
	async saved(): Promise<SavedJournal> {
		return JSON.parse((await this.save()).text) as SavedJournal;
	}

	/** Chooses a file: its words, its bytes, or where it lies. */
	async choose(file: string | Buffer | { path: string }, name = 'kithbook.json') {
		const picker = this.page.getByLabel(/Choose (a|another) file/);
		if (typeof file === 'object' && 'path' in file) await picker.setInputFiles(file.path);
		else {
			const buffer = typeof file === 'string' ? Buffer.from(file) : file;
			await picker.setInputFiles({ name, mimeType: 'application/json', buffer });
		}
	}

	/** What choosing the file says it would do. */
	get preview() {
		return this.page.getByRole('region', { name: /^What .+ would do$/ });
	}

	/** Why a file was not added. */
	get failure() {
		return this.page.getByRole('region', { name: / was not added$/ });
	}

	/** Adds a file to the journal. */
	async add(file: Parameters<DataPage['choose']>[0]) {
		await this.choose(file);
		await this.preview.getByRole('button', { name: 'Add to my journal' }).click();
		await expect(this.page.getByText(/^Added to your journal:/)).toBeVisible();
	}
}
