import { expect, type Page } from '@playwright/test';
import { bring } from '../seed';

const given = ['Tove', 'Ines', 'Marta', 'Leo', 'Jonas', 'Aisha', 'Pavel', 'Noor', 'Emil', 'Rosa'];
const family = ['Lindqvarn', 'Moor', 'Okonjo', 'Falk', 'Brandtner', 'Sorel', 'Ahlgren', 'Duarte'];

/** A name for each number, and none twice below 80. */
export function nameOf(index: number): string {
	const name = `${given[index % given.length] ?? ''} ${family[index % family.length] ?? ''}`;
	return index < 40 ? name : `${name} ${String(index)}`;
}

/** A contact as an import leaves it; its place in the deck is its number. */
function contactOf(index: number, platform: string) {
	const stamp = '001790000000000-0000-fixturefix';
	return {
		id: `${platform}-${String(index)}`,
		type: 'contact',
		platform,
		source: platform,
		facts: {
			name: nameOf(index),
			position: 'Beekeeper',
			organisation: 'Tall Trees',
			since: '2019-05-01'
		},
		order: index,
		came: 1_790_000_000_000,
		stamps: Object.fromEntries(
			['platform', 'source', 'facts', 'order', 'came'].map((field) => [field, stamp])
		)
	};
}

/** Puts so many contacts of one platform into the journal; a page of the app is still to be opened. */
export async function bringContacts(page: Page, count: number, platform = 'linkedin') {
	const records = Array.from({ length: count }, (_, index) => contactOf(index, platform));
	await bring(page, JSON.stringify({ records }));
}

/** The page on which one says whom one knows, name by name. */
export class ReviewPage {
	constructor(readonly page: Page) {}

	async open(query = '') {
		await this.page.goto(`/people/review/${query}`);
		// While the names are read there is a heading, too.
		await expect(this.button('Done for now').first()).toBeVisible();
	}

	/** Whose name is shown. */
	get heading() {
		return this.page.getByRole('heading', { level: 1 });
	}

	get estimate() {
		return this.page.getByRole('region', { name: 'What is measured so far' });
	}

	button(name: string) {
		return this.page.getByRole('button', { name, exact: true });
	}

	/** Waits for a name by its place in the order. */
	async isAt(index: number) {
		await expect(this.heading).toHaveText(nameOf(index));
	}
}
