import { expect, test } from '@playwright/test';
import { PeoplePage } from './pages/people';
import { WelcomePage } from './pages/welcome';

const sunday = '2026-11-22T19:00:00+01:00';

test.beforeEach(async ({ page }) => {
	await page.clock.setFixedTime(sunday);
});

test('people are looked through by words and filters, and coming back shows the same', async ({
	page
}) => {
	await new WelcomePage(page).lookAround();
	await page.getByRole('link', { name: 'People', exact: true }).click();
	const people = new PeoplePage(page);
	await expect(people.names).toHaveCount(50);
	await expect(page.getByText(/^1,2\d\d people: LinkedIn 1,\d{3} and Phone/)).toBeVisible();
	await people.button('Show more people').click();
	await expect(people.names).toHaveCount(100);

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
	await expect(people.names).toHaveText(['Priya Ramanthal']);

	await people.search.fill('xylophone');
	await expect(page.getByText('Nobody like that is in your journal.')).toBeVisible();
	await people.button('Show everybody').click();
	await expect(people.names).toHaveCount(50);
	await people.narrow('On the ladder', 'Has replied');
	await expect(people.names).toHaveText(['Gesine Wiesenpfadt']);
	await people.narrow('On the ladder', 'Anywhere or not at all');
	await people.narrow('On which list', 'No longer on a list');
	await expect(people.names).toHaveCount(1);
	await people.narrow('On which list', 'Added by hand');
	await expect(people.names).toHaveText(['Otto Harnischer']);
});

test('far down a long list one comes back to where one was', async ({ page }) => {
	await new WelcomePage(page).lookAround();
	const people = new PeoplePage(page);
	await people.open();
	await people.button('Show more people').click();
	await people.button('Show more people').click();
	const far = people.names.nth(120);
	await expect(far).toBeVisible();
	const name = await far.innerText();
	await far.click();
	await people.isOf(name);
	await page.goBack();
	await expect(people.names).toHaveCount(150);
	await expect(far).toBeFocused();
	await expect(far).toBeInViewport();
});

test('a journal without people says how they come, and one can be added by hand', async ({
	page
}) => {
	await page.goto('/people/');
	await expect(page.getByRole('link', { name: 'Begin the journal' })).toBeVisible();
	await new WelcomePage(page).begin();
	await page.goto('/people/');
	await expect(page.getByText(/^Bring in a list that/)).toBeVisible();
	const people = new PeoplePage(page);
	await people.button('Add a person').click();
	const name = page.getByRole('textbox', { name: 'Their name' });
	await expect(name).toBeFocused();
	await name.press('Enter');
	await expect(name).toHaveAccessibleDescription(/A person needs a name\./);
	await name.press('Escape');
	await expect(people.button('Add a person')).toBeFocused();
	await people.add('Ines Moorbach');
	await page.getByRole('main').getByRole('link', { name: 'People' }).click();
	await expect(people.names).toHaveText(['Ines Moorbach']);
	await expect(page.getByText('1 person.')).toBeVisible();
});
