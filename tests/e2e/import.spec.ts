import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { contentOf, databaseNames } from './database';
import { DataPage, type SavedJournal } from './pages/data';
import { JournalPage } from './pages/journal';
import { begin } from './seed';

const published = 'tests/fixtures/journal-v1.json';

test.beforeEach(async ({ page }) => {
	await page.clock.setFixedTime('2026-11-22T19:00:00+01:00');
});

test('a file read a second time adds nothing', async ({ page }) => {
	const data = new DataPage(page);
	await data.open();
	await expect(page.getByText('There is nothing to save yet.')).toBeVisible();
	await data.add({ path: published });
	const { records } = await data.saved();
	const { records: given } = JSON.parse(await readFile(published, 'utf8')) as SavedJournal;
	const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
	expect(records.sort(byId)).toEqual(given.sort(byId));

	await data.choose({ path: published });
	await expect(data.preview).toContainText(
		'Everything in it is already here. There is nothing to add.'
	);
	await data.preview.getByRole('button', { name: 'Close' }).click();
	await expect(data.preview).toBeHidden();
	await data.choose({ path: published });
	await data.preview.getByRole('button', { name: 'Close' }).click();
	expect((await data.saved()).records.sort(byId)).toEqual(given.sort(byId));
});

test('a copy counts once it is read back, or once its file has brought everything', async ({
	page,
	browser
}) => {
	await begin(page, { checkin: { contacts: { LinkedIn: 100 }, known: { LinkedIn: 25 } } });
	// Nobody answers the system's dialogue: a file in the browser's own folder is chosen.
	await page.addInitScript(() => {
		window.showSaveFilePicker = async ({ suggestedName }) => {
			const folder = await navigator.storage.getDirectory();
			return folder.getFileHandle(suggestedName, { create: true });
		};
	});
	await page.goto('/');
	await expect(page.getByText('There is no copy of this journal outside')).toBeVisible();
	await page.getByRole('link', { name: 'Save one' }).click();
	await page.getByRole('button', { name: 'Save a copy' }).click();
	const saved = page.getByText(/^Saved as kithbook-.+\.json and read back to be sure: 1 check-in/);
	await expect(saved).toBeFocused();
	await page.goto('/');
	await expect(page.getByText('this week is written down')).toBeVisible();
	await expect(page.getByText('There is no copy of this journal outside')).toBeHidden();
	const written = await page.evaluate(async () => {
		const folder = await navigator.storage.getDirectory();
		const texts: string[] = [];
		for await (const name of folder.keys()) {
			texts.push(await (await (await folder.getFileHandle(name)).getFile()).text());
		}
		return texts;
	});
	expect(written).toHaveLength(1);

	const empty = await browser.newContext();
	const elsewhere = await empty.newPage();
	await elsewhere.clock.setFixedTime('2026-11-22T19:00:00+01:00');
	const data = new DataPage(elsewhere);
	await data.open();
	const at = '2021-03-04T05:06:07.000Z';
	await data.add(
		JSON.stringify({ ...(JSON.parse(written.join()) as SavedJournal), exportedAt: at })
	);
	await expect(elsewhere.getByText(/so it counts as a copy\.$/)).toBeVisible();
	await elsewhere.goto('/');
	await expect(elsewhere.getByText(/The last copy was saved 2,\d\d\d days ago\./)).toBeVisible();
	await empty.close();
});

test('what was brought in can be taken back after a reload, and what was there stays', async ({
	page
}) => {
	await begin(page, { checkin: { contacts: { LinkedIn: 100 }, known: { LinkedIn: 25 } } });
	const data = new DataPage(page);
	await data.open();
	const { records: before } = await data.saved();

	await data.choose({ path: published });
	await expect(data.preview).toBeVisible();
	// Nothing is added before one says so.
	expect((await data.saved()).records).toEqual(before);
	await data.preview.getByRole('button', { name: 'Add to my journal' }).click();
	await expect(page.getByText(/^Added to your journal:/)).toBeFocused();
	expect((await data.saved()).records.length).toBeGreaterThan(before.length);

	await data.open();
	await expect(page.getByText(/, from journal-v1\.json: /)).toBeVisible();
	await data.button('Undo what was brought in last').click();
	await expect(page.getByText('Taken back. What you wrote since stays.')).toBeVisible();
	const journal = new JournalPage(page);
	await journal.open();
	await expect(journal.chapter('Week of 16 November')).toContainText('You know 25 of them');
	await expect(journal.chapters).toHaveCount(1);
	await data.open();
	expect(alive((await data.saved()).records)).toEqual(alive(before));
});

/** What pages show of the records: no stamps, no versions, nothing deleted. */
function alive(records: readonly { id: string; deleted?: unknown }[]) {
	return records
		.filter(({ deleted }) => deleted !== true)
		.map((record) => ({ ...record, stamps: undefined, earlier: undefined, deleted: undefined }))
		.sort((a, b) => a.id.localeCompare(b.id));
}

test('two devices that swap files have the same journal, with the edits and undoing of both', async ({
	page,
	browser
}) => {
	const context = await browser.newContext();
	const [here, there] = [new DataPage(page), new DataPage(await context.newPage())];
	const [mine, theirs] = [new JournalPage(here.page), new JournalPage(there.page)];
	await there.page.clock.setFixedTime('2026-11-22T19:05:00+01:00');
	await here.open();
	await here.add({ path: published });
	await there.open();
	await there.add((await here.save()).text);

	await theirs.open();
	await theirs.write('Written on the second device.');
	await mine.open();
	await mine.unfold();
	await mine
		.button(/^Delete check-in/)
		.first()
		.click();
	await expect(page.getByText(/the check-in was deleted\.$/)).toBeVisible();
	await there.open();
	const second = await there.save();
	await here.open();
	await here.add(second.text);
	await there.choose((await here.save()).text);
	await there.preview.getByRole('button', { name: 'Add to my journal' }).click();
	await expect(there.page.getByText(/Deleted, as in the other journal: 1 check-in/)).toBeVisible();
	const both = await Promise.all([here.saved(), there.saved()]);
	const [one, other] = both.map(({ records }) => records.sort((a, b) => a.id.localeCompare(b.id)));
	expect(one).toEqual(other);
	expect(JSON.stringify(one)).toContain('Written on the second device.');

	// Undone on one, it is undone on the other, though that has a copy.
	await here.open();
	await here.button('Undo what was brought in last').click();
	await expect(page.getByText('Taken back. What you wrote since stays.')).toBeVisible();
	await there.open();
	await there.choose((await here.save()).text);
	await there.preview.getByRole('button', { name: 'Add to my journal' }).click();
	await expect(there.page.getByText(/Deleted, as in the other journal: 1 note/)).toBeVisible();
	const left = alive((await there.saved()).records);
	expect(JSON.stringify(left)).not.toContain('Written on the second device.');
	await context.close();
});

test('everything is erased after a typed word, in every tab', async ({ page, context }) => {
	await begin(page, { checkin: { contacts: { LinkedIn: 100 }, known: { LinkedIn: 25 } } });
	const other = await context.newPage();
	await other.goto('/');
	await expect(other.getByText('this week is written down')).toBeVisible();

	await page.bringToFront();
	const data = new DataPage(page);
	await data.open();
	await data.button('Erase everything …').click();
	const dialog = page.getByRole('dialog', { name: 'Erase the whole journal?' });
	const word = dialog.getByRole('textbox', { name: 'To go on, type ERASE' });
	const confirm = dialog.getByRole('button', { name: 'Erase everything', exact: true });
	await word.fill('EARS');
	await confirm.click();
	await expect(word).toHaveAccessibleDescription(
		'That is not the word. Type ERASE, in capitals or not.'
	);
	await dialog.getByRole('button', { name: 'Keep my journal' }).click();
	await expect(dialog).toBeHidden();
	await data.button('Erase everything …').click();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	expect((await contentOf(page)).checkin).toHaveLength(1);

	await data.button('Erase everything …').click();
	await expect(word).toHaveValue('');
	await word.fill('erase');
	await confirm.click();
	await expect(page.getByRole('link', { name: 'Begin your journal' })).toBeVisible();
	const content = await contentOf(page);
	expect(Object.values(content).flat()).toEqual([]);
	await other.bringToFront();
	await expect(other.getByText('The journal was erased in another tab.')).toBeVisible();
	await other.getByRole('button', { name: 'Reload' }).click();
	await expect(other.getByRole('link', { name: 'Begin your journal' })).toBeVisible();
	expect(await databaseNames(page)).toEqual(['kithbook']);
});
