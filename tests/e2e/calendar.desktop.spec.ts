import { expect, test, type Page } from '@playwright/test';
import { contentOf } from './database';
import { CheckinPage } from './pages/checkin';
import { JournalPage } from './pages/journal';
import { begin } from './seed';

const headline = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens This week at another moment. */
async function weekAt(page: Page, moment: string) {
	await page.clock.setFixedTime(moment);
	await page.goto('/');
}

/** The weeks that have a check-in. */
async function weeks(page: Page) {
	const rows = (await contentOf(page)).checkin as { week: string }[];
	return rows.map(({ week }) => week).sort();
}

test('the last week of the year is one week, on both sides of New Year', async ({ page }) => {
	await page.clock.setFixedTime('2026-12-31T23:59:59+01:00');
	await begin(page, { rhythm: { every: 'week', weekday: 4 } });
	await page.goto('/');
	const checkin = new CheckinPage(page);
	await page.getByRole('link', { name: 'Start the check-in' }).click();
	await expect(page.getByText('Week of 28 December')).toBeVisible();
	await checkin.complete([{ LinkedIn: '100' }]);
	expect(await weeks(page)).toEqual(['2026-W53']);

	await weekAt(page, '2027-01-01T00:00:01+01:00');
	await expect(page.getByText('this week is written down')).toBeVisible();
	await weekAt(page, '2027-01-03T23:59:59+01:00');
	await expect(page.getByText('this week is written down')).toBeVisible();
	await expect(page.getByText('next check-in on Thursday')).toBeVisible();
	await page.getByRole('link', { name: 'Correct your answers' }).click();
	await expect(page.getByText('Week of 28 December 2026')).toBeVisible();
	await checkin.save();
	expect(await weeks(page)).toEqual(['2026-W53']);

	await weekAt(page, '2027-01-04T00:00:01+01:00');
	await expect(page.getByText(/· next check-in on /)).toBeVisible();
	await expect(page.getByText('is written down')).toBeHidden();
	await page.getByRole('link', { name: 'Check in today' }).click();
	await checkin.complete([{ LinkedIn: '10' }]);
	expect(await weeks(page)).toEqual(['2026-W53', '2027-W01']);
	const journal = new JournalPage(page);
	await journal.open();
	const year = page.getByRole('combobox', { name: 'Year' });
	await expect(year).toHaveValue('2027');
	await expect(journal.chapters).toHaveText([/Week of 4 January/]);
	await year.selectOption('2026');
	await expect(journal.chapters).toHaveText([/Week of 28 December/]);
});

for (const { name, before, after, week, monday, next } of [
	{
		name: 'forward',
		before: '2026-03-29T01:59:59+01:00',
		after: '2026-03-29T03:00:01+02:00',
		week: '2026-W13',
		monday: '2026-03-30T00:00:01+02:00',
		next: '2026-W14'
	},
	{
		name: 'back',
		before: '2026-10-25T02:59:59+02:00',
		after: '2026-10-25T02:00:01+01:00',
		week: '2026-W43',
		monday: '2026-10-26T00:00:01+01:00',
		next: '2026-W44'
	}
]) {
	test(`the Sunday on which clocks go ${name} belongs to its week`, async ({ page }) => {
		await page.clock.setFixedTime(before);
		await begin(page);
		const checkin = new CheckinPage(page);
		await checkin.open();
		await checkin.answerAll([{ LinkedIn: '100' }]);
		await checkin.isAt(2);
		await page.keyboard.press('Escape');

		await weekAt(page, after);
		await expect(headline(page)).toHaveText('Your check-in is half done.');
		await page.getByRole('link', { name: 'Go on with the check-in' }).click();
		await checkin.skipFrom(2);
		await checkin.save();
		expect(await weeks(page)).toEqual([week]);

		await weekAt(page, monday);
		await expect(page.getByText(/· next check-in on /)).toBeVisible();
		await expect(page.getByText('is written down')).toBeHidden();
		await checkin.open();
		await checkin.complete([{ LinkedIn: '10' }]);
		expect(await weeks(page)).toEqual([week, next]);
	});
}

test('a page that stays open turns over at midnight', async ({ page }) => {
	await page.clock.install({ time: '2026-11-22T23:58:00+01:00' });
	await begin(page, { checkin: { contacts: { LinkedIn: 100 } } });
	await page.goto('/');
	await expect(page.getByText('Sunday 22 November')).toBeVisible();
	await expect(page.getByText('this week is written down')).toBeVisible();
	await page.clock.fastForward('10:00');
	await expect(page.getByText('Monday 23 November')).toBeVisible();
	await expect(page.getByText(/· next check-in on /)).toBeVisible();
	await expect(page.getByText('is written down')).toBeHidden();
});

test('a check-in begun before midnight belongs to the week in which it was begun', async ({
	page
}) => {
	await page.clock.setFixedTime('2026-11-22T23:59:00+01:00');
	await begin(page);
	const checkin = new CheckinPage(page);
	await checkin.open();
	await checkin.answerAll([{ LinkedIn: '100' }]);
	await checkin.isAt(2);
	await page.clock.setFixedTime('2026-11-23T00:01:00+01:00');
	await checkin.skipFrom(2);
	await checkin.save();
	expect(await weeks(page)).toEqual(['2026-W47']);

	await weekAt(page, '2026-11-29T12:00:00+01:00');
	await expect(headline(page)).toHaveText('Your week is ready to look at.');
});

test('a check-in left before midnight is offered on with its own week', async ({ page }) => {
	await page.clock.setFixedTime('2026-11-22T23:59:00+01:00');
	await begin(page);
	const checkin = new CheckinPage(page);
	await checkin.open();
	await checkin.answerAll([{ LinkedIn: '100' }]);
	await checkin.isAt(2);
	await page.keyboard.press('Escape');
	await weekAt(page, '2026-11-23T00:01:00+01:00');
	await expect(page.getByText('You began a check-in for the week of 16 November.')).toBeVisible();
	await page.getByRole('link', { name: 'Go on with it' }).click();
	await checkin.skipFrom(2);
	await checkin.save();
	expect(await weeks(page)).toEqual(['2026-W47']);
});

test('a missed week is told of, and filled in', async ({ page }) => {
	await page.clock.setFixedTime('2026-11-08T12:00:00+01:00');
	await begin(page, { checkin: { contacts: { LinkedIn: 100 } } });
	const checkin = new CheckinPage(page);

	await weekAt(page, '2026-11-22T12:00:00+01:00');
	await expect(page.getByText('The week of 9 November passed without a check-in.')).toBeVisible();
	await page.getByRole('link', { name: 'Fill it in' }).click();
	await expect(page.getByText('Week of 9 November')).toBeVisible();
	await checkin.complete([{ LinkedIn: '10' }]);
	expect(await weeks(page)).toEqual(['2026-W45', '2026-W46']);
	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Fill it in' })).toBeHidden();
	await expect(page.getByRole('link', { name: 'Start the check-in' })).toBeVisible();
});

test('any past week is filled in from the journal, and none to come', async ({ page }) => {
	await page.clock.setFixedTime('2026-11-22T12:00:00+01:00');
	await begin(page);
	const checkin = new CheckinPage(page);
	const journal = new JournalPage(page);
	await journal.open();
	await journal.button('Fill in a past week').click();
	const day = page.getByLabel('Any day of that week');
	await day.fill('2026-11-30');
	await expect(page.getByText('That week has not begun yet.')).toBeVisible();
	await day.fill('2021-01-03');
	await expect(page.getByText('Week of 28 December 2020')).toBeVisible();
	await page.getByRole('link', { name: 'Open that week' }).click();
	await checkin.complete([{ LinkedIn: '12' }]);
	expect(await weeks(page)).toEqual(['2020-W53']);

	await page.goto('/checkin/?week=2026-W48');
	await expect(headline(page)).toHaveText('That week is still to come.');
	await page.getByRole('link', { name: 'Check in for this week' }).click();
	await checkin.isAt(1);
	await expect(page.getByText('Week of 16 November')).toBeVisible();
	// No such week: this one is meant.
	await checkin.open('2025-W53');
	await expect(page.getByText('Week of 16 November')).toBeVisible();
});

test('whoever checks in monthly is asked once a month', async ({ page }) => {
	await page.clock.setFixedTime('2026-11-30T12:00:00+01:00');
	await begin(page, { rhythm: { every: 'month', day: 31 } });
	await page.goto('/');
	const checkin = new CheckinPage(page);
	await page.getByRole('link', { name: 'Start the check-in' }).click();
	await checkin.complete([{ LinkedIn: '100' }, { LinkedIn: '20' }]);
	await checkin.button('Close').click();
	await expect(page.getByText('this month is written down')).toBeVisible();
	await expect(page.getByText('next check-in on Thursday 31 December')).toBeVisible();

	await weekAt(page, '2026-12-20T12:00:00+01:00');
	await expect(page.getByText('this month is written down')).toBeVisible();
	await weekAt(page, '2026-12-28T12:00:00+01:00');
	await expect(page.getByText(/· next check-in on /)).toBeVisible();
	await expect(page.getByText('is written down')).toBeHidden();
	await weekAt(page, '2026-12-31T12:00:00+01:00');
	await expect(headline(page)).toHaveText('Your month is ready to look at.');
	await page.getByRole('link', { name: 'Start the check-in' }).click();
	await checkin.complete([{ LinkedIn: '100' }, { LinkedIn: '30' }]);
	await checkin.button('Close').click();
	await expect(page.getByText(/^By your own guess/)).toContainText('30 of your 100 contacts');
	expect(await weeks(page)).toEqual(['2026-W49', '2026-W53']);
});
