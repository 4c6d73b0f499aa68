import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { isFull } from '../../scripts/extent.mjs';
import { sticksOut } from './overflow';
import { CheckinPage } from './pages/checkin';
import { DataPage } from './pages/data';
import { FavoursPage } from './pages/favours';
import { IntakePage } from './pages/intake';
import { JournalPage } from './pages/journal';
import { bringContacts, ReviewPage } from './pages/review';
import { LadderPage, peopleJournal } from './pages/ladder';
import { PeoplePage } from './pages/people';
import { WelcomePage } from './pages/welcome';
import { begin, bring, lookAround } from './seed';

const published = 'tests/fixtures/journal-v1.json';
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const phone = { width: 360, height: 740 };
const tablet = { width: 768, height: 1024 };
const desktop = { width: 1280, height: 800 };
const light = 'light';
const dark = 'dark';
/** Windows and themes that are looked at. */
const views = isFull
	? [phone, tablet, desktop].flatMap((window) =>
			([light, dark] as const).map((colorScheme) => ({ ...window, colorScheme }))
		)
	: ([
			{ ...desktop, colorScheme: light },
			{ ...phone, colorScheme: light },
			{ ...phone, colorScheme: dark }
		] as const);

test.beforeEach(async ({ page }) => {
	// A test looks at up to twenty pages, in each view.
	test.setTimeout(60_000 * views.length);
	await page.clock.setFixedTime('2026-11-22T19:00:00+01:00');
	// What fades in has its colours only when it is there.
	await page.emulateMedia({ reducedMotion: 'reduce' });
});

/** Sets the text size that the browser starts from, as its settings do. */
async function setTextSize(page: Page, size: number) {
	const session = await page.context().newCDPSession(page);
	await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });
	await session.detach();
}

/** Looks at what is on the screen in each view, and for what sticks out where it is narrow or text is large. */
async function inspect(page: Page, what: string) {
	for (const { width, height, colorScheme } of views) {
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme });
		const { violations } = await new AxeBuilder({ page })
			.withTags(tags)
			// What passes is not told of, which takes half the time.
			.options({ resultTypes: ['violations'] })
			.setLegacyMode()
			.analyze();
		const found = violations.map(({ id, nodes }) => ({
			id,
			nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`)
		}));
		expect.soft(found, `${what}, ${String(width)}, ${colorScheme}`).toEqual([]);
	}
	for (const { width, size } of [
		{ width: 320, size: 16 },
		{ width: 360, size: 32 }
	]) {
		await page.setViewportSize({ width, height: 640 });
		await setTextSize(page, size);
		const where = `${what}, ${String(width)} wide, text of ${String(size)}`;
		// Charts are drawn anew a moment later.
		await expect
			.configure({ soft: true })
			.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: where })
			.toBeLessThanOrEqual(width);
		await expect
			.configure({ soft: true })
			.poll(() => sticksOut(page), { message: where })
			.toEqual([]);
	}
	await setTextSize(page, 16);
}

test('axe finds nothing where no journal is yet', async ({ page }) => {
	const welcome = new WelcomePage(page);
	await page.goto('/');
	await inspect(page, 'the first visit');
	await welcome.open();
	await welcome.press();
	await welcome.add('Choir’s forum');
	await welcome.add('Choir’s forum');
	await inspect(page, 'the choice of platforms');
	for (const path of [
		'/checkin/',
		'/people/',
		'/people/person/',
		'/people/import/',
		'/people/review/',
		'/people/merge/',
		'/people/invitations/',
		'/people/lists/',
		'/favours/',
		'/favours/ask/',
		'/favours/give/',
		'/favours/request/',
		'/favours/favour/',
		'/favours/entries/',
		'/journal/',
		'/insights/',
		'/before-you-post/',
		'/settings/data/',
		'/no/page/'
	]) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await inspect(page, path);
	}
});

test('axe finds nothing in the log of favours, its forms and its entries', async ({ page }) => {
	await bring(page, peopleJournal({ 'Tove Lindqvarn': { needs: 'A repair shop for her bow.' } }));
	const help = new FavoursPage(page);
	await help.ask();
	await help.save();
	await page.getByRole('textbox', { name: 'Who is it?' }).fill('tove');
	await inspect(page, 'the form for a request, with a problem and somebody found');
	await help.choose('Who is it?', 'tove', 'Tove Lindqvarn');
	await help.what.fill('A lift to the station');
	await help.save();
	await help.waiting.getByRole('link').click();
	await help.button('Somebody helped').click();
	await inspect(page, 'noting who helped');
	await help.save();
	await help.button('Thank Tove Lindqvarn').click();
	await inspect(page, 'a request with thanks');
	await help.give('?person=tove-lindqvarn');
	await help.save();
	await inspect(page, 'the form for help given');
	await help.done.fill('Named her a repair shop');
	await help.save();
	await expect(page.getByText('By your notes, each of you has helped the other.')).toBeVisible();
	await inspect(page, 'help on a person’s page');
	await help.open();
	await inspect(page, 'the log of favours');
});

test('axe finds nothing in a draft with marks', async ({ page }) => {
	await page.goto('/before-you-post/');
	await page
		.getByRole('textbox', { name: 'Your draft' })
		.fill(
			'Just landed in Rome! Call 07700 900123. My daughter Mia is with Grandma until the 14th.'
		);
	await expect(page.locator('mark')).toHaveCount(3);
	await page.getByRole('radio', { name: 'Say less' }).check();
	await page
		.getByLabel('Choose a photo')
		.setInputFiles({ name: 'a.heic', mimeType: 'image/heic', buffer: Buffer.from('....ftypheic') });
	await expect(page.getByText(/cannot be cleaned here/)).toBeVisible();
	await inspect(page, 'a draft with marks');
});

test('axe finds nothing in the check-in', async ({ page }) => {
	await bring(page, await readFile(published, 'utf8'));
	const checkin = new CheckinPage(page);
	await page.clock.setFixedTime('2027-01-10T19:00:00+01:00');
	await checkin.open();
	const first = checkin.field('LinkedIn');
	await first.fill('1e3');
	await checkin.next();
	await expect(first).toHaveAttribute('aria-invalid', 'true');
	await inspect(page, 'a number that cannot be read');
	await first.fill('100');
	await checkin.next();
	await checkin.isAt(2);
	await checkin.field('LinkedIn').fill('101');
	await inspect(page, 'more known than contacts');
	await checkin.next();
	for (let at = 3; !(await checkin.button('Save and finish').isVisible()); at++) {
		await checkin.isAt(at);
		await inspect(page, `question ${String(at)}`);
		await checkin.button('Skip').click();
		await expect(page.getByRole('progressbar', { name: `Question ${String(at)} of` })).toBeHidden();
	}
	await inspect(page, 'the reading over');
	await checkin.save();
	await inspect(page, 'the end');
	await page.goto('/checkin/?week=2027-W20');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await inspect(page, 'a week to come');
});

test('all that answers a question stays in sight, and no field lies beneath it', async ({
	page
}) => {
	await bring(page, await readFile(published, 'utf8'));
	const checkin = new CheckinPage(page);
	await page.clock.setFixedTime('2027-01-10T19:00:00+01:00');
	await checkin.open();
	for (const { size, first, ...viewport } of [
		{ width: 360, height: 600, size: 32, first: 'Same as last time' },
		{ width: 360, height: 740, size: 16, first: 'Back' },
		{ width: 1280, height: 800, size: 16, first: 'Back' }
	]) {
		await page.setViewportSize(viewport);
		await setTextSize(page, size);
		for (const name of [first, 'Don’t know', 'Skip', 'Next'])
			await expect(checkin.button(name)).toBeInViewport({ ratio: 1 });
		for (const field of await page.getByRole('main').getByRole('textbox').all()) {
			await page.evaluate(() => {
				window.scrollTo(0, 0);
			});
			await field.focus();
			const { end, bar } = await field.evaluate((each) => ({
				end: each.getBoundingClientRect().bottom,
				bar: document.querySelector('.bar')?.getBoundingClientRect().top
			}));
			expect(end).toBeLessThanOrEqual(bar ?? 0);
		}
		if (first !== 'Back') await checkin.button('Skip').click();
	}
});

test('axe finds nothing on the pages of a journal', async ({ page }) => {
	const data = new DataPage(page);
	await data.open();
	await data.choose('{}', 'a-file-with-a-name-that-is-rather-long-and-has-no-spaces.json');
	await expect(data.failure).toBeVisible();
	await inspect(page, 'a failed import');
	await data.choose({ path: published });
	await expect(data.preview).toBeVisible();
	await inspect(page, 'an import’s preview');
	await data.preview.getByRole('button', { name: 'Add to my journal' }).click();
	await expect(page.getByText(/^Added to your journal:/)).toBeVisible();
	await inspect(page, 'an import that is done');
	await data.button('Erase everything …').click();
	await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
	await expect(page.getByText(/^That is not the word/)).toBeVisible();
	await inspect(page, 'erasing');

	await page.goto('/');
	await expect(page.getByText(/^From the week of/)).toBeVisible();
	await inspect(page, 'This week');
	const journal = new JournalPage(page);
	await journal.open();
	await expect(journal.chapters.first()).toBeVisible();
	await journal.button('Write a note').click();
	await journal.button('Print').click();
	await inspect(page, 'the journal');
	await journal.unfold();
	await journal.button('Fill in a past week').click();
	await journal.openSearch();
	await journal.search.fill('a');
	await expect(page.locator('mark').first()).toBeVisible();
	await inspect(page, 'the search');
	await page.goto('/journal/look-back/?period=2026-Q4');
	await expect(page.getByRole('heading', { name: 'How many you know' })).toBeVisible();
	await inspect(page, 'the look back');
	for (const path of ['/settings/', '/settings/questions/', '/settings/prompts/']) {
		await page.goto(path);
		// Some are folded away at first.
		const retire = page.getByRole('button', { name: /^Stop asking/, includeHidden: true });
		await expect(retire.first()).toBeAttached();
		for (const summary of await page.locator('summary').all()) await summary.click();
		await inspect(page, path);
	}
	await page.goto('/settings/trash/');
	await expect(page.getByRole('button', { name: /^Empty now/ })).toBeVisible();
	await inspect(page, 'the trash');
});

test('axe finds nothing where lists are brought in and their names forgotten', async ({ page }) => {
	await begin(page);
	const intake = new IntakePage(page);
	await intake.open();
	for (const summary of await page.locator('main summary').all()) await summary.click();
	await expect(page.getByText(/Get a copy of your data/)).toBeAttached();
	await inspect(page, 'the ways to bring in a list');
	await intake.give({ name: 'list.csv', text: '' });
	await expect(intake.failure).toBeVisible();
	await inspect(page, 'a file that is no list');
	await intake.give({
		name: 'choir.csv',
		text: 'Where;Who\nUlm;Tove Lindqvarn\nBonn;Bert Oster\n'
	});
	await expect(intake.button('Read the names')).toBeVisible();
	await inspect(page, 'a table that nobody knows');
	await intake.button('Read the names').click();
	await intake.button('Add to my people').click();
	await expect(page.getByText(/^Say where these people are your contacts/)).toBeVisible();
	await inspect(page, 'a list without a place');
	await intake.button('Cancel').click();
	await intake.give('linkedin/Basic_LinkedInDataExport_03-02-2024.zip');
	await expect(intake.count('New')).toHaveText('10');
	await inspect(page, 'a list’s preview');
	await intake.add();
	await inspect(page, 'a list that is in the journal');

	await page.goto('/people/lists/');
	await page.getByRole('button', { name: 'Forget the names of LinkedIn' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toBeVisible();
	await inspect(page, 'asking whether to forget');
	await dialog.getByRole('button', { name: 'Forget the names' }).click();
	await expect(page.getByText(/^12 contacts in the week of .* Names forgotten on/)).toBeVisible();
	await inspect(page, 'a list without names');
});

test('axe finds nothing in the review', async ({ page }) => {
	await begin(page);
	const review = new ReviewPage(page);
	await review.open();
	await inspect(page, 'a review without a list');
	await bringContacts(page, 3);
	await review.open('?n=2');
	await inspect(page, 'the first name');
	await review.button('Show more').click();
	await page.getByText('What the answers mean').click();
	await inspect(page, 'more about a name');
	await review.button('Have met').click();
	await review.button('How did you meet?').click();
	await inspect(page, 'the second name');
	await review.button('Have met').click();
	await expect(review.button('Go on')).toBeVisible();
	await inspect(page, 'a pause');
});

test('axe finds nothing where people are looked through', async ({ page }) => {
	await lookAround(page);
	const people = new PeoplePage(page);
	await people.open();
	await inspect(page, 'the groups of people');
	await people.beginAdding();
	await people.button('Add').click();
	await people.narrow('How well you know them', 'Have met');
	await inspect(page, 'the people');
	await people.search.fill('xylophone');
	await inspect(page, 'nobody found');
	await people.find('jonas ellervik');
	await people.names.click();
	await people.isOf('Jonas Ellervik');
	await people.manage('Change the name');
	await people.button('Change this').click();
	await page.getByText('How that came about').click();
	await people.button('Edit: Notes').click();
	await people.unfold('What your lists say of Jonas');
	await people.button('Same person as somebody else').click();
	await page.getByRole('searchbox', { name: 'Who else is Jonas?' }).fill('ada');
	await inspect(page, 'a person');
});

test('axe finds nothing on the way from virtual to real', async ({ page }) => {
	await bring(
		page,
		peopleJournal({ 'Tove Lindqvarn': { closeness: 'recognised', lookAgain: '2026-11-20' } }, [
			{ with: 'Tove Lindqvarn', kind: 'chosen', on: '2026-11-06' }
		])
	);
	await page.goto('/');
	await expect(page.getByText('Tove Lindqvarn')).toBeVisible();
	await inspect(page, 'This week with a small step');
	const ladder = new LadderPage(page);
	await ladder.open('Tove Lindqvarn');
	await ladder.button('Draft a message').click();
	await ladder.button('Copy').click();
	await expect(page.getByText('Did you send it?')).toBeVisible();
	await inspect(page, 'a message');
	await ladder.button('Yes, I sent it').click();
	await ladder.unfold('Something else happened');
	await ladder.unfold('Or leave it here');
	await ladder.unfold(/^Look again on/);
	await inspect(page, 'what else may have happened');
	await ladder.button('We talked').click();
	await inspect(page, 'a step');

	await page.goto('/people/invitations/');
	await page.getByRole('button', { name: 'Note an invitation' }).click();
	await page.getByLabel('Name', { exact: true }).fill('Ossian Brekkelund');
	await page.getByRole('button', { name: 'Note it down' }).click();
	await page.getByRole('button', { name: 'Draft a reply' }).click();
	await page.getByRole('button', { name: 'Note an invitation' }).click();
	await page.getByRole('button', { name: 'Note it down' }).click();
	await inspect(page, 'the invitations');
});

test('axe finds nothing in the insights of two years', async ({ page }) => {
	await lookAround(page);
	await page.goto('/');
	await expect(page.getByText(/^By your own guess you know about/)).toBeVisible();
	await inspect(page, 'This week of the sample');
	await page.goto('/insights/');
	await page.getByRole('button', { name: /^Numbers: Are you/ }).click();
	await expect(page.getByRole('table')).toBeVisible();
	await inspect(page, 'the insights');
});
