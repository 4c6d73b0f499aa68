import { expect, test, type Page } from '@playwright/test';
import { contentOf } from './database';
import { CheckinPage } from './pages/checkin';
import { WelcomePage } from './pages/welcome';
import { begin } from './seed';

const sunday = '2026-11-22T19:00:00+01:00';

/** All that tells a page which journal is there, without what is random or tells the time. */
async function journalOf(page: Page) {
	const { device = [], ...records } = await contentOf(page);
	const known = (key: string, value: unknown) => {
		if (key === 'stamps') return Object.keys(value as object).sort();
		// The order of prompts is drawn for each journal.
		if (key === 'seed' || key === 'prompt') return typeof value;
		return typeof value === 'string' && /^[\da-f]{8}-/.test(value) ? 'random' : value;
	};
	return {
		records: JSON.parse(JSON.stringify(records, known)) as object,
		facts: device.length,
		hint: await page.evaluate(() => localStorage.getItem('kithbook:journal'))
	};
}

test('a journal put into the database is the one that the first visit begins', async ({
	page,
	browser
}) => {
	await page.clock.setFixedTime(sunday);
	await new WelcomePage(page).begin({ platforms: ['LinkedIn', 'Phone address book'] });
	const checkin = new CheckinPage(page);
	await checkin.open();
	await checkin.complete([{ LinkedIn: '100' }, { LinkedIn: '25' }]);

	const context = await browser.newContext();
	const other = await context.newPage();
	await other.clock.setFixedTime(sunday);
	await begin(other, {
		platforms: ['LinkedIn', 'Phone address book'],
		checkin: { contacts: { LinkedIn: 100 }, known: { LinkedIn: 25 } }
	});
	expect(await journalOf(other)).toEqual(await journalOf(page));
	await context.close();
});
