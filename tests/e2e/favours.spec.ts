import { expect, test, type Page } from '@playwright/test';
import { contentOf } from './database';
import { DataPage } from './pages/data';
import { FavoursPage } from './pages/favours';
import { peopleJournal } from './pages/ladder';
import { PeoplePage } from './pages/people';
import { bring } from './seed';

const sunday = '2026-11-22T19:00:00+01:00';
const tove = 'Tove Lindqvarn';
const bram = 'Bram van der Meulen';

async function begin(page: Page, ...journal: Parameters<typeof peopleJournal>) {
	await page.clock.setFixedTime(sunday);
	await bring(page, peopleJournal(...journal));
	return new FavoursPage(page);
}

test('a request is noted in a few words and one press, and taken back', async ({ page }) => {
	const help = await begin(page, {});
	await help.open();
	await expect(page.getByRole('heading', { name: 'Where does help come from?' })).toBeVisible();
	await page.getByRole('link', { name: 'Note a request' }).click();
	await expect(help.what).toBeFocused();
	await help.save();
	await expect(help.what).toHaveAccessibleDescription('Say in a few words what you ask for.');
	await help.what.fill('A lift to the station');
	await help.save();
	await expect(page).toHaveURL('/favours/');
	await expect(help.waiting).toHaveText([/A lift to the station.*Online.*today/s]);
	await help.undo();
	await expect(page.getByRole('heading', { name: 'Where does help come from?' })).toBeVisible();
});

test('a request keeps whom one asked, and what was usual comes first the next time', async ({
	page
}) => {
	const help = await begin(page, { [tove]: {}, [bram]: {} });
	await help.ask();
	await help.what.fill('Who can look over a contract?');
	await page.getByRole('radio', { name: 'Whoever reads it' }).check();
	await page.getByLabel('How do you reach them?').selectOption('LinkedIn');
	await page.getByLabel('How many may read it?').fill('many');
	await help.save();
	await expect(page.getByLabel('How many may read it?')).toHaveAccessibleDescription(
		/whole number/
	);
	await page.getByLabel('How many may read it?').fill('1,900');
	await expect.poll(async () => JSON.stringify((await contentOf(page)).drafts)).toContain('1,900');
	await page.reload();
	await expect(page.getByLabel('How many may read it?')).toHaveValue('1,900');
	await help.save();
	await expect(help.waiting).toHaveCount(1);

	await help.ask();
	await expect(page.getByRole('radio', { name: 'Whoever reads it' })).toBeChecked();
	await expect(page.getByLabel('How do you reach them?')).toHaveValue('linkedin');
	await page.getByRole('radio', { name: 'In person' }).check();
	await expect(page.getByLabel('How do you reach them?')).toHaveValue('in-person');
	await help.what.fill('Help with the move');
	await help.choose('Who is it?', 'tov', tove);
	const who = page.getByRole('textbox', { name: 'Who is it?' });
	await who.fill('Ida Kranich');
	await help.save();
	await expect(who).toHaveAccessibleDescription(/add them to your people/);
	await help.button('Add “Ida Kranich” to my people').click();
	await help.save();
	await expect(help.waiting).toHaveText([/contract/, /Tove Lindqvarn · Ida Kranich/]);
	const { request = [] } = await contentOf(page);
	expect(JSON.stringify(request)).toContain('"asked":1900');
	const people = new PeoplePage(page);
	await people.find('kranich');
	await expect(people.names).toHaveText(['Ida Kranich']);
});

test(
	'what came of a request is noted, thanked for, closed and opened again',
	{ tag: '@phone' },
	async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const help = await begin(page, { [tove]: {} });
		await help.ask('?person=tove-lindqvarn');
		await expect(help.button(`Remove ${tove}`)).toBeVisible();
		await help.what.fill('A cello for a month');
		await page.getByLabel('On which day?').fill('2026-11-18');
		await help.save();
		await expect(page).toHaveURL('/people/person/?id=tove-lindqvarn');
		await help.open();
		await help.waiting.getByRole('link', { name: 'A cello for a month' }).click();
		const outcome = page.getByRole('region', { name: 'What came of it' });
		await expect(outcome).toContainText('No answer yet.');

		await help.button('Somebody answered').click();
		await page.getByLabel('When did the first answer come?').fill('2026-11-17');
		await help.save();
		await expect(page.getByLabel('When did the first answer come?')).toHaveAccessibleDescription(
			/from the day you asked/
		);
		await page.getByLabel('When did the first answer come?').fill('2026-11-19');
		await help.save();
		await expect(outcome).toContainText('One answer came, on 19 November.');

		await help.button('Somebody helped').click();
		await expect(help.button(`Remove ${tove}`)).toBeVisible();
		await page.getByRole('radio', { name: 'Solved it' }).check();
		await help.save();
		await expect(outcome).toContainText('Tove Lindqvarn solved it.');
		await expect(outcome).toContainText('You closed it on 22 November.');
		await help.button('Open it again').click();
		await expect(help.button('Close it')).toBeVisible();
		await help.button('Close it').click();
		await expect(help.button('Open it again')).toBeVisible();

		await help.button(`Thank ${tove}`).click();
		const message = page.getByRole('textbox', { name: 'The message' });
		await expect(message).toHaveValue(/^(Dear|Hello|Hi) Tove,/);
		await expect(page.getByRole('textbox', { name: /phone number/ })).toBeHidden();
		await page.getByRole('radio', { name: 'Brief' }).check();
		await help.button('Copy').click();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/thank/i);
		await help.button('Yes, I sent it').click();
		await expect(message).toBeHidden();

		await help.button('Remove: Tove Lindqvarn solved it.').click();
		await expect(outcome).not.toContainText('solved it');
		await help.undo();
		await expect(outcome).toContainText('Tove Lindqvarn solved it.');
	}
);

test('whoever helped without a name is thanked too', async ({ page }) => {
	const help = await begin(page, {});
	await help.ask();
	await help.what.fill('Where to mend a kettle');
	await help.save();
	await help.waiting.getByRole('link', { name: 'Where to mend a kettle' }).click();
	for (const times of [1, 2]) {
		await help.button(times === 1 ? 'Somebody helped' : 'Somebody else helped').click();
		await help.save();
	}
	await help.button('Thank whoever helped').click();
	await expect(page.getByRole('heading', { name: 'A message to whoever helped' })).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'The message' })).toHaveValue(
		/^(Dear|Hello|Hi) friend,/
	);
});

test('nothing came is an answer too, and a request is changed, deleted and brought back', async ({
	page
}) => {
	const help = await begin(page, {});
	await help.ask();
	await help.what.fill('Bord games');
	await help.save();
	await help.waiting.getByRole('link', { name: 'Bord games' }).click();
	await help.button('Nothing came').click();
	await expect(page.getByText('That happens to everybody')).toBeVisible();
	await expect(page.getByText('You closed it on 22 November. Nothing came.')).toBeVisible();

	await help.button('Edit').click();
	await help.what.fill('Board games');
	await page.getByText('More details').click();
	await page.getByLabel('What kind of help is it?').selectOption('Things');
	await help.button('Save').click();
	await expect(page.getByRole('heading', { level: 1, name: 'Board games' })).toBeVisible();
	await page.getByText('Earlier version (1)').click();
	await page.getByRole('button', { name: /^Bring back/ }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Bord games' })).toBeVisible();
	await help.button('Delete').click();
	await expect(page).toHaveURL('/favours/');
	await expect(help.log).toHaveCount(0);
	await help.undo();
	await expect(help.log).toHaveText([/Bord games.*Nothing came/s]);
});

test(
	'help given is noted, beside what they need, and changed and deleted',
	{ tag: '@phone' },
	async ({ page }) => {
		const help = await begin(page, {
			[tove]: { needs: 'A repair shop for her bow.' },
			[bram]: {}
		});
		await help.give();
		await help.choose('Whom did you help?', 'lindq', tove);
		await expect(page.getByRole('complementary')).toContainText('A repair shop for her bow.');
		await help.done.fill('Named her a repair shop');
		await page.getByRole('radio', { name: 'By a referral' }).check();
		await page
			.getByRole('textbox', { name: 'To whom did you refer them?' })
			.fill('Otto, the luthier');
		await page.getByRole('radio', { name: 'No, I offered' }).check();
		await help.save();
		await expect(help.log).toHaveText([/For Tove Lindqvarn · A referral to Otto, the luthier/]);
		await help.log.getByRole('link').click();
		await expect(page.getByText('By a referral to Otto, the luthier')).toBeVisible();

		await help.button('Edit').click();
		await help.button(`Remove ${tove}`).click();
		await page.getByRole('textbox', { name: 'Whom did you help?' }).fill('A neighbour');
		await help.button('Save').click();
		await expect(page.getByText('For A neighbour')).toBeVisible();
		await help.undo();
		await expect(page.getByRole('link', { name: `For ${tove}` })).toBeVisible();
		await help.button('Delete').click();
		await expect(page.getByText('The favour was deleted.')).toBeVisible();
		await expect(help.log).toHaveCount(0);
		await help.undo();
		await expect(help.log).toHaveCount(1);
	}
);

test('the log is narrowed, and comes whole out of a saved copy', async ({ page }) => {
	const help = await begin(page, { [tove]: {} });
	await help.ask();
	await help.what.fill('A ladder');
	await help.choose('Who is it?', 'tove', tove);
	await help.save();
	await expect(help.log).toHaveCount(1);
	await help.give();
	await help.done.fill('Fed the cat');
	await help.save();
	await expect(help.log).toHaveCount(2);
	await page.getByText('Show only some').click();
	await page.getByRole('radio', { name: 'Given' }).check();
	await expect(help.log).toHaveText([/Fed the cat/]);
	await page.getByRole('radio', { name: 'Online' }).check();
	await expect(page.getByText('Nothing in the log matches.')).toBeVisible();

	const data = new DataPage(page);
	await data.open();
	const copy = await data.save();
	await page.goto('/favours/');
	await help.log.filter({ hasText: 'Fed the cat' }).getByRole('link').click();
	await help.button('Delete').click();
	await expect(help.log).toHaveCount(1);
	await data.open();
	await data.button('Erase everything …').click();
	await page.getByRole('textbox', { name: 'To go on, type ERASE' }).fill('ERASE');
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Erase/ })
		.click();
	await expect(page).toHaveURL('/');
	await data.open();
	await data.add(copy.text);
	await help.open();
	await expect(help.log).toHaveText([/Fed the cat/, /A ladder.*Tove Lindqvarn/s]);
});

test('a person’s page tells of help in both directions, and offers to note that it is mutual', async ({
	page
}) => {
	const help = await begin(page, { [tove]: { closeness: 'met' } });
	await help.ask('?person=tove-lindqvarn');
	await help.what.fill('A cello for a month');
	await help.save();
	const part = page.getByRole('region', { name: 'Favours between you' });
	await expect(part).toContainText('You asked Tove once.');
	await part.getByRole('link', { name: 'A cello for a month' }).click();
	await help.button('Somebody helped').click();
	await help.save();
	await expect(page.getByText('Tove Lindqvarn helped a lot.')).toBeVisible();
	await page.getByRole('link', { name: tove }).click();
	await expect(part).toContainText('Tove helped you once, as you see it.');
	await expect(help.button('Note that you help each other')).toBeHidden();
	await part.getByRole('link', { name: 'Note a favour for Tove' }).click();
	await help.done.fill('Carried the cello');
	await help.save();
	await expect(part).toContainText('You helped Tove once, as you see it.');
	await expect(part.getByRole('listitem')).toHaveCount(2);

	const closeness = page
		.getByRole('region', { name: 'Who Tove is to you' })
		.getByRole('paragraph')
		.first();
	await help.button('Note that you help each other').click();
	await expect(help.button('Note that you help each other')).toBeHidden();
	await expect(closeness).toContainText('You know Tove: you have helped each other.');
	await help.undo();
	await expect(closeness).toContainText('You know Tove: you have met.');

	// Where the ladder is climbed, it is the last step of it.
	await page.getByRole('button', { name: 'Choose Tove' }).click();
	await help.button('Note that you help each other').click();
	await expect(page.getByRole('region', { name: 'From virtual to real' })).toContainText(
		'you and Tove have helped each other'
	);
});
