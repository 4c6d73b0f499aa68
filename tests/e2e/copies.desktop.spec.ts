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
	await checkin.save();
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
	await expect.poll(() => folder.count()).toBe(1);
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
	await expect.poll(() => folder.count()).toBe(1);
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

test('a journal that was lost comes back from its folder, on the first visit', async ({
	page,
	browser
}) => {
	const { folder } = await beginWithFolder(page);
	await saveCheckin(page, 'Marta answered at midnight.');
	await expect.poll(() => folder.count()).toBe(2);
	const files = await folder.files();

	const empty = await browser.newContext();
	const elsewhere = new CopiesFolder(await empty.newPage());
	await elsewhere.replacePicker();
	await elsewhere.page.goto('/');
	await elsewhere.put({ ...files, 'kithbook-2020-01-02-0304.json': '{"kithbook"', 'a.txt': 'a' });
	const data = new DataPage(elsewhere.page);
	await data.page.getByRole('link', { name: 'Bring a journal from another device' }).click();
	await data.button('Look in a folder').click();
	const look = data.page.getByRole('button', { name: /^Look at the copy of/ });
	const copies = data.page.getByRole('listitem').filter({ has: look });
	await expect(copies).toHaveCount(3);
	await expect(copies.last()).toContainText('This file cannot be read to its end.');
	await expect(copies.first()).toContainText('1 check-in and 1 platform');
	await copies.first().getByRole('button').click();
	await data.preview.getByRole('button', { name: 'Add to my journal' }).click();
	await expect(data.page.getByText(/^Added to your journal: 1 check-in/)).toBeVisible();
	await data.page.getByRole('link', { name: 'Open the journal' }).click();
	const week = data.page.getByRole('article').getByText('Marta answered at midnight.');
	await expect(week.first()).toBeVisible();
	await empty.close();
});

test('encrypted copies come back with the key that lies beside them, or is chosen', async ({
	page,
	browser
}) => {
	test.setTimeout(180_000);
	// Each try of a passphrase takes seconds.
	const patience = { timeout: 60_000 };
	const { folder, data: here } = await beginWithFolder(page);
	await here.button('Encrypt these copies').click();
	await page.getByLabel('Passphrase', { exact: true }).fill('blue herring lamp');
	await page.getByLabel('The passphrase once more').fill('blue herring lamp');
	await here.button('Encrypt them from now on').click();
	await expect(page.getByText(/^The copies are encrypted\./)).toBeVisible(patience);
	await expect.poll(() => folder.count(), patience).toBe(3);
	const locked = await folder.bytesOf(/\.age$/);
	expect(Object.keys(locked)).toHaveLength(2);

	const empty = await browser.newContext();
	const elsewhere = new CopiesFolder(await empty.newPage());
	await elsewhere.replacePicker();
	const data = new DataPage(elsewhere.page);
	await data.open();
	await elsewhere.put(locked);
	await data.button('Look in a folder').click();
	await data.page.getByRole('button', { name: /^Look at the copy of/ }).click();
	const passphrase = data.page.getByLabel('Passphrase of the copies');
	await passphrase.fill('blue lamp');
	await data.button('Open the file').click();
	await expect(passphrase).toHaveAccessibleDescription(/does not open the key/, patience);
	await passphrase.fill('blue herring lamp');
	await data.button('Open the file').click();
	await expect(data.preview).toContainText('Check-ins', patience);
	await data.button('Cancel').click();

	const [[name, copy], [keyName, key]] = Object.entries(locked).sort() as [
		[string, number[]],
		[string, number[]]
	];
	await data.choose(Buffer.from(copy), name);
	await data.button('Open the file').click();
	await expect(data.page.getByText('Choose the key file first.')).toBeVisible();
	const buffer = Buffer.from(key);
	await data.page
		.getByLabel('Choose the key file')
		.setInputFiles({ name: keyName, mimeType: 'application/octet-stream', buffer });
	await passphrase.fill('blue herring lamp');
	await data.button('Open the file').click();
	await data.preview.getByRole('button', { name: 'Add to my journal' }).click();
	await expect(data.page.getByText(/^Added to your journal: 1 check-in/)).toBeVisible();
	await empty.close();
});
