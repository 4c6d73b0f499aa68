import { expect, test } from '@playwright/test';
import { PeoplePage } from './pages/people';
import { begin, lookAround } from './seed';

const sunday = '2026-11-22T19:00:00+01:00';

test.beforeEach(async ({ page }) => {
	await page.clock.setFixedTime(sunday);
});

test(
	'people are looked through by words and filters, and coming back shows the same',
	{ tag: '@phone' },
	async ({ page }) => {
		await lookAround(page);
		await page.goto('/');
		await page.getByRole('link', { name: 'People', exact: true }).click();
		const people = new PeoplePage(page);
		await expect(people.search).toHaveAccessibleName(/^Search 1,2\d\d people$/);
		await expect(
			page.getByText(/^You know between \d+ and \d+ of 1,2\d\d on LinkedIn and Phone address book/)
		).toBeVisible();
		await expect(page.getByRole('link', { name: 'Look at twelve more names' })).toBeVisible();
		await expect(people.namesIn('On the way').first()).toBeVisible();
		await expect(people.namesIn('Asked to connect').first()).toBeVisible();
		await expect(people.namesIn('People you know')).toHaveCount(20);
		await people.button('Show more').click();
		await expect(people.namesIn('People you know')).toHaveCount(40);
		await expect(page.getByText(/^Not yet looked at · \d/)).toBeVisible();

		await page.keyboard.press('/');
		await expect(people.search).toBeFocused();
		await page.keyboard.type('boat');
		await expect(page.getByRole('status').filter({ hasText: /people found\.$/ })).toBeVisible();
		await expect(people.names).toHaveText(['Leo Sandvaer', 'Priya Ramanthal']);
		await people.narrow('How well you know them', 'Have met');
		await expect(page.getByText('1 person found.')).toBeVisible();
		await expect(people.names).toHaveText(['Priya Ramanthal']);
		await people.names.click();
		await people.isOf('Priya Ramanthal');
		await page.goBack();
		await expect(people.search).toHaveValue('boat');
		await expect(people.names).toHaveText(['Priya Ramanthal']);
		await expect(people.names).toBeFocused();
		await page.reload();
		// The address has the filters; the words are kept in memory only.
		await expect(page.getByRole('status').filter({ hasText: /people found\.$/ })).toBeVisible();
		await expect(people.search).toHaveValue('');

		await people.search.fill('xylophone');
		await expect(page.getByText('Nobody like that is in your journal.')).toBeVisible();
		await people.button('Clear search and filters').click();
		// As many as were shown before the search.
		await expect(people.namesIn('People you know')).toHaveCount(40);
		await page.getByRole('link', { name: 'Show their names' }).click();
		await expect(people.names).toHaveCount(20);
		await people.button('Show more').click();
		await expect(people.names).toHaveCount(40);
		await people.narrow('How well you know them', 'Any');
		await people.narrow('On the ladder', 'Has replied');
		await expect(people.names).toHaveText(['Gesine Wiesenpfadt']);
		await people.narrow('On the ladder', 'Anywhere or not at all');
		await people.narrow('On which list', 'No longer on a list');
		await expect(people.names).toHaveCount(1);
		await people.narrow('On which list', 'Added by hand');
		await expect(people.names).toHaveText(['Otto Harnischer']);
	}
);

test(
	'far down a long list one comes back to where one was',
	{ tag: '@phone' },
	async ({ page }) => {
		await lookAround(page);
		const people = new PeoplePage(page);
		await people.open();
		const known = people.namesIn('People you know');
		await people.button('Show more').click();
		await people.button('Show more').click();
		const far = known.nth(41);
		await expect(far).toBeVisible();
		const count = await known.count();
		const name = await far.innerText();
		await far.click();
		await people.isOf(name);
		await page.goBack();
		await expect(known).toHaveCount(count);
		await expect(far).toBeFocused();
		await expect(far).toBeInViewport();
	}
);

test('a journal without people says how they come, and one can be added by hand', async ({
	page
}) => {
	await page.goto('/people/');
	await expect(page.getByRole('link', { name: 'Begin the journal' })).toBeVisible();
	await begin(page);
	await page.goto('/people/');
	await expect(page.getByText(/^Bring in a list that/)).toBeVisible();
	const people = new PeoplePage(page);
	await people.beginAdding();
	const name = page.getByRole('textbox', { name: 'Their name' });
	await expect(name).toBeFocused();
	await name.press('Enter');
	await expect(name).toHaveAccessibleDescription(/A person needs a name\./);
	await name.press('Escape');
	await expect(people.button('Add a person')).toBeFocused();
	await people.add('Ines Moorbach');
	await page.getByRole('main').getByRole('link', { name: 'People' }).click();
	await expect(people.namesIn('Added by hand')).toHaveText(['Ines Moorbach']);
	await expect(people.search).toHaveAccessibleName('Search 1 person');
});

test('in a wide window the list stays beside the person', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await lookAround(page);
	const people = new PeoplePage(page);
	await people.open();
	const [first, second] = await people.namesIn('People you know').allInnerTexts();
	if (first === undefined || second === undefined) throw new Error('two are known');
	await people.namesIn('People you know').first().click();
	await people.isOf(first);
	const current = people.part('People you know').locator('[aria-current]');
	await expect(current).toHaveText(first);
	await people.namesIn('People you know').nth(1).click();
	await people.isOf(second);
	await expect(current).toHaveText(second);
	await people.search.fill('priya');
	await expect(people.names).toHaveText(['Priya Ramanthal']);
	await people.names.click();
	await people.isOf('Priya Ramanthal');
	await expect(people.search).toHaveValue('priya');
	await page.setViewportSize({ width: 800, height: 800 });
	await expect(people.search).toBeHidden();
	await people.isOf('Priya Ramanthal');
});

test('one who asked to connect is asked to talk first', async ({ page }) => {
	await lookAround(page);
	const people = new PeoplePage(page);
	await people.open();
	const ask = people.namesIn('Asked to connect').first();
	const name = /^Ask (.+) to talk first$/.exec((await ask.getAttribute('aria-label')) ?? '')?.[1];
	await ask.click();
	await expect(page).toHaveURL(/^[^?]+\/people\/invitations\/\?reply=/);
	const asked = page.getByRole('listitem').filter({
		has: page.getByRole('article', { name: `${name ?? ''} asked to connect` })
	});
	await expect(asked.getByRole('textbox', { name: 'The message' })).toHaveValue(/call|phone|ring/);
	await expect(asked.getByRole('heading', { name: /^A message to/ })).toBeFocused();
});

test('what is written about a person is kept as it is typed, changed, and brought back', async ({
	page
}) => {
	await lookAround(page);
	const people = new PeoplePage(page);
	await people.find('gesine');
	await people.names.click();
	await people.isOf('Gesine Wiesenpfadt');

	await people.manage('Change the name');
	await page.getByRole('textbox', { name: /^New name for/ }).fill('Gesine');
	await page.keyboard.press('Enter');
	await people.isOf('Gesine');
	await expect(people.button('Change the name')).toBeFocused();
	await people.unfold('What your lists say of Gesine');
	await expect(page.getByText('There as Gesine Wiesenpfadt.')).toBeVisible();

	await people.button('Edit: Notes').click();
	const notes = page.getByRole('textbox', { name: 'Notes' });
	await expect(notes).toBeFocused();
	await notes.fill('We took the same tram.');
	await page.reload();
	await expect(page.getByText('You have changed this and not saved it yet.')).toBeVisible();
	await people.button('Edit: Notes').click();
	await expect(notes).toHaveValue('We took the same tram.');
	await notes.press('ControlOrMeta+Enter');
	await expect(people.button('Edit: Notes')).toBeFocused();
	await expect(page.getByText('We took the same tram.')).toBeVisible();
	await page.getByText('Earlier version (1)').click();
	await expect(page.getByText(/^Lives two stops down the line/)).toBeVisible();
	await people.button(/^Bring back what was written on/).click();
	await expect(page.getByText('Earlier versions (2)')).toBeVisible();

	const who = page.getByRole('region', { name: 'Who Gesine is to you' });
	await expect(who).toContainText('You know of Gesine, and have not talked yet.');
	await expect(who).toContainText(/On LinkedIn, since \d/);
	await expect(who.getByRole('radio')).toHaveCount(0);
	await people.button('Change this').click();
	await who.getByRole('radio', { name: 'Have met' }).check();
	await who.getByText('How that came about').click();
	await expect(who.getByRole('listitem').first()).toHaveText('Have met said on 22 November 2026');
	await people.button('Done').click();
	await expect(people.button('Change this')).toBeFocused();
	await expect(who).toContainText('You know Gesine: you have met.');
	await people.find('gesine');
	await expect(page.getByRole('list', { name: 'Names' })).toContainText('Have met');
});

test('two who turned out to be one are separated again, and what is deleted comes back by undo', async ({
	page
}) => {
	await lookAround(page);
	const people = new PeoplePage(page);
	await people.find('jonas ellervik');
	await people.names.click();
	await people.isOf('Jonas Ellervik');
	const separate = people.button('Separate Phone address book again');
	await people.unfold('What your lists say of Jonas');
	await separate.click();
	await expect(page.getByText('They are two people again.')).toBeVisible();
	await expect(separate).toBeHidden();
	await people.button('Undo').click();
	await expect(separate).toBeVisible();

	const notes = page.getByText('Sends me his tables, and I send him my clients with windows.');
	await expect(notes).toBeVisible();
	await people.manage('Delete what is written');
	await expect(notes).toBeHidden();
	await people.isOf('Jonas Ellervik');
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await people.button('Undo').click();
	await expect(notes).toBeVisible();

	await people.find('otto harnischer');
	await people.names.click();
	await people.button('Same person as somebody else').click();
	await expect(page.getByRole('searchbox', { name: 'Who else is Otto?' })).toBeFocused();
	await page.keyboard.type('gesine');
	await people.button('Gesine Wiesenpfadt is the same person').click();
	await expect(page.getByText('They are one person now.')).toBeVisible();
	await people.isOf('Otto Harnischer');
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	const gesine = people.button('Separate Gesine Wiesenpfadt, LinkedIn again');
	await people.unfold('What your lists say of Otto');
	await expect(gesine).toBeVisible();
	await people.button('Undo').last().click();
	await expect(gesine).toBeHidden();

	await people.open();
	await people.add('Ada Lovel');
	const address = page.url();
	await people.manage('Delete this person');
	await expect(page).toHaveURL('/people/');
	await people.button('Undo').click();
	await people.search.fill('ada lovel');
	await expect(people.names).toHaveText(['Ada Lovel']);
	await page.goto(address);
	await people.isOf('Ada Lovel');
	await page.goto('/people/person/?id=nobody');
	await people.isOf('There is nobody here');
	await page.getByRole('link', { name: 'Go to People' }).click();
	await expect(people.search).toBeVisible();
});
