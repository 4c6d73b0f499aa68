import { expect, test } from '@playwright/test';
import { CheckinPage, questionCount, questions, type Given } from './pages/checkin';
import { DataPage } from './pages/data';
import { JournalPage } from './pages/journal';
import { WelcomePage } from './pages/welcome';

/** Five Sundays' answers, typed as people type. */
const month: readonly { moment: string; note?: string; given: readonly Given[] }[] = [
	{
		moment: '2026-11-01T18:30:00+01:00',
		given: [
			{ LinkedIn: '1,512', 'Phone address book': '206', 'Choir’s forum': '40 - 45' },
			{ LinkedIn: '180 to 220', 'Phone address book': '130', 'Choir’s forum': '2' },
			{ 'Face to face': '7', 'By phone or video': '3', 'In writing only': '12' },
			{
				'Times you asked Online': '2',
				'People you asked Online': '1512',
				'Times somebody answered Online': '1',
				'of these, got help Online': '0',
				'Times you asked In person': '1',
				'People you asked In person': '1',
				'Times somebody answered In person': '1',
				'of these, got help In person': '1'
			},
			{ Online: '1', 'In person': '4' },
			{ 'In your own words': 'A photo with the number of the house in it.' },
			{ 'Your thoughts': 'Three lines,\n\n  the last one indented — “quoted”, ümlaut, 漢字, 🙂.' },
			{ 'If …': 'it rains on Saturday', 'I will contact …': 'Elsie' }
		]
	},
	{
		moment: '2026-11-08T21:05:00+01:00',
		note: 'Elsie and I met half-way.\nShe is taller than her letters.',
		given: [
			{ LinkedIn: '200', 'Phone address book': '131', 'Choir’s forum': '6' },
			{ 'Face to face': '9', 'In writing only': '0' },
			'Skip',
			{ 'In person': '2' },
			'Don’t know',
			{ 'Not yet': true, 'A line about it': 'She is away until the fifteenth.' },
			'Skip',
			{ 'I will contact …': 'Kamila, with a postcard for once' }
		]
	},
	// The counts are carried over, and a plan of the week before is asked about.
	{
		moment: '2026-11-15T09:00:00+01:00',
		given: Array.from({ length: questionCount }, () => 'Skip')
	},
	{
		moment: '2026-11-22T23:59:59+01:00',
		given: [
			{ LinkedIn: '0' },
			'Don’t know',
			{ 'Times you asked In person': '0' },
			{ Online: '10000000', 'In person': '0' },
			{ 'In your own words': '{"not": "JSON"} <script>alert(1)</script>' },
			{ 'Your thoughts': 'x'.repeat(5000) },
			{ 'If …': 'Sunday is quiet' }
		]
	},
	{
		moment: '2026-11-29T18:00:00+01:00',
		given: [
			{ LinkedIn: '1 531', 'Phone address book': '207', 'Choir’s forum': '44' },
			{ LinkedIn: '201', 'Phone address book': '132', 'Choir’s forum': '50' },
			{ 'Face to face': '8', 'By phone or video': '2', 'In writing only': '5' },
			'Skip',
			'Skip',
			'Skip',
			'Don’t know',
			{ 'Your thoughts': 'A whole month.' },
			'Skip'
		]
	}
];

test('a month typed in comes back from its file, equal to the last field', async ({
	page,
	browser
}) => {
	// Five check-ins are typed, of nine screens each.
	test.setTimeout(180_000);
	await page.clock.setFixedTime(month[0]?.moment ?? '');
	await new WelcomePage(page).begin({
		platforms: ['LinkedIn', 'Phone address book'],
		own: ['Choir’s forum']
	});
	const checkin = new CheckinPage(page);
	const journal = new JournalPage(page);
	for (const { moment, note, given } of month) {
		await page.clock.setFixedTime(moment);
		await page.goto('/');
		await page.getByRole('link', { name: 'Start the check-in' }).click();
		await checkin.answerAll(given);
		await checkin.save();
		if (note !== undefined) {
			await journal.open();
			await journal.write(note);
		}
	}
	await checkin.open('2026-W44');
	await checkin.change(questions.shared);
	await checkin.answer({ 'In your own words': 'Only the date of the open day.' });
	await checkin.save();

	const data = new DataPage(page);
	await data.open();
	await expect(page.getByText('No copy has been saved from this browser yet.')).toBeVisible();
	const { name, text } = await data.save();
	expect(name).toMatch(/^kithbook-\d{4}-\d\d-\d\d\.json$/);
	await expect(page.getByText(`Saved as ${name}: 5 check-ins, 1 note.`)).toBeVisible();
	await journal.open();
	const read = await journal.text();
	expect(read).toHaveLength(5);
	expect(read.join()).toContain('the last one indented — “quoted”, ümlaut, 漢字, 🙂.');
	expect(read.join()).toContain('<script>alert(1)</script>');
	await page.goto('/');
	const ratio = /^By your own guess you know about 377 of your 1,782 contacts\./;
	await expect(page.getByText(ratio)).toBeVisible();
	// Words of earlier weeks come last.
	await expect(page.getByText('Leave something out')).toBeVisible();
	const week = await page.getByRole('main').innerText();

	const empty = await browser.newContext();
	const elsewhere = await empty.newPage();
	await elsewhere.clock.setFixedTime('2026-11-29T18:00:00+01:00');
	await elsewhere.goto('/');
	await elsewhere.getByRole('link', { name: 'Bring a journal from another device' }).click();
	const there = new DataPage(elsewhere);
	await there.choose(text, name);
	await expect(there.preview.getByText('It holds the weeks from 26 October 2026')).toBeVisible();
	await expect(there.preview.getByRole('row', { name: /^Check-ins/ })).toHaveText(/5\s*0\s*0/);
	await there.preview.getByRole('button', { name: 'Add to my journal' }).click();
	const added = 'Added to your journal: 5 check-ins, 1 note, 3 platforms and your settings.';
	await expect(elsewhere.getByText(added)).toBeVisible();

	const { exportedAt: before, ...first } = JSON.parse(text) as Record<string, unknown>;
	const { exportedAt: after, ...second } = await there.saved();
	expect(second).toEqual(first);
	expect([before, after]).toEqual([expect.any(String), expect.any(String)]);
	const theirs = new JournalPage(elsewhere);
	await theirs.open();
	expect(await theirs.text()).toEqual(read);
	await elsewhere.goto('/');
	await expect(elsewhere.getByText(ratio)).toBeVisible();
	await expect(elsewhere.getByText('Leave something out')).toBeVisible();
	const copied = /There is no copy of this journal|The last copy was saved/;
	const withoutCopy = (words: string) => words.split('\n').filter((line) => !copied.test(line));
	expect(withoutCopy(await elsewhere.getByRole('main').innerText())).toEqual(withoutCopy(week));
	await empty.close();
});
