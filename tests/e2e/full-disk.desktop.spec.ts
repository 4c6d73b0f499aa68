import { expect, test, type Page } from '@playwright/test';
import { contentOf } from './database';
import { CheckinPage } from './pages/checkin';
import { IntakePage } from './pages/intake';
import { JournalPage } from './pages/journal';
import { PeoplePage } from './pages/people';
import { begin } from './seed';

const notSaved = /^NOT SAVED\. The disk, or this browser’s share of it, is full\. Make some room/;

/**
 * The room that the browser gives to the page's origin. It has to be small from the start: the browser
 * remembers for half a minute how much was left, and asks again only for more than that.
 */
async function disk(page: Page, baseURL: string | undefined) {
	const session = await page.context().newCDPSession(page);
	const origin = new URL(baseURL ?? '').origin;
	const limit = (quotaSize: number) =>
		session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
	await limit(4_000_000);
	return {
		/** Leaves no room for a single byte. */
		async fill() {
			await limit(1);
			const refusal = await page.evaluate(async () => {
				const opening = indexedDB.open('filler');
				opening.onupgradeneeded = () => opening.result.createObjectStore('filler');
				await new Promise((resolve) => (opening.onsuccess = resolve));
				const tx = opening.result.transaction('filler', 'readwrite');
				tx.objectStore('filler').put('x'.repeat(5_000_000), 0);
				await new Promise((resolve) => (tx.oncomplete = tx.onabort = resolve));
				opening.result.close();
				return tx.error?.name;
			});
			expect(refusal).toBe('QuotaExceededError');
		},
		makeRoom: () => limit(1_000_000_000)
	};
}

/** How many saves hold the lock or wait for it, in all tabs. */
function saving(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const { held = [], pending = [] } = await navigator.locks.query();
		return [...held, ...pending].filter(({ name }) => name === 'kithbook:write').length;
	});
}

test('on a full disk every save ends and says so, in all tabs, and works once there is room', async ({
	page,
	context,
	baseURL
}) => {
	const room = await disk(page, baseURL);
	await begin(page);
	const journal = new JournalPage(page);
	const checkin = new CheckinPage(await context.newPage());
	const people = new PeoplePage(await context.newPage());
	const intake = new IntakePage(await context.newPage());
	const notice = (page: Page) => page.getByRole('region', { name: 'Notices' }).getByText(notSaved);
	await journal.open();
	await journal.button('Write a note').click();
	await checkin.open();
	await people.page.goto('/people/');
	await expect(people.page.getByText(/^Bring in a list that/)).toBeVisible();
	await people.beginAdding();
	const name = people.page.getByRole('textbox', { name: 'Their name' });
	await intake.open();
	await intake.give('linkedin/Basic_LinkedInDataExport_03-02-2024.zip');
	await expect(intake.button('Add to my people')).toBeVisible();
	const before = await contentOf(page);
	await room.fill();

	await test.step('a note', async () => {
		await journal.note.fill('Tea with Bert.');
		await journal.button('Save').click();
		await expect(page.getByText(notSaved)).toBeVisible();
		await expect(journal.note).toHaveValue('Tea with Bert.');
	});
	await test.step('a check-in in a second tab', async () => {
		await checkin.field('LinkedIn').fill('912');
		await expect(checkin.page.getByText(notSaved).first()).toBeVisible();
		await checkin.next();
		await checkin.skipFrom(2);
		await checkin.button('Save and finish').click();
		await expect(notice(checkin.page)).toBeVisible();
		await expect(checkin.button('Save and finish')).toBeEnabled();
	});
	await test.step('a person', async () => {
		await name.fill('Tove Lindqvarn');
		await people.button('Add').click();
		await expect(notice(people.page)).toBeVisible();
		await expect(name).toHaveValue('Tove Lindqvarn');
	});
	await test.step('a list', async () => {
		await intake.button('Add to my people').click();
		await expect(
			intake.page.getByText(/^There is no room to keep the present state/)
		).toBeFocused();
		await intake.button('Go on without it').click();
		await expect(intake.failure).toContainText('The disk, or this browser’s share of it, is full.');
		await expect(intake.failure).toContainText('Your journal is as it was.');
	});
	expect(await saving(page)).toBe(0);
	expect(await contentOf(page)).toEqual(before);

	await room.makeRoom();
	await journal.button('Save').click();
	await expect(journal.note).toBeHidden();
	await checkin.save();
	await people.button('Add').click();
	await people.isOf('Tove Lindqvarn');
	await intake.bring('linkedin/Basic_LinkedInDataExport_03-02-2024.zip');
	const { note, checkin: checkins, person, contact } = await contentOf(page);
	expect([note, checkins, person]).toMatchObject([{ length: 1 }, { length: 1 }, { length: 1 }]);
	expect(contact?.length).toBeGreaterThan(9);
});
