import { expect, test } from '@playwright/test';
import { contentOf, databaseNames } from './database';
import { WelcomePage } from './pages/welcome';

test(
	'a journal begins with platforms, one of one’s own, a rhythm and a day',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.clock.setFixedTime('2026-11-18T10:00:00+01:00');
		const welcome = new WelcomePage(page);
		await page.goto('/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'How many of your contacts do you know?'
		);
		await expect(
			page.getByText('Nothing you enter leaves this device unless you send it yourself')
		).toBeVisible();
		await expect(page.getByText('Your journal stays in this browser.')).toBeVisible();
		await welcome.open();

		await page.getByRole('checkbox', { name: 'LinkedIn' }).check();
		await page.getByRole('checkbox', { name: 'Phone address book' }).check();
		await welcome.add('linkedin');
		await expect(page.getByRole('alert')).toContainText(['“linkedin” is already in the list.', '']);
		await welcome.add('Chess club');
		await welcome.add('Choir’s forum');
		await page.getByRole('button', { name: 'Remove Chess club' }).click();
		await expect(welcome.ownPlatform).toBeFocused();
		await page.getByRole('combobox', { name: 'On which day?' }).selectOption('Friday');
		await page.goBack();
		await expect(welcome.start).toBeVisible();
		await page.goForward();
		await expect(page.getByRole('checkbox', { name: 'LinkedIn' })).toBeChecked();
		await expect(page.getByRole('combobox', { name: 'On which day?' })).toHaveValue('5');
		await welcome.press();

		await expect(welcome.begun).toBeVisible();
		await expect(page).toHaveURL('/');
		await expect(page.getByRole('link', { name: 'Start the check-in' })).toBeVisible();
		await page.reload();
		await expect(page.getByRole('link', { name: 'Start the check-in' })).toBeVisible();

		await page.goto('/settings/');
		await expect(page.getByRole('radio', { name: 'Every week' })).toBeChecked();
		await expect(page.getByRole('combobox', { name: 'On which day?' })).toHaveValue('5');
		const asked = page.getByRole('listitem').filter({ has: page.getByText('Stop asking') });
		await expect(asked).toHaveText([/LinkedIn/, /Phone address book/, /Choir’s forum/]);
	}
);

test('with nothing chosen it says what is missing, until something is', async ({ page }) => {
	const welcome = new WelcomePage(page);
	await welcome.open();
	await welcome.press();
	const missing = page.getByText('Choose at least one platform, or add your own.');
	await expect(missing).toBeInViewport();
	const first = page.getByRole('checkbox').first();
	await expect(first).toBeFocused();
	await expect(first).toHaveAccessibleDescription(/^Choose at least one platform/);
	await page.getByRole('checkbox', { name: 'Facebook' }).check();
	await expect(missing).toBeHidden();
	await page.getByRole('checkbox', { name: 'Facebook' }).uncheck();
	await expect(missing).toBeVisible();
	// What is typed and not added yet counts.
	await welcome.ownPlatform.fill('Allotment newsletter');
	await expect(missing).toBeHidden();
	await welcome.press();
	await expect(welcome.begun).toBeVisible();
	await page.goto('/checkin/');
	await expect(page.getByRole('textbox', { name: 'Allotment newsletter' })).toBeVisible();
});

test('the sample is marked on every page, and gone when it is left', async ({ page }) => {
	const welcome = new WelcomePage(page);
	await page.goto('/');
	await expect.poll(() => databaseNames(page)).toEqual(['kithbook']);
	const before = await contentOf(page);

	await welcome.lookAround();
	await expect(page.getByRole('link', { name: 'Start the check-in' })).toBeVisible();
	await expect(page.getByText(/^By your own guess you know about/)).toBeVisible();
	const [latest] = (await page.getByText(/^From the week of/).allInnerTexts()).slice(-1);
	expect(latest).toBeDefined();
	for (const path of ['/insights/', '/journal/', '/settings/', '/settings/data/', '/checkin/']) {
		await page.goto(path);
		await expect(page.getByText('This is sample data.'), path).toBeVisible();
	}
	expect(await databaseNames(page)).toEqual(['kithbook', 'kithbook-sample']);
	expect(await contentOf(page)).toEqual(before);

	await page.getByRole('button', { name: 'Leave the sample' }).click();
	await expect(page.getByRole('link', { name: 'Begin your journal' })).toBeVisible();
	await expect(page.getByText('This is sample data.')).toBeHidden();
	expect(await databaseNames(page)).toEqual(['kithbook']);
	expect(await contentOf(page)).toEqual(before);
});

test('a journal begun in one tab is there when the other leaves the sample', async ({
	page,
	context
}) => {
	const other = await context.newPage();
	await new WelcomePage(page).open();
	await new WelcomePage(other).lookAround();

	await page.getByRole('checkbox', { name: 'LinkedIn' }).check();
	await new WelcomePage(page).press();
	await expect(new WelcomePage(page).begun).toBeVisible();

	await other.bringToFront();
	await expect(other.getByText('This is sample data.')).toBeVisible();
	await other.getByRole('button', { name: 'Leave the sample' }).click();
	await expect(new WelcomePage(other).begun).toBeVisible();
	expect(await databaseNames(other)).toEqual(['kithbook']);
});
