import { expect, test } from '@playwright/test';
import { CheckinPage } from './pages/checkin';
import { JournalPage } from './pages/journal';
import { begin, lookAround } from './seed';

const sunday = '2026-11-22T19:00:00+01:00';

test(
	'what is searched for is found and marked, and the whole week is a step away',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		await page.clock.setFixedTime(sunday);
		await lookAround(page);
		const journal = new JournalPage(page);
		await journal.open();
		await page.keyboard.press('/');
		await expect(journal.search).toBeFocused();
		// A folded answer that has the words is opened.
		await journal.search.fill('“face to face”');
		const answers = journal.chapters.first().locator('details mark');
		await expect(answers.first()).toBeVisible();
		await journal.search.fill('altos “second row”');
		await expect(page.getByText(/^1 week mentions/)).toBeVisible();
		await expect(journal.chapters).toHaveCount(1);
		const marked = journal.chapters.locator('mark');
		await expect(marked.filter({ hasText: /^second row$/ })).toHaveCount(1);
		expect(new Set((await marked.allInnerTexts()).map((text) => text.toLowerCase()))).toEqual(
			new Set(['altos', 'second row'])
		);
		expect(new URL(page.url()).search).toBe('');

		const found = await journal.chapters.getByRole('heading', { level: 3 }).innerText();
		await page.getByRole('link', { name: `Read the whole week, ${found}` }).click();
		await expect(journal.search).toBeHidden();
		await expect(page.locator('mark')).toHaveCount(0);
		const whole = journal.chapter(found.replace(/ \d{4}$/, ''));
		await expect(whole.getByRole('heading', { level: 3 })).toBeFocused();
		await expect(whole.getByRole('heading', { level: 3 })).toBeInViewport();
		await page.goBack();
		await expect(journal.search).toHaveValue('altos “second row”');
		await expect(marked.filter({ hasText: /^second row$/ })).toHaveCount(1);

		await journal.search.fill('xylophone');
		await expect(page.getByText('No week mentions “xylophone”.')).toBeVisible();
		await expect(journal.chapters).toHaveCount(0);
		await journal.search.press('Escape');
		await expect(journal.search).toHaveValue('');
		await expect(journal.chapters.first()).toBeVisible();

		await journal.button('Write a note').click();
		await expect(journal.note).toHaveAccessibleDescription(/^It is kept as a draft/);
		// A phone has no keys to press.
		await expect(page.getByText(/^Ctrl and Enter saves/)).toBeVisible({ visible: !isMobile });
	}
);

test('a note is kept as it is typed, saved, changed, deleted and brought back', async ({
	page
}) => {
	await page.clock.setFixedTime(sunday);
	await begin(page);
	const journal = new JournalPage(page);
	await journal.open();
	await journal.button('Write a note').click();
	await expect(journal.note).toBeFocused();
	await journal.button('Save').click();
	await expect(journal.note).toHaveAccessibleDescription(/There is nothing written here yet\./);
	await journal.note.fill('Lunch with Tom.\nWe should');
	await page.reload();
	await journal.button('Go on with your note').click();
	await expect(journal.note).toHaveValue('Lunch with Tom.\nWe should');
	await journal.note.press('Escape');
	await expect(journal.button('Go on with your note')).toBeFocused();
	await journal.button('Go on with your note').click();
	await journal.note.press('End');
	await journal.note.pressSequentially(' have started sooner.');
	await journal.note.press('ControlOrMeta+Enter');
	await expect(journal.button('Write a note')).toBeFocused();
	const chapter = journal.chapter('Week of 16 November');
	await expect(chapter.getByText('Lunch with Tom.')).toHaveText(
		'Lunch with Tom.\nWe should have started sooner.',
		{ useInnerText: true }
	);

	await page.clock.setFixedTime('2026-11-22T20:00:00+01:00');
	await journal.unfold(chapter);
	await journal.button(/^Edit the note of/).click();
	await journal.note.fill('Lunch with Tom, at last.');
	await journal.button('Leave for later').click();
	await expect(chapter).toContainText('You have changed this note and not saved it yet.');
	await journal.button(/^Edit the note of/).click();
	await expect(journal.note).toHaveValue('Lunch with Tom, at last.');
	await journal.button('Save').click();
	await expect(chapter.getByText('Lunch with Tom, at last.')).toBeVisible();
	await chapter.getByText('Earlier version (1)').click();
	await expect(chapter.getByText('We should have started sooner.')).toBeVisible();
	await expect(chapter.getByText('Written on 22 November 2026 at 19:00')).toBeVisible();

	await journal.button(/^Delete the note of/).click();
	await expect(page.getByText('The note was deleted.')).toBeVisible();
	await expect(journal.chapters).toHaveCount(0);
	await journal.button('Undo').click();
	await expect(page.getByText('The note is back.')).toBeVisible();
	await expect(chapter.getByText('Lunch with Tom, at last.')).toBeVisible();
	await page.reload();
	await expect(chapter.getByText('Lunch with Tom, at last.')).toBeVisible();
});

test('a check-in is deleted, and brought back whole', async ({ page }) => {
	await page.clock.setFixedTime(sunday);
	await begin(page, { checkin: { contacts: { LinkedIn: 100 }, known: { LinkedIn: 25 } } });
	const checkin = new CheckinPage(page);
	const journal = new JournalPage(page);
	await journal.open();
	const [before] = await journal.text();
	await journal.unfold();
	await journal.button('Delete check-in, Week of 16 November').click();
	await expect(page.getByText('Week of 16 November 2026: the check-in was deleted.')).toBeVisible();
	await expect(journal.chapters).toHaveCount(0);
	await journal.button('Undo').click();
	await expect(page.getByText('Week of 16 November 2026: the check-in is back.')).toBeVisible();
	expect(await journal.text()).toEqual([before]);

	await journal.unfold();
	await journal.button('Delete check-in, Week of 16 November').click();
	await expect(journal.chapters).toHaveCount(0);
	await page.clock.setFixedTime('2026-11-22T20:00:00+01:00');
	await page.goto('/');
	await expect(page.getByText(/^By your own guess/)).toBeHidden();
	await page.getByRole('link', { name: 'Start the check-in' }).click();
	await checkin.complete([{ LinkedIn: '101' }]);
	await journal.open();
	await expect(journal.chapter('Week of 16 November')).toContainText('101 contacts');
});

test('on paper there is the text, and nothing to press', async ({ page }) => {
	await page.clock.setFixedTime(sunday);
	await page.addInitScript(() => {
		window.print = () => undefined;
	});
	await lookAround(page);
	const journal = new JournalPage(page);
	await journal.open();
	await expect(journal.chapters.first()).toBeVisible();
	// A link within the text of a week is printed as its words.
	const pressable = page
		.locator('button, a:not(article a), input, select, textarea, summary, nav')
		.filter({ visible: true });

	await page.emulateMedia({ media: 'print' });
	await expect(pressable).toHaveCount(0);
	await expect(page.locator('article a').filter({ visible: true }).first()).toHaveCSS(
		'text-decoration-line',
		'none'
	);
	await expect(journal.chapters.first()).toBeVisible();
	await page.emulateMedia({ media: 'screen' });

	await journal.button('Print').click();
	await journal.button('Print everything').click();
	// Each year comes a while after the one before.
	for (const years of [1, 2, 3]) {
		const set = page.getByText(new RegExp(`^Setting the pages: [${String(years)}-3] of 3 years`));
		await expect(set).toBeVisible();
	}
	await page.emulateMedia({ media: 'print' });
	await expect(pressable).toHaveCount(0);
	await expect(page.locator('.book').getByRole('link')).toHaveCount(0);
	await expect(page.getByRole('heading', { name: 'Kithbook', level: 1 })).toBeVisible();
	await expect(page.getByText('2024 to 2026')).toBeVisible();
	const years = page.getByRole('heading', { name: /^20\d\d$/, level: 2 }).filter({ visible: true });
	await expect(years).toHaveText(['2024', '2025', '2026']);
	// A book of words: the counts stand there only where one asks for them.
	await expect(page.locator('.book').getByText(/^Knowing somebody meant/)).toHaveCount(0);
	await page.emulateMedia({ media: 'screen' });
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect(page.getByText(/^Setting the pages/)).toBeHidden();
	await expect(journal.button('Print everything')).toBeEnabled();
});
