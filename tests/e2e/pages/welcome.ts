import { expect, type Page } from '@playwright/test';

interface Choice {
	platforms?: readonly string[];
	/** Platforms in one's own words. */
	own?: readonly string[];
	/** The weekday's name, or the day of the month. */
	day?: string;
	monthly?: boolean;
}

/** The two screens of the first visit. */
export class WelcomePage {
	constructor(readonly page: Page) {}

	/** What tells that a journal has been begun. */
	get begun() {
		return this.page.getByRole('heading', { name: 'Your first week is ready to look at.' });
	}

	/** Leads to the second screen. */
	get start() {
		return this.page.getByRole('link', { name: 'Begin your journal' });
	}

	get ownPlatform() {
		return this.page.getByRole('textbox', { name: 'Somewhere else' });
	}

	/** Opens the second screen. */
	async open() {
		await this.page.goto('/');
		await this.start.click();
		await expect(this.page.getByRole('heading', { name: 'Begin your journal' })).toBeFocused();
		await expect(this.ownPlatform).toBeVisible();
	}

	/** Chooses, and begins the journal. */
	async begin({ platforms = ['LinkedIn'], own = [], day, monthly = false }: Choice = {}) {
		await this.open();
		for (const name of platforms) {
			await this.page.getByRole('checkbox', { name, exact: true }).check();
		}
		for (const name of own) await this.add(name);
		if (monthly) await this.page.getByRole('radio', { name: 'Every month' }).check();
		if (day !== undefined) {
			await this.page.getByRole('combobox', { name: /^On which day/ }).selectOption(day);
		}
		await this.press();
		await expect(this.begun).toBeVisible();
	}

	async add(name: string) {
		await this.ownPlatform.fill(name);
		await this.page.getByRole('button', { name: 'Add', exact: true }).click();
	}

	/** Presses the button that begins. */
	press() {
		return this.page.getByRole('button', { name: 'Begin', exact: true }).click();
	}

	/** Opens the sample journal. */
	async lookAround() {
		// The page is there before what makes its button work.
		await this.page.goto('/', { waitUntil: 'networkidle' });
		await this.page.getByRole('button', { name: 'Look around first' }).click();
		await expect(this.page.getByText('This is sample data.')).toBeVisible();
		await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
	}
}
