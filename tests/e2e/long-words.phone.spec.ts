import { expect, test, type Page } from '@playwright/test';
import { CheckinPage } from './pages/checkin';
import { JournalPage } from './pages/journal';
import { WelcomePage } from './pages/welcome';

const long = `https://example.org/${'averylongaddress'.repeat(4)}`;

async function fits(page: Page, what: string) {
	const width = () => page.evaluate(() => document.documentElement.scrollWidth);
	await expect
		.configure({ soft: true })
		.poll(width, { message: `${what} is as wide as the window`, timeout: 2000 })
		.toBeLessThanOrEqual(360);
}

test('words too long for the screen are broken, and nothing is pushed off it', async ({ page }) => {
	await page.clock.setFixedTime('2026-11-22T19:00:00+01:00');
	const welcome = new WelcomePage(page);
	await welcome.open();
	const platform = long.slice(0, 80);
	await welcome.add(platform);
	await fits(page, 'the first visit');
	await welcome.press();
	await expect(welcome.begun).toBeVisible();
	await page.goto('/settings/questions/');
	await page.getByRole('textbox', { name: 'The question' }).fill(long);
	await page.getByRole('button', { name: 'Add the question' }).click();
	await expect(page.getByRole('button', { name: `Reword “${long}”` })).toBeVisible();
	await fits(page, 'questions of one’s own');

	const checkin = new CheckinPage(page);
	await checkin.open();
	await fits(page, 'a question about platforms');
	await checkin.answerAll([
		{ [platform]: '100' },
		{ [platform]: '20' },
		'Skip',
		'Skip',
		'Skip',
		{ 'In your own words': long },
		{ 'Your thoughts': long },
		{ 'If …': long, 'I will contact …': long }
	]);
	await checkin.isAt(9);
	await fits(page, 'a question of one’s own');
	await checkin.answer({ 'Your answer': '3' });
	await checkin.isReview();
	await fits(page, 'the reading over');
	await checkin.save();
	const journal = new JournalPage(page);
	await journal.open();
	await journal.write(long);
	await expect(journal.chapters).toHaveCount(1);
	await fits(page, 'the journal');
	await journal.openSearch();
	await journal.search.fill('averylongaddress');
	await expect(page.locator('mark').first()).toBeVisible();
	await fits(page, 'the search');
	for (const path of ['/', '/insights/', '/settings/', '/settings/questions/']) {
		await page.goto(path);
		await expect(page.getByText('averylongaddress').first()).toBeVisible();
		await fits(page, path);
	}
});
