import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, type Page } from '@playwright/test';

const fixtures = 'tests/fixtures/exports';

/** A file: where it lies among the exports, or its name and what is in it. */
export type Given = string | { name: string; text: string | Buffer };

/** The page on which lists are brought in. */
export class IntakePage {
	constructor(readonly page: Page) {}

	async open(query = '') {
		await this.page.goto(`/people/import/${query}`);
		// The page is there before what makes it work; this tells that it does.
		const begins = this.page.getByText('Your journal begins with the first list');
		await expect(begins.or(this.listsLink)).toBeVisible();
	}

	get listsLink() {
		return this.page.getByRole('link', { name: 'Lists you have brought in' });
	}

	button(name: string) {
		return this.page.getByRole('button', { name, exact: true });
	}

	/** What was found, list by list. */
	get lists() {
		return this.page
			.getByRole('region')
			.filter({ has: this.page.getByRole('heading', { level: 3 }) });
	}

	/** Why nothing was added. */
	get failure() {
		return this.page.getByRole('region', { name: / was not added$/ });
	}

	/** The number on a line of the preview. */
	count(name: string) {
		return this.lists
			.getByRole('row')
			.filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
			.getByRole('cell');
	}

	/** Gives files: dropped onto the page where there is a pointer that drags, else chosen. */
	async give(...given: Given[]) {
		const files = await Promise.all(given.map(fileOf));
		if (await this.page.evaluate(() => matchMedia('(pointer: coarse)').matches)) {
			await this.page
				.getByRole('button', { name: /^Choose (other )?files$/ })
				.setInputFiles(
					files.map(({ name, buffer }) => ({ name, buffer, mimeType: 'application/octet-stream' }))
				);
			return;
		}
		const transfer = await this.page.evaluateHandle(
			async (files) => {
				const transfer = new DataTransfer();
				for (const { name, base64 } of files) {
					const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
					transfer.items.add(new File([bytes], name));
				}
				return Promise.resolve(transfer);
			},
			files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }))
		);
		for (const type of ['dragover', 'drop']) {
			await this.page.dispatchEvent('body', type, { dataTransfer: transfer });
		}
	}

	/** Adds what is shown. */
	async add() {
		await this.button('Add to my people').click();
		await expect(this.page.getByText(/in your journal\./)).toBeFocused();
	}

	/** Gives files and adds what is in them. */
	async bring(...given: Given[]) {
		await this.give(...given);
		await this.add();
	}
}

async function fileOf(given: Given): Promise<{ name: string; buffer: Buffer }> {
	if (typeof given === 'string') {
		return { name: basename(given), buffer: await readFile(`${fixtures}/${given}`) };
	}
	return { name: given.name, buffer: Buffer.from(given.text) };
}
