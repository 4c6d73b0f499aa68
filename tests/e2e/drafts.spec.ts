import { expect, test } from '@playwright/test';
import { contentOf } from './database';
import { CheckinPage, questions } from './pages/checkin';
import { JournalPage } from './pages/journal';
import { begin } from './seed';

test.beforeEach(async ({ page }) => {
	await page.clock.setFixedTime('2026-11-22T19:00:00+01:00');
	await begin(page);
});

test('Escape leaves the check-in and keeps what was typed', async ({ page }) => {
	const checkin = new CheckinPage(page);
	await checkin.open();
	await checkin.answer({ LinkedIn: '912' });
	await checkin.isAt(2);
	await checkin.field('LinkedIn').fill('80');
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL('/');
	await expect(page.getByText('What you typed is kept.').first()).toBeVisible();
	await expect(checkin.heading).toHaveText('Your check-in is half done.');

	await page.getByRole('link', { name: 'Go on with the check-in' }).click();
	await checkin.isAt(2);
	await expect(page.getByText('Picking up where you left off.')).toBeVisible();
	await expect(checkin.field('LinkedIn')).toHaveValue('80');
	await checkin.button('Back').click();
	await expect(checkin.field('LinkedIn')).toHaveValue('912');
});

test('what was typed is there after a reload and after the page was closed', async ({
	page,
	context
}) => {
	const checkin = new CheckinPage(page);
	await page.goto('/checkin/?question=shared');
	await checkin.button('Yes').click();
	await checkin.field('In your own words').fill('The street where my sister lives.');
	// At once: no pause in which it might be saved by a timer.
	await page.reload();
	await expect(checkin.field('In your own words')).toHaveValue('The street where my sister lives.');
	await checkin.field('In your own words').fill('The street where my sister lived.');
	await page.close({ runBeforeUnload: true });

	const again = await context.newPage();
	const other = new CheckinPage(again);
	await again.goto('/');
	await again.getByRole('link', { name: 'Go on with the check-in' }).click();
	await other.isAt(6);
	await expect(other.field('In your own words')).toHaveValue('The street where my sister lived.');
});

test('a draft is gone once it is saved, and where it is discarded it can be brought back', async ({
	page
}) => {
	const checkin = new CheckinPage(page);
	await checkin.open();
	await checkin.answer({ LinkedIn: '912' });
	await checkin.skipFrom(2);
	await checkin.button('Discard this check-in').click();
	await expect(page.getByText('Discarded.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Start the check-in' })).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await page.getByRole('link', { name: 'Go on with the check-in' }).click();
	await checkin.isReview();
	await expect(checkin.reviewed(questions.contacts)).toContainText('912 contacts');
	await checkin.save();
	expect((await contentOf(page)).drafts).toEqual([]);
});

test('changes to a saved check-in stay a draft until they are saved', async ({ page }) => {
	const checkin = new CheckinPage(page);
	await checkin.open();
	await checkin.complete([{ LinkedIn: '912' }]);
	await checkin.open();
	await checkin.change(questions.contacts);
	await checkin.answer({ LinkedIn: '1,000' });
	await checkin.isReview();
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL('/');

	const journal = new JournalPage(page);
	await journal.open();
	await expect(journal.chapter('Week of 16 November')).toContainText('912 contacts');
	await checkin.open();
	await expect(checkin.reviewed(questions.contacts)).toContainText('1,000 contacts');
	await checkin.button('Discard these changes').click();
	await expect(page).toHaveURL('/');
	await checkin.open();
	await expect(checkin.reviewed(questions.contacts)).toContainText('912 contacts');
});

test('what is saved in one tab shows in the other', async ({ page, context }) => {
	const journal = new JournalPage(await context.newPage());
	await journal.open();
	await page.goto('/');
	const third = await context.newPage();
	const checkin = new CheckinPage(third);
	await checkin.open();
	await checkin.complete([{ LinkedIn: '100' }, { LinkedIn: '25' }]);

	await page.bringToFront();
	await expect(page.getByText('this week is written down')).toBeVisible();
	await expect(page.getByText(/^By your own guess/)).toContainText('25 of your 100 contacts');
	await journal.page.bringToFront();
	await expect(journal.chapter('Week of 16 November')).toContainText('You know 25 of them');
});
