import { expect, test, type Page } from '@playwright/test';
import { CheckinPage } from './pages/checkin';
import { DataPage, type SavedJournal } from './pages/data';
import { CopiesFolder } from './pages/folder';
import { begin } from './seed';

const verified = /Verified copy of .+: 1 check-in, 0 notes\./;

/** Begins a journal whose copies go to a folder. */
async function beginWithFolder(page: Page) {
	const folder = new CopiesFolder(page);
	await folder.replacePicker();
	await begin(page, { checkin: { contacts: { LinkedIn: 100 }, known: { LinkedIn: 25 } } });
	const data = new DataPage(page);
	await data.open();
	await data.button('Choose a folder').click();
	await expect(page.getByText(verified)).toBeVisible();
	return { folder, data };
}

/** Corrects this week's check-in. */
async function saveCheckin(page: Page, thoughts: string) {
	await page.goto('/checkin/?question=reflection');
	await page.getByRole('textbox', { name: 'Your thoughts' }).fill(thoughts);
	const checkin = new CheckinPage(page);
	await checkin.next();
	await checkin.next();
	await checkin.button('Save and finish').click();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

test('a folder gets a copy at once and after a check-in, one for all tabs, and it is verified', async ({
	page,
	context
}) => {
	const { folder } = await beginWithFolder(page);
	const [[name, text]] = Object.entries(await folder.files()) as [[string, string]];
	expect(name).toMatch(/^kithbook-\d{4}-\d\d-\d\d-\d{4}\.json$/);
	expect((JSON.parse(text) as SavedJournal).records).toHaveLength(3);
	await expect(page.getByText(/^The last copy outside this browser .+ was verified/)).toBeVisible();
	await page.goto('/');
	await expect(page.getByText('this week is written down')).toBeVisible();
	await expect(page.getByText('There is no copy of this journal')).toBeHidden();

	const other = await context.newPage();
	await other.goto('/settings/data/');
	await expect(other.getByText(verified)).toBeVisible();
	await saveCheckin(page, 'Marta answered at midnight.');
	await expect.poll(() => folder.count()).toBe(2);
	const texts = Object.values(await folder.files());
	expect(texts.filter((text) => text.includes('Marta answered'))).toHaveLength(1);
});

test('a lost permission needs one tap, and This week says so', async ({ page }) => {
	const { folder } = await beginWithFolder(page);
	await folder.losePermission();
	await saveCheckin(page, 'Marta answered at midnight.');
	await page.goto('/');
	await expect(page.getByText(/^Your folder needs a tap/)).toBeVisible();
	expect(await folder.count()).toBe(1);
	await page.getByRole('link', { name: 'See to it' }).click();
	await expect(page.getByText(/^The browser asks you again/)).toBeVisible();
	await page.getByRole('button', { name: 'Allow it and save a copy' }).click();
	await expect(page.getByText(/^The browser asks you again/)).toBeHidden();
	await expect.poll(() => folder.count()).toBe(2);
	await expect(page.getByText(/was verified/)).toBeVisible();
});

test('a folder that is gone is named, and another one is chosen', async ({ page }) => {
	const { folder, data } = await beginWithFolder(page);
	await folder.delete();
	await data.button('Save a copy now').click();
	await expect(page.getByText(/^The folder is not where it was/)).toBeVisible();
	await data.button('Choose the folder again').click();
	await expect(page.getByText(/^The folder is not where it was/)).toBeHidden();
	await expect.poll(() => folder.count()).toBe(1);
	await data.button('Stop these copies').click();
	await expect(data.button('Choose a folder')).toBeVisible();
	expect(await folder.count()).toBe(1);
});

test('without a folder picker the check-in offers a copy, until there is one', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
	await begin(page, { checkin: { contacts: { LinkedIn: 100 }, known: { LinkedIn: 25 } } });
	await saveCheckin(page, 'Marta answered at midnight.');
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download a copy' }).click();
	expect((await downloading).suggestedFilename()).toMatch(/^kithbook-.+\.json$/);
	await page.getByRole('button', { name: 'Yes', exact: true }).click();
	await expect(page.getByText('Good. It counts as a copy.')).toBeFocused();
	await saveCheckin(page, 'And again at noon.');
	await expect(page.getByRole('button', { name: 'Download a copy' })).toBeHidden();
	await page.goto('/settings/data/');
	await expect(page.getByText(/^Last copy: /)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Copies that make themselves' })).toBeHidden();
});
