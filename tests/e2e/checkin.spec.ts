import { expect, test } from '@playwright/test';
import { CheckinPage, questions, type Given } from './pages/checkin';
import { JournalPage } from './pages/journal';
import { begin } from './seed';

const sunday = '2026-11-22T19:00:00+01:00';
/** When counts are asked for again. */
const fourWeeksLater = '2026-12-20T19:00:00+01:00';

const first: readonly Given[] = [
	{ LinkedIn: '1 000', 'Phone address book': '180–220' },
	{ LinkedIn: '120', 'Phone address book': '120' },
	{ 'Face to face': '9', 'By phone or video': '4', 'In writing only': '0' },
	{
		'Times you asked Online': '1',
		'People you asked Online': '1,000',
		'Times you asked In person': '2',
		'People you asked In person': '2',
		'Times somebody answered In person': '2',
		'of these, got help In person': '1'
	},
	{ Online: '0', 'In person': '3' },
	{ 'In your own words': 'That the house is empty until Sunday.' },
	{ 'Your thoughts': 'Marta rang.\nWe talked for an hour.' },
	{ 'If …': 'I take the Friday train', 'I will contact …': 'Leo' }
];

test(
	'every question is answered, read over, saved and shown',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.clock.setFixedTime(sunday);
		await begin(page, { platforms: ['LinkedIn', 'Phone address book'] });
		await page.goto('/');
		await page.getByRole('link', { name: 'Start the check-in' }).click();
		const checkin = new CheckinPage(page);
		await checkin.answerAll(first);

		await checkin.isReview();
		await expect(checkin.reviewed(questions.contacts)).toHaveText(
			'1,180–1,220 contacts: LinkedIn 1,000 and Phone address book 180–220.'
		);
		await expect(checkin.reviewed(questions.known)).toHaveText(/^You know 240 of them/);
		await expect(checkin.reviewed(questions.conversations)).toHaveText(
			'People you talked with: 9 face to face, 4 by phone or video and 0 in writing only.'
		);
		await expect(checkin.reviewed(questions.helpAsked)).toHaveText(
			'Online: 1 request, 1,000 people asked, 0 got help. In person: 2 requests, 2 people asked, 2 answered, 1 got help.'
		);
		await expect(checkin.reviewed(questions.helpGiven)).toHaveText(
			'You helped 3 times in person. You helped nobody online.'
		);
		await expect(checkin.reviewed(questions.plan)).toHaveText(
			'If I take the Friday train, I will contact Leo.'
		);
		await checkin.save();
		await expect(checkin.heading).toHaveText('You know about 240 of your 1,200 contacts.');
		await expect(page.getByRole('listitem')).toHaveText([
			/^Phone address book 120 of 200/,
			/^LinkedIn 120 of 1,000/
		]);
		await expect(page.getByRole('button', { name: 'Put Sundays in my calendar' })).toBeVisible();

		await checkin.button('Close').click();
		await expect(checkin.heading).toHaveText('20 in 100 are people you know.');
		await expect(page.getByText('240 you know')).toBeVisible();
		await expect(page.getByText('If I take the Friday train, I will contact Leo.')).toBeVisible();
		await expect(page.getByText(/^By your own guess/)).toHaveText(
			'By your own guess you know about 240 of your 1,200 contacts. For each one you know, there are about 4 you do not.'
		);

		await page.clock.setFixedTime(fourWeeksLater);
		await checkin.open();
		await checkin.field('LinkedIn').fill('1,100');
		await checkin.field('Phone address book').fill('200');
		await expect(
			page.getByText('Last time: LinkedIn 1,000 and Phone address book 180–220.')
		).toBeVisible();
		await checkin.next();
		await checkin.isAt(2);
		await expect(page.getByText('of 1,100', { exact: true })).toBeVisible();
		await checkin.answer({ LinkedIn: '100', 'Phone address book': '100' });
		await checkin.skipFrom(3);
		await checkin.save();
		await expect(checkin.heading).toHaveText('You know about 200 of your 1,300 contacts.');
		await expect(page.getByText('15 in 100; last time 20, over the same platforms.')).toBeVisible();
		await page.getByRole('link', { name: 'Back to This week' }).click();
		await expect(page.getByText(/^By your own guess/)).toContainText('200 of your 1,300 contacts');
	}
);

test('sizes are carried over, and questions skipped or not known, and each is told', async ({
	page
}) => {
	await page.clock.setFixedTime(sunday);
	await begin(page, { platforms: ['LinkedIn', 'Phone address book'] });
	const checkin = new CheckinPage(page);
	await checkin.open();
	await expect(checkin.button('Same as last time')).toBeHidden();
	await checkin.complete(first.slice(0, 2));

	await page.clock.setFixedTime(fourWeeksLater);
	await checkin.open();
	await checkin.button('Same as last time').click();
	await expect(checkin.field('LinkedIn')).toHaveValue('1,000');
	await expect(checkin.field('LinkedIn')).toHaveAccessibleDescription('as last time');
	await checkin.field('Phone address book').fill('230');
	await expect(checkin.field('Phone address book')).not.toHaveAccessibleDescription(/as last time/);
	await checkin.next();
	await checkin.isAt(2);
	await checkin.field('LinkedIn').fill('~120');
	await expect(checkin.field('LinkedIn')).toHaveAccessibleDescription('of 1,000 Read as 120');
	await checkin.answer('Don’t know');
	await checkin.isAt(3);
	await checkin.button('Back').click();
	await expect(checkin.field('LinkedIn')).toHaveValue('~120');
	await expect(page.getByText('Don’t know. What you typed is left out.')).toBeVisible();
	await checkin.next();
	await checkin.isAt(3);
	// Nothing typed is skipped too.
	await checkin.next();
	await checkin.skipFrom(4);
	const known = checkin.reviewed(questions.known);
	await expect(known).toHaveText(/^Don’t know\s+Left out: “You know 120 of them: LinkedIn 120\.”/);
	await known.getByRole('button', { name: /^Use/ }).click();
	await expect(known).toHaveText('You know 120 of them: LinkedIn 120.');
	await checkin.change(questions.known);
	await checkin.answer('Don’t know');
	await expect(checkin.reviewed(questions.conversations)).toHaveText('Skipped');
	await checkin.save();

	const journal = new JournalPage(page);
	await journal.open();
	const chapter = journal.chapter('Week of 14 December');
	await expect(chapter).toContainText('1,230 contacts: LinkedIn 1,000 and Phone address book 230.');
	await expect(chapter).toContainText('Same as last time: LinkedIn.');
	await expect(chapter).toContainText(`Not known: “${questions.known}”`);
	await expect(chapter).toContainText(`“${questions.conversations}”`);
});

test.describe('a number that cannot be counted', () => {
	const fraction = 'Write a whole number, without a fraction.';
	const range = 'Write a whole number in figures, such as 1,912, or a range such as 300–350.';
	const table = [
		['-5', 'Write zero or more, or leave it blank.'],
		['1.5', fraction],
		['0,25', fraction],
		['1e3', range],
		['about ten', range],
		['10000001', 'Numbers up to 10,000,000 fit here.'],
		['350–300', 'The range starts above its end. Write the lower number first.']
	] as const;

	test('is told beside its field, which is gone to', async ({ page }) => {
		await begin(page, { platforms: ['LinkedIn', 'Phone address book'] });
		const checkin = new CheckinPage(page);
		await checkin.open();
		await checkin.field('LinkedIn').fill('10');
		const phone = checkin.field('Phone address book');
		for (const [text, sentence] of table) {
			await phone.fill(text);
			await checkin.next();
			await expect(phone, text).toBeFocused();
			await expect(phone, text).toHaveAttribute('aria-invalid', 'true');
			await expect(phone, text).toHaveAccessibleDescription(sentence);
			await expect(page.getByText(sentence)).toBeVisible();
			await expect(phone).toHaveValue(text);
			await checkin.isAt(1);
		}
		await phone.fill('10,000,000');
		await expect(phone).not.toHaveAttribute('aria-invalid', 'true');
		await checkin.next();
		await checkin.isAt(2);
	});

	test('is told among small numbers too, where a range does not fit', async ({ page }) => {
		await begin(page);
		const checkin = new CheckinPage(page);
		await page.goto('/checkin/?question=help-asked');
		await expect(checkin.heading).toHaveText(questions.helpAsked);
		await checkin.openFields();
		const field = checkin.field('Times somebody answered In person');
		await field.fill('3–5');
		await checkin.next();
		await expect(field).toBeFocused();
		await expect(field).toHaveAccessibleDescription('Write one number here, not a range.');
		await checkin.isAt(4);
	});

	test('is not saved from the reading over either', async ({ page }) => {
		await begin(page);
		const checkin = new CheckinPage(page);
		await checkin.open();
		await checkin.field('LinkedIn').fill('1e3');
		await page.goto('/checkin/?question=review');
		await checkin.isReview();
		await expect(checkin.reviewed(questions.contacts)).toHaveText(
			'One of the numbers here needs another look.'
		);
		await checkin.button('Save and finish').click();
		await checkin.isAt(1);
		await expect(checkin.field('LinkedIn')).toHaveAttribute('aria-invalid', 'true');
	});
});

test('more known than contacts is worth a word, and may stay', async ({ page }) => {
	await begin(page);
	const checkin = new CheckinPage(page);
	await checkin.open();
	await checkin.answer({ LinkedIn: '100' });
	await checkin.isAt(2);
	await checkin.field('LinkedIn').fill('101');
	const word = 'That is more than the 100 contacts you gave. Keep it if it is right.';
	await expect(checkin.field('LinkedIn')).toHaveAccessibleDescription(new RegExp(word));
	await checkin.next();
	await checkin.skipFrom(3);
	await expect(checkin.reviewed(questions.known)).toContainText(word);
	await checkin.save();
});

test('one goes back and on by buttons, by the browser and by keys', async ({ page }) => {
	await begin(page);
	const checkin = new CheckinPage(page);
	await page.goto('/');
	await page.getByRole('link', { name: /^(Start the check-in|Check in today)$/ }).click();
	await checkin.isAt(1);
	await expect(checkin.button('Back')).toBeHidden();
	await checkin.field('LinkedIn').fill('100');
	await checkin.field('LinkedIn').press('Enter');
	await checkin.isAt(2);
	await expect(checkin.heading).toBeFocused();
	await checkin.field('LinkedIn').fill('20');
	await checkin.next();
	await checkin.isAt(3);

	await checkin.button('Back').click();
	await checkin.isAt(2);
	await expect(checkin.field('LinkedIn')).toHaveValue('20');
	await checkin.next();
	await checkin.isAt(3);
	await page.goBack();
	await checkin.isAt(2);
	await page.goBack();
	await checkin.isAt(3);
	await page.goBack();
	await checkin.isAt(2);
	await page.goBack();
	await checkin.isAt(1);
	await expect(checkin.field('LinkedIn')).toHaveValue('100');
	await page.goForward();
	await checkin.isAt(2);

	await page.goto('/checkin/?question=reflection');
	await checkin.field('Your thoughts').pressSequentially('one\ntwo');
	await checkin.field('Your thoughts').press('ControlOrMeta+Enter');
	await checkin.isAt(8);
	await checkin.button('Back').click();
	await expect(checkin.field('Your thoughts')).toHaveValue('one\ntwo');
});

test(
	'an answer is corrected, and what stood there is kept',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.clock.setFixedTime(sunday);
		await begin(page, { platforms: ['LinkedIn', 'Phone address book'] });
		const checkin = new CheckinPage(page);
		await checkin.open();
		await checkin.complete(first);

		await page.goto('/');
		await page.getByRole('link', { name: 'Correct your answers' }).click();
		await expect(checkin.heading).toHaveText('Correct your answers');
		await checkin.change(questions.known);
		await checkin.isAt(2);
		await checkin.answer({ LinkedIn: '220' });
		await checkin.isReview();
		await checkin.change(questions.shared);
		await checkin.answer({ 'In your own words': 'Nothing, this time.' });
		await expect(checkin.reviewed(questions.shared)).toHaveText('Nothing, this time.');
		await checkin.save();
		await page.getByRole('link', { name: 'Read this week' }).click();

		const journal = new JournalPage(page);
		const chapter = journal.chapter('Week of 16 November');
		await expect(chapter.getByText('Nothing, this time.').first()).toBeVisible();
		await journal.unfold(chapter);
		const shared = chapter
			.locator('details section')
			.filter({ has: page.getByRole('heading', { name: questions.shared }) });
		await expect(shared).toContainText('Nothing, this time.');
		const before = shared.getByText('That the house is empty until Sunday.');
		await expect(before).toBeHidden();
		await shared.getByText('Earlier version (1)').click();
		await expect(before).toBeVisible();
		await shared.getByRole('button', { name: /^Bring back/ }).click();
		await expect(
			page.getByText('Brought back. What stood there is now an earlier version.')
		).toBeVisible();
		await expect(shared.locator('p.read').first()).toHaveText(
			'That the house is empty until Sunday.'
		);
		const words = chapter.locator('> section > p.read');
		await expect(words.filter({ hasText: 'That the house is empty until Sunday.' })).toBeVisible();
		await expect(words.filter({ hasText: 'Nothing, this time.' })).toHaveCount(0);

		await page.goto('/');
		await expect(page.getByText(/^By your own guess/)).toContainText('340 of your 1,200 contacts');
	}
);
