import { expect, test } from '@playwright/test';
import { JournalPage } from './pages/journal';
import { CheckinPage } from './pages/checkin';
import { begin, lookAround } from './seed';

test('a quarter is looked back on in one’s own words, then in a picture and lists', async ({
	page
}) => {
	await page.clock.setFixedTime('2026-11-22T19:00:00+01:00');
	await lookAround(page);
	const journal = new JournalPage(page);
	await journal.open();
	await page.getByRole('link', { name: 'Look back' }).click();

	const pages = page.getByRole('article', { name: 'July to September 2026' });
	const words = pages.getByRole('listitem');
	await expect(words.first()).toBeVisible();
	await expect(pages.getByRole('heading', { name: 'How many you know' })).toBeVisible();
	await expect(pages).toContainText(/Week of \d+ \w+ 2026: \d+ of [\d,]+ contacts\./);

	await expect(
		pages.getByText(/^Requests that got help: \d+ online and \d+ in person\.$/)
	).toBeVisible();
	await expect(pages.getByText(/^(Asked for help|Helped .+): ./).first()).toBeVisible();

	const count = await words.count();
	await page.getByRole('combobox', { name: 'Which time' }).selectOption('2026');
	await expect(page.getByRole('heading', { name: /^People you/ }).first()).toBeVisible();
	await page.getByRole('combobox', { name: 'Which time' }).selectOption('2025');
	await expect(page.getByRole('article', { name: '2025', exact: true })).toBeVisible();
	await expect
		.poll(() => page.getByRole('article').getByRole('listitem').count())
		.toBeGreaterThan(count);
	await expect(page).toHaveURL(/period=2025$/);

	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('combobox')).toBeHidden();
	await expect(page.getByRole('heading', { name: 'How many you know' })).toBeVisible();
	await expect(page.getByText('A journal of the people I really know')).toBeVisible();
	await expect(
		page.locator('button, select, summary, nav, label').filter({ visible: true })
	).toHaveCount(0);
});

test('a journal’s first quarter can be read before it is over', async ({ page }) => {
	await page.clock.setFixedTime('2026-11-22T19:00:00+01:00');
	await begin(page);
	await page.goto('/journal/look-back/');
	await expect(
		page.getByText('Once you have checked in or written a note, you can look back here.')
	).toBeVisible();
	const checkin = new CheckinPage(page);
	await checkin.open();
	await checkin.complete([{ LinkedIn: '100' }, { LinkedIn: '25' }]);
	await page.goto('/journal/look-back/');
	const pages = page.getByRole('article', { name: 'October to December 2026, so far' });
	await expect(pages).toContainText('Week of 16 November 2026: 25 of 100 contacts.');
	await expect(page.getByRole('combobox', { name: 'Which time' }).getByRole('option')).toHaveText([
		'2026, so far',
		'October to December 2026, so far'
	]);
});
