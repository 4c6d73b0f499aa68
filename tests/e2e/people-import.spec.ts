import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { contentOf } from './database';
import { CheckinPage } from './pages/checkin';
import { IntakePage, type Given } from './pages/intake';
import { PeoplePage } from './pages/people';
import { begin } from './seed';

const linkedin = 'linkedin/Basic_LinkedInDataExport_03-02-2024.zip';
const facebook = 'facebook/facebook-youowner-2024-03-02-aBcDeFgH.zip';

const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const tove = 'Tove,Lindqvarn,https://www.linkedin.com/in/tove,tove@example.com,,Lead,07 Feb 2024';
const bert = 'Bert,Osterfold,https://www.linkedin.com/in/bert,,,,08 Feb 2024';
const ines = 'Ines,Moor,https://www.linkedin.com/in/ines,,,,09 Feb 2024';

function connections(...rows: string[]): Given {
	return { name: 'Connections.csv', text: [header, ...rows].join('\n') };
}

async function stored(page: Page, store: string): Promise<Record<string, unknown>[]> {
	const rows = ((await contentOf(page))[store] ?? []) as { content: Record<string, unknown> }[];
	return rows.map(({ content }) => content);
}

/** The same as pages show it: nothing deleted, and no stamps. */
async function shown(page: Page, store: string): Promise<Record<string, unknown>[]> {
	const alive = (await stored(page, store)).filter(({ deleted }) => deleted !== true);
	return alive.map((fields) => ({ ...fields, stamps: undefined, deleted: undefined }));
}

const exports: { file: string; says: string; added?: string; count: RegExp }[] = [
	{
		file: linkedin,
		says: 'This is LinkedIn’s export, from Connections.csv, Invitations.csv and messages.csv.',
		added: '10',
		count: /^LinkedIn then has 12 contacts/
	},
	{
		file: facebook,
		says: 'This is Facebook’s export, from your_friends.json.',
		added: '11',
		count: /^Facebook then has 12 contacts/
	},
	{
		file: 'instagram/instagram-you.owner-2025-11-02-aBcDeFgH.zip',
		says: 'This is Instagram’s export',
		added: '5',
		count: /^Instagram then has 5 contacts/
	},
	{
		file: 'vcard/takeout-20240302T100000Z-001.zip',
		says: 'These are contact cards, from All Contacts.vcf.',
		added: '1',
		count: /^Phone.* then has 2 contacts/
	},
	{
		file: 'snapchat/mydata~1700000000000.zip',
		says: 'This is Snapchat’s export, from friends.json.',
		added: '4',
		count: /^Snapchat then has 4 contacts/
	},
	{
		file: 'discord/package.zip',
		says: 'This is Discord’s export, from user.json.',
		added: '2',
		count: /^Discord then has 2 contacts/
	},
	{
		file: 'tiktok/TikTok_Data_1700000000.zip',
		says: 'This is TikTok’s export, from user_data_tiktok.json.',
		added: '1',
		count: /^TikTok then has 1 contacts?/
	},
	{
		file: 'telegram/DataExport_2024-03-02/result.json',
		says: 'This is Telegram’s export, from result.json.',
		added: '2',
		count: /^Telegram then has 3 contacts/
	},
	{
		file: 'mastodon/following_accounts.csv',
		says: 'This is Mastodon’s export, from following_accounts.csv.',
		added: '4',
		count: /^Mastodon then has 4 contacts/
	},
	{
		file: 'x-twitter/twitter-2024-03-02-abcdef.zip',
		says: 'This is X’s export',
		count: /^X gives a number and no names: 7 contacts/
	},
	{
		file: 'whatsapp/my_account_info.zip',
		says: 'This is WhatsApp’s export, from contacts.json.',
		count: /^WhatsApp gives a number and no names: 3 contacts/
	}
];

test(
	'each platform’s export is told by itself, and says what it would add',
	{ tag: '@phone' },
	async ({ page }) => {
		const intake = new IntakePage(page);
		await intake.open();
		await expect(page.getByText(/^Nothing is uploaded|Nothing is uploaded:/)).toBeVisible();
		for (const { file, says, added, count } of exports) {
			await test.step(file, async () => {
				await intake.give(file);
				await expect(intake.lists).toHaveCount(1);
				await expect(intake.lists.getByRole('heading')).toContainText(says);
				if (added !== undefined) await expect(intake.count('New')).toHaveText(added);
				await expect(intake.lists.getByText(count)).toBeVisible();
				await intake.button('Cancel').click();
			});
		}
		expect(Object.values(await contentOf(page)).flat()).toEqual([]);
	}
);

test('an export brought in twice changes nothing, a newer one what is new, and undo takes it back', async ({
	page
}) => {
	await begin(page, { platforms: ['Facebook'] });
	const intake = new IntakePage(page);
	await intake.open();
	await intake.bring(connections(tove, bert));
	await expect(page.getByText('2 new contacts are in your journal.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Review names' })).toBeVisible();
	const before = await contentOf(page);
	const stores = ['contact', 'list', 'platform'];
	const shownBefore = await Promise.all(stores.map((store) => shown(page, store)));

	await intake.give(connections(tove, bert));
	await expect(intake.count('Already here')).toHaveText('2');
	await expect(page.getByText('There is nothing to add.')).toBeVisible();
	await intake.button('Close').click();
	expect(await contentOf(page)).toEqual(before);

	await intake.give(connections(tove.replace('Lead', 'Head'), ines));
	await expect(intake.count('New')).toHaveText('1');
	await expect(intake.count('Already here, with something new')).toHaveText('1');
	await expect(intake.count('No longer in the list')).toHaveText('1');
	await expect(page.getByText(/^LinkedIn then has 2 contacts/)).toBeVisible();
	const gone = page.getByRole('checkbox', { name: /^One person is not in this file/ });
	await gone.uncheck();
	await expect(page.getByText(/^LinkedIn then has 3 contacts/)).toBeVisible();
	await gone.check();
	await intake.add();
	const contacts = await stored(page, 'contact');
	expect(contacts).toHaveLength(3);
	expect(contacts.filter((contact) => contact.gone !== undefined)).toMatchObject([
		{ facts: { name: 'Bert Osterfold' } }
	]);

	await intake.button('Undo').click();
	await expect(page.getByText('Taken back. Your people are as they were before.')).toBeVisible();
	expect(await Promise.all(stores.map((store) => shown(page, store)))).toEqual(shownBefore);
});

test('the same list in another format brings in nobody twice', async ({ page }) => {
	const intake = new IntakePage(page);
	await intake.open();
	const rows = [
		['Zoë Quillfeather', 'Feb 12, 2024 11:05:33pm'],
		['Bram Koekoeksveld', 'Aug 12, 2019 10:30:45am']
	].map(([name, moment]) => `<section><h2>${name}</h2><footer>${moment}</footer></section>`);
	await intake.bring({ name: 'your_friends.html', text: `<main>${rows.join('')}</main>` });
	const friends = [
		{ name: 'Zo\u00c3\u00ab Quillfeather', timestamp: Date.UTC(2024, 1, 13, 7, 5, 33) / 1000 },
		{ name: 'Bram Koekoeksveld', timestamp: Date.UTC(2019, 7, 12, 8, 30, 45) / 1000 }
	];
	await intake.give({ name: 'your_friends.json', text: JSON.stringify({ friends_v2: friends }) });
	await expect(intake.count('Already here')).toHaveText('2');
	await expect(page.getByText('There is nothing to add.')).toBeVisible();
});

test('the count is filled into this week’s check-in, and corrects one that is saved', async ({
	page
}) => {
	await begin(page, { platforms: ['LinkedIn', 'Facebook'] });
	const intake = new IntakePage(page);
	await intake.open();
	await intake.bring(connections(tove, bert));

	const checkin = new CheckinPage(page);
	await checkin.open();
	const counted = checkin.field('LinkedIn');
	await expect(counted).toHaveValue('2');
	await expect(counted).toHaveAccessibleDescription('counted from your list');
	await expect(checkin.field('Facebook')).toHaveValue('');
	await checkin.complete([{ Facebook: '40' }, { LinkedIn: '1' }]);

	await intake.open();
	await intake.bring(connections(tove, bert, ines));
	expect(await stored(page, 'checkin')).toMatchObject([
		{ answers: { contacts: { value: { linkedin: 3, facebook: 40 } } } }
	]);
});

test('people of the same name are joined, kept apart or left, and that can be taken back', async ({
	page
}) => {
	const intake = new IntakePage(page);
	await intake.open();
	await intake.bring(linkedin, facebook);
	await page.getByRole('link', { name: 'Same person?' }).click();
	await expect(page.getByRole('heading', { name: 'Is this the same person?' })).toBeVisible();
	const cards = page.getByRole('article');
	await expect(cards).toHaveCount(2);
	const first = await cards.allInnerTexts();
	await page.keyboard.press('y');
	await expect.poll(() => cards.allInnerTexts()).not.toEqual(first);
	expect((await stored(page, 'person')).filter(({ into }) => into !== undefined)).toHaveLength(1);
	await page.keyboard.press('u');
	await expect.poll(() => cards.allInnerTexts()).toEqual(first);
	expect(await shown(page, 'person')).toEqual([]);

	await page.getByRole('button', { name: 'No, two people' }).click();
	await expect.poll(() => cards.allInnerTexts()).not.toEqual(first);
	while (await page.getByRole('button', { name: 'Later' }).isVisible()) {
		const shown = await cards.allInnerTexts();
		await page.getByRole('button', { name: 'Later' }).click();
		await expect.poll(() => cards.allInnerTexts()).not.toEqual(shown);
	}
	await expect(page.getByText(/^That was the last one for now\./)).toBeVisible();
	await page.reload();
	await expect(cards).toHaveCount(2);
	expect(await cards.allInnerTexts()).not.toEqual(first);
});

test('the names of a list are forgotten and its numbers stay; for a day they can be brought back', async ({
	page
}) => {
	const intake = new IntakePage(page);
	await intake.open();
	await intake.bring(connections(tove, bert));
	await page.goto('/people/lists/');
	const row = page.getByRole('listitem').filter({ hasText: 'LinkedIn' });
	await expect(row).toContainText('2 contacts in the week of');
	await row.getByRole('button', { name: 'Forget the names of LinkedIn' }).click();
	const dialog = page.getByRole('dialog', { name: 'Forget the names of LinkedIn?' });
	await dialog.getByRole('button', { name: 'Keep the names' }).click();
	await expect(dialog).toBeHidden();
	await row.getByRole('button', { name: 'Forget the names of LinkedIn' }).click();
	await dialog.getByRole('button', { name: 'Forget the names' }).click();
	await expect(row).toContainText('Names forgotten on');
	await expect(row).toContainText('2 contacts in the week of');
	expect((await stored(page, 'contact')).every(({ deleted }) => deleted === true)).toBe(true);

	await page.reload();
	await row.getByRole('button', { name: 'Bring the names of LinkedIn back' }).click();
	await expect(row.getByRole('button', { name: 'Forget the names of LinkedIn' })).toBeVisible();
	expect((await stored(page, 'contact')).some(({ deleted }) => deleted === true)).toBe(false);

	await row.getByRole('button', { name: 'Remove the list of LinkedIn' }).click();
	await expect(page.getByText('There is no list yet.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(row).toContainText('2 contacts in the week of');

	await row.getByRole('link', { name: 'Update LinkedIn' }).click();
	await expect(page.getByText(/Get a copy of your data/)).toBeVisible();
});

test(
	'a table that nobody knows, a typed list and the phone’s contacts are read too',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'contacts', {
				value: {
					select: () => Promise.resolve([{ name: ['Noor'], tel: ['+44 7700 900126'], email: [] }])
				}
			});
		});
		const intake = new IntakePage(page);
		await intake.open();
		await intake.give({
			name: 'Chor.csv',
			text: 'Ort;Wer;Wie\nUlm;Tove;Lindqvarn\nBonn;Bert;Oster\n'
		});
		await expect(page.getByRole('heading', { name: 'Which column has the names?' })).toBeFocused();
		for (const box of await page.getByRole('checkbox', { checked: true }).all())
			await box.uncheck();
		await intake.button('Read the names').click();
		await expect(page.getByText('Tick a column with names first.')).toBeVisible();
		await page.getByRole('checkbox', { name: /^The first row is headings/ }).check();
		await page.getByRole('checkbox', { name: 'Wer: names' }).check();
		await page.getByRole('checkbox', { name: 'Wie: names' }).check();
		await intake.button('Read the names').click();
		await expect(intake.count('New')).toHaveText('2');
		await intake.button('Add to my people').click();
		await expect(page.getByText(/^Say where these people are your contacts/)).toBeVisible();
		await page.getByLabel('Where are they your contacts?').selectOption('Somewhere else …');
		await page.getByLabel('What is it called?').fill('The choir');
		await intake.add();
		await expect(page.getByText('The choir counts 2 this week.')).toBeVisible();

		await page.getByText('Paste or type a list').click();
		await page.getByLabel('One name on each line').fill('Ana Ruiz\n- Ines Moor\n');
		await intake.button('Read the list').click();
		await expect(intake.count('New')).toHaveText('2');
		await page.getByLabel('Where are they your contacts?').selectOption('The choir');
		await expect(page.getByText(/^The choir then has/)).toBeVisible();
		await intake.add();

		await intake.button('Pick from this phone’s contacts').click();
		await expect(page.getByText('These are the contacts you picked.')).toBeVisible();
		await intake.add();
		const names = (await stored(page, 'contact')).map(
			({ facts }) => (facts as { name: string }).name
		);
		expect(names.sort()).toEqual(['Ana Ruiz', 'Bert Oster', 'Ines Moor', 'Noor', 'Tove Lindqvarn']);
	}
);

test('a file beside an export that is none is said not to be read', async ({ page }) => {
	const intake = new IntakePage(page);
	await intake.open();
	await intake.give(linkedin, { name: 'club.csv', text: 'Wer;Ort\nAnn;Oslo\n' });
	await expect(intake.lists.getByRole('heading')).toContainText('This is LinkedIn’s export');
	await expect(page.getByText(/^club\.csv was not read\./)).toBeVisible();
});

test('a folder is read as the zip it came in', async ({ page }) => {
	const intake = new IntakePage(page);
	await intake.open();
	await page.getByLabel('Choose a folder').setInputFiles('tests/fixtures/exports/linkedin/archive');
	await expect(intake.lists.getByRole('heading')).toContainText('This is LinkedIn’s export');
	await expect(intake.count('New')).toHaveText('10');
});

test('what cannot be read says what is wrong and what to do, and changes nothing', async ({
	page
}) => {
	const zip = await readFile(`tests/fixtures/exports/${linkedin}`);
	const bad: { given: Given; says: (string | RegExp)[] }[] = [
		{ given: { name: 'Connections.csv', text: '' }, says: ['There is nobody in the file'] },
		{
			given: { name: 'half.zip', text: zip.subarray(0, zip.length / 2) },
			says: ['The archive is damaged or not complete.', 'Download it again', /File\s*half\.zip/]
		},
		{
			given: { name: 'noise.zip', text: Buffer.from([0x50, 0x4b, 3, 4, 255, 254, 253, 0, 1, 2]) },
			says: ['The archive is damaged or not complete.']
		},
		{
			given: { name: 'noise.bin', text: Buffer.from([1, 2, 3, 0, 255]) },
			says: ['not a list of contacts that Kithbook knows', 'Drop the whole export']
		},
		{
			given: 'facebook/archive/connections/friends/removed_friends.json',
			says: ['This is Facebook’s export, but the list of contacts is not in it.', 'Ask Facebook']
		},
		{
			given: { name: 'your_friends.json', text: '{"friends_v2": [{"name": "Tove"' },
			says: ['The file is damaged, or was changed', /File\s*your_friends\.json/]
		}
	];
	await begin(page);
	const intake = new IntakePage(page);
	await intake.open();
	const before = await contentOf(page);
	for (const { given, says } of bad) {
		const name = typeof given === 'string' ? 'removed_friends.json' : given.name;
		await test.step(name, async () => {
			await intake.give(given);
			const heading = intake.failure.getByRole('heading', { name: `${name} was not added` });
			await expect(heading).toBeFocused();
			for (const words of says) await expect.soft(intake.failure).toContainText(words);
			await expect(intake.failure).toContainText('Your journal is as it was.');
		});
	}
	expect(await contentOf(page)).toEqual(before);
	// A good one is read after all of these.
	await intake.bring(connections(tove));
});

test('a long list can be cancelled while it is read', async ({ page }) => {
	const rows = Array.from({ length: 60_000 }, (_, index) => {
		const number = String(index);
		return `First${number},Last${number},https://www.linkedin.com/in/p-${number},,,,07 Feb 2024`;
	});
	const intake = new IntakePage(page);
	await intake.open();
	await intake.give(connections(...rows));
	await intake.button('Cancel').click();
	await expect(
		intake.button('Choose files').or(page.getByLabel('Choose files')).first()
	).toBeVisible();
	expect(await stored(page, 'contact')).toEqual([]);
});

test('somebody who was deleted stays out of the list, whatever form it has', async ({ page }) => {
	const intake = new IntakePage(page);
	await intake.open();
	await intake.bring(connections(tove, bert));
	await page.goto('/people/');
	await expect(page.getByText('Not yet looked at · 2')).toBeVisible();
	await page.getByRole('link', { name: 'Show their names' }).click();
	await page.getByRole('link', { name: 'Tove Lindqvarn' }).click();
	await new PeoplePage(page).manage('Delete this person');
	await expect(page.getByText('Tove Lindqvarn is deleted.')).toBeVisible();
	await expect(page.getByText('Not yet looked at · 1')).toBeVisible();
	await page.getByRole('link', { name: 'Show their names' }).click();
	await expect(page.getByRole('link', { name: 'Bert Osterfold' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Tove Lindqvarn' })).toBeHidden();

	await intake.open();
	const renamed = tove.replace('/in/tove', '/in/tove-l');
	for (const row of [tove, renamed, renamed.replace('07 Feb', '01 Mar')]) {
		await intake.give(connections(row, bert));
		await expect(intake.count('Already here')).toHaveText('1');
		await expect(intake.count('Deleted by you: counted, not brought back')).toHaveText('1');
		await expect(intake.count('New')).toHaveText('0');
		await intake.button('Cancel').click();
	}
});
