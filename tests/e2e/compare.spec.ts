import { expect, test } from '@playwright/test';
import { CheckinPage, questions } from './pages/checkin';
import { FavoursPage } from './pages/favours';
import { begin, lookAround } from './seed';

test(
	'a number of the comparison opens the entries it is made of, and leads to each',
	{ tag: '@phone' },
	async ({ page }) => {
		await lookAround(page);
		await page.goto('/favours/');
		const comparison = page.getByRole('region', { name: 'In person and online' });
		const row = comparison.getByRole('listitem').filter({ hasText: 'In person' });
		await expect(row).toContainText(/likely \d+–\u2060\d+ in 100/);
		await expect(comparison.getByRole('heading')).toHaveText(/more often|No clear difference/);
		await expect(comparison).toContainText(/Compared on .*, and again on/);
		await comparison.getByText('How it is counted').click();
		await expect(comparison.getByText('Each request counts once')).toBeVisible();

		const link = row.getByRole('link');
		const [helped = NaN] = (await link.textContent())?.split(' of ').map(Number) ?? [];
		await link.click();
		await expect(
			page.getByRole('heading', { level: 1, name: 'What this number counts' })
		).toBeVisible();
		await expect(page.getByText('Requests · In person')).toBeVisible();
		const sum = page.getByText(/^\d+ of \d+ requests got help\.$/);
		await expect(sum).toHaveText(new RegExp(`^${String(helped)} of`));
		const part = (name: RegExp) =>
			page.locator('section').filter({ has: page.getByRole('heading', { name }) });
		const logged = part(/^Got help/).getByRole('listitem');
		await expect(logged.first()).toBeVisible();
		const told = part(/^From check-ins/).getByRole('listitem');
		const parts = await told.allTextContents();
		const fromCheckins = parts.map((text) => Number(/(\d+) of \d+ request/.exec(text)?.[1]));
		expect(fromCheckins.reduce((sum, count) => sum + count, await logged.count())).toBe(helped);

		await logged.first().getByRole('link').click();
		await expect(page).toHaveURL(/\/favours\/request\/\?id=/);
		await page.goBack();
		await told.first().getByRole('link').click();
		await expect(page).toHaveURL(/\/journal\/\?week=/);
	}
);

test('the entries of only some weeks are shown, and what they add up to', async ({ page }) => {
	await page.clock.setFixedTime('2026-11-22T19:00:00+01:00');
	const help = new FavoursPage(page);
	await begin(page);
	for (const [what, day] of [
		['A ladder', '2026-11-04'],
		['A lift', '2026-11-11']
	] as const) {
		await help.ask();
		await help.what.fill(what);
		await page.getByLabel('On which day?').fill(day);
		await help.save();
		await expect(help.log.filter({ hasText: what })).toBeVisible();
	}
	await page.goto('/favours/entries/?of=asked&world=online&outcome=helped');
	await expect(page.getByText('0 of 2 requests got help.')).toBeVisible();
	await page.getByText('Only some weeks').click();
	await page.getByLabel('From', { exact: true }).fill('2026-11-13');
	await page.getByLabel('Until', { exact: true }).fill('2026-11-12');
	await help.button('Show these weeks').click();
	await expect(page.getByText('Choose a day that is not before the first one.')).toBeVisible();
	await page.getByLabel('Until', { exact: true }).fill('');
	await help.button('Show these weeks').click();
	await expect(page.getByText('0 of 1 request got help.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'A ladder' })).toBeHidden();
	await page.reload();
	await expect(page.getByLabel('From', { exact: true })).toHaveValue('2026-11-09');
	await expect(page.getByRole('link', { name: 'A lift' })).toBeVisible();
});

test('give and take stands there by world and by person, in the order of names', async ({
	page
}) => {
	await lookAround(page);
	await page.goto('/favours/');
	const giving = page.getByRole('region', { name: 'Give and take' });
	await expect(giving.getByRole('row', { name: /^Together/ })).toBeVisible();
	const people = giving.getByRole('table').last().getByRole('rowheader');
	await expect(people.first()).toContainText(/\w/);
	const names = await people.allTextContents();
	const order = names.map((name) => name.trim());
	expect(order).toEqual([...order].sort((a, b) => a.localeCompare(b)));
	await giving.getByRole('row', { name: /Jonas/ }).getByRole('link').nth(1).click();
	await expect(page.getByText(/with Jonas Ellervik/)).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'Sent two clients' })).toBeVisible();
});

test('the check-in asks only for what the log does not hold, and brings open requests back', async ({
	page
}) => {
	await page.clock.setFixedTime('2026-11-15T19:00:00+01:00');
	await begin(page);
	const help = new FavoursPage(page);
	await help.ask();
	await help.what.fill('A ladder for the gutter');
	await help.save();
	await expect(help.waiting).toHaveCount(1);

	await page.clock.setFixedTime('2026-11-22T19:00:00+01:00');
	await help.ask();
	await page.getByRole('radio', { name: 'In person' }).check();
	await help.what.fill('A lift to the station');
	await help.save();
	await expect(help.waiting).toHaveCount(2);

	const checkin = new CheckinPage(page);
	await checkin.open();
	for (let at = 1; at <= 3; at++) {
		await checkin.isAt(at);
		await checkin.button('Skip').click();
	}
	await expect(checkin.heading).toHaveText('What came of your requests?');
	const ladder = page.getByRole('group', { name: /A ladder for the gutter/ });
	await expect(page.getByText('A lift to the station')).toBeHidden();
	await ladder.getByRole('button', { name: 'Nothing came' }).click();
	await expect(ladder.getByRole('button', { name: /again|Reopen/i })).toBeVisible();
	await checkin.next();

	await expect(checkin.heading).toHaveText(questions.helpAsked);
	await expect(page.getByText('Already in your log. In person: 1 request')).toBeVisible();
	await checkin.button('Yes').click();
	await page.getByRole('textbox', { name: 'Times you asked In person' }).fill('2');
	await page.getByRole('link', { name: 'Note a request' }).click();
	await expect(help.what).toBeFocused();
	await page.goBack();
	await expect(page.getByRole('textbox', { name: 'Times you asked In person' })).toHaveValue('2');
	await checkin.next();
	await expect(checkin.heading).toHaveText(questions.helpGiven);
	await page.goto('/checkin/?question=review');
	await expect(page.getByText('In person: 3 requests, 0 got help.')).toBeVisible();
});
