import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { contentOf } from './database';
import { LadderPage, peopleJournal } from './pages/ladder';
import { bring } from './seed';

const sunday = '2026-11-22T19:00:00+01:00';
const tove = 'Tove Lindqvarn';
const number = '+44 7700 900126';

async function begin(page: Page, ...journal: Parameters<typeof peopleJournal>) {
	await page.clock.setFixedTime(sunday);
	await bring(page, peopleJournal(...journal));
	return new LadderPage(page);
}

test(
	'somebody is chosen, written to and talked with, step by step',
	{ tag: '@phone' },
	async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const ladder = await begin(page, {
			[tove]: { closeness: 'recognised', howMet: 'At the fair in Lyon' }
		});
		await ladder.open(tove);
		await ladder.button('Choose Tove').click();
		await expect(ladder.part).toContainText('You chose Tove on 22 November.');
		await expect(ladder.part).toContainText('Look again on 6 December.');

		await ladder.button('Draft a message').click();
		await expect(ladder.message).toHaveValue(/^(Dear|Hello|Hi) Tove,/);
		await expect(ladder.message).not.toHaveValue(/Lyon/);
		await page.getByRole('radio', { name: 'Brief' }).check();
		const first = await ladder.message.inputValue();
		await ladder.button('Another wording').click();
		await expect(ladder.message).not.toHaveValue(first);
		const quote = page.getByRole('checkbox', { name: 'Quote my note: “At the fair in Lyon”' });
		await quote.check();
		await expect(ladder.message).toHaveValue(/At the fair in Lyon/);
		await quote.uncheck();
		await expect(ladder.message).not.toHaveValue(/Lyon/);
		await page.getByRole('textbox', { name: /^Your phone number/ }).fill(number);
		await expect(ladder.message).toHaveValue(/My number is \+44 7700 900126\.$/);
		const drafted = await ladder.message.inputValue();
		await ladder.message.fill(`${drafted}\n\nYours, Ines`);
		await expect(page.getByText('Kithbook sends nothing.')).toBeVisible();
		await ladder.button('Copy').click();
		await expect(page.getByText('Copied.')).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
			`${drafted}\n\nYours, Ines`
		);
		await expect(ladder.part.getByRole('link', { name: 'Write an e-mail' })).toHaveAttribute(
			'href',
			/^mailto:tove-lindqvarn@example\.com\?subject=.+&body=.+Ines$/
		);

		// The tab is closed before one has written: the words are there again, the number is not.
		await expect
			.poll(async () => JSON.stringify((await contentOf(page)).drafts))
			.toContain('Yours, Ines');
		await page.reload();
		await expect(page.getByText('Did you send it?')).toBeVisible();
		await expect(ladder.message).toHaveValue(/Yours, Ines$/);
		expect(JSON.stringify(await contentOf(page))).not.toContain('7700');
		await ladder.button('Yes, I sent it').click();
		await expect(ladder.part).toContainText('You wrote to Tove on 22 November.');
		await expect(ladder.message).toBeHidden();

		await ladder.note('We talked', { day: '2026-11-21', note: 'An hour, about cellos.' });
		await expect(ladder.steps).toHaveText([/You talked/, /You chose Tove/, /You wrote to Tove/]);
		const { person = [], step = [] } = await contentOf(page);
		expect(JSON.stringify(person)).toContain('"closeness":"talked"');
		expect(JSON.stringify(step)).toContain('"opening":"brief"');
		await ladder.undo();
		await expect(ladder.steps).toHaveCount(2);
		await expect
			.poll(async () => JSON.stringify((await contentOf(page)).person))
			.toContain('"closeness":"recognised"');
	}
);

test('a note survives a closed tab, and a step can be changed, deleted and brought back', async ({
	page
}) => {
	const ladder = await begin(page, { [tove]: {} }, [
		{ with: tove, kind: 'messaged', on: '2026-11-03' }
	]);
	await ladder.open(tove);
	await expect(ladder.part).toContainText('You wrote to Tove on 3 November. That was 19 days ago.');
	await ladder.button('Tove replied').click();
	await page.getByLabel('A note, if you like').fill('She would rather ring on');
	await expect
		.poll(async () => JSON.stringify((await contentOf(page)).drafts))
		.toContain('rather ring on');
	await page.reload();
	const note = page.getByLabel('A note, if you like');
	await expect(note).toHaveValue('She would rather ring on');
	await note.fill('She would rather ring on Monday.');
	await page.getByLabel('On which day?').fill('2026-11-23');
	await ladder.button('Note it down').click();
	await expect(page.getByLabel('On which day?')).toHaveAccessibleDescription(
		'That day has not come yet.'
	);
	await page.getByLabel('On which day?').fill('2026-11-20');
	await ladder.button('Note it down').click();
	await expect(ladder.steps).toHaveText([/You wrote to Tove/, /rather ring on Monday\./]);

	await ladder.button('Edit: Tove replied, 20 November').click();
	await page.getByLabel('On which day?').fill('2026-11-19');
	await ladder.button('Save').click();
	await ladder.button('Delete: Tove replied, 19 November').click();
	await expect(ladder.steps).toHaveCount(1);
	await ladder.undo();
	await expect(ladder.steps).toHaveCount(2);
});

test('leaving it is a good end, and not for ever', async ({ page }) => {
	const ladder = await begin(page, { [tove]: {} }, [
		{ with: tove, kind: 'messaged', on: '2026-11-03' }
	]);
	await ladder.open(tove);
	await page.getByText('Or leave it here').click();
	await expect(ladder.button('It stays online')).toHaveAccessibleDescription(/worth something/);
	await ladder.note('It stays online');
	await expect(ladder.part).toContainText('On 22 November you decided to stay in touch online.');
	await expect(ladder.part).not.toContainText('Look again');
	await ladder.button('Choose Tove again').click();
	await expect(ladder.part).toContainText('You chose Tove on 22 November.');
	await expect(ladder.steps).toHaveCount(3);
});

test('This week shows one small step, and no other once one was taken', async ({ page }) => {
	const ladder = await begin(
		page,
		{
			[tove]: { lookAgain: '2026-11-17' },
			'Bram van der Meulen': { closeness: 'recognised' },
			'Zoë Quillfeather': { closeness: 'met' }
		},
		[{ with: tove, kind: 'messaged', on: '2026-11-03' }]
	);
	await page.goto('/');
	const card = page.getByRole('region', { name: 'Somebody to think of' });
	await expect(card.getByRole('link', { name: tove })).toBeVisible();
	await expect(card).toContainText('You wrote to Tove on 3 November.');
	await card.getByRole('link', { name: 'What came of it?' }).click();
	await ladder.note('Tove replied');
	await page.goto('/');
	await expect(page.getByText('this week is written down')).toBeVisible();
	await expect(card).toBeHidden();
	await expect(page.getByRole('region', { name: 'One small step' })).toBeHidden();
});

test('This week offers people one knows of, to choose one', async ({ page }) => {
	const ladder = await begin(page, {
		'Bram van der Meulen': { closeness: 'recognised' },
		'Zoë Quillfeather': { closeness: 'met' }
	});
	await page.goto('/');
	const card = page.getByRole('region', { name: 'One small step' });
	await expect(card.getByRole('link')).toHaveText(['Bram van der Meulen']);
	await card.getByRole('link').click();
	await expect(ladder.button('Choose Bram')).toBeVisible();
});

test('a day to look again is chosen, and taken to one’s calendar', async ({ page }) => {
	const ladder = await begin(page, { [tove]: {} }, [
		{ with: tove, kind: 'messaged', on: '2026-11-18' }
	]);
	await ladder.open(tove);
	await ladder.unfold('Look again on 2 December.');
	await ladder.button('Another day').click();
	await ladder.part.getByLabel('Look again on').fill('2026-11-21');
	await ladder.button('Save').click();
	await expect(ladder.part.getByLabel('Look again on')).toHaveAccessibleDescription(
		/Choose a day from today on\.$/
	);
	await ladder.part.getByLabel('Look again on').fill('2026-12-01');
	await ladder.button('Save').click();
	await expect(ladder.part).toContainText('Look again on 1 December.');

	const downloading = page.waitForEvent('download');
	await ladder.button('Put it in my calendar').click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('kithbook-2026-12-01.ics');
	const file = await readFile(await download.path(), 'utf8');
	expect(file.replaceAll('\r\n ', '').split('\r\n')).toEqual(
		expect.arrayContaining([
			'DTSTART;VALUE=DATE:20261201',
			'SUMMARY:A small step: Tove Lindqvarn',
			'DESCRIPTION:You wrote to Tove on 18 November. What could come next?',
			'ACTION:DISPLAY'
		])
	);
	await expect(page.getByText('Google Calendar drops the alarms')).toBeVisible();
});

test('one’s number is remembered only on request, and forgotten on request', async ({ page }) => {
	const ladder = await begin(page, { [tove]: {} }, [
		{ with: tove, kind: 'chosen', on: '2026-11-20' }
	]);
	await ladder.open(tove);
	await ladder.button('Draft a message').click();
	const field = page.getByRole('textbox', { name: /^Your phone number/ });
	await field.fill(number);
	const keep = page.getByRole('checkbox', { name: 'Remember it on this device' });
	await keep.check();
	await expect(field).toHaveAccessibleDescription(/^Remembered on this device/);
	await expect.poll(async () => JSON.stringify(await contentOf(page))).toContain('7700');
	await page.reload();
	await ladder.button('Draft a message').click();
	await expect(ladder.message).toHaveValue(/7700/);
	await keep.uncheck();
	await expect(page.getByText('Your number is forgotten.')).toBeVisible();
	await expect.poll(async () => JSON.stringify(await contentOf(page))).not.toContain('7700');
});

test('invitations are noted, answered, changed, deleted and brought back', async ({ page }) => {
	await begin(page, {});
	await page.goto('/people/invitations/');
	await page.getByRole('button', { name: 'Note an invitation' }).click();
	await page.getByRole('button', { name: 'Note it down' }).click();
	const name = page.getByLabel('Name', { exact: true });
	await expect(name).toHaveAccessibleDescription('Write the name, as far as you know it.');
	await name.fill('Ossian Brekkelund');
	await expect
		.poll(async () => JSON.stringify((await contentOf(page)).drafts))
		.toContain('Brekkelund');
	await page.reload();
	await page.getByRole('button', { name: 'Note an invitation' }).click();
	await expect(name).toHaveValue('Ossian Brekkelund');
	await page.getByLabel('Where?').selectOption('LinkedIn');
	await page.getByLabel(/^On which day/).fill('2026-11-10');
	await page.getByRole('button', { name: 'Note it down' }).click();
	const ossian = page.getByRole('article', { name: 'Ossian Brekkelund asked to connect' });
	await expect(ossian).toContainText('LinkedIn, 10 November');
	await expect(ossian).toContainText('Not answered yet.');

	await ossian.getByRole('button', { name: 'Draft a reply' }).click();
	await expect(page.getByRole('textbox', { name: 'The message' })).toHaveValue(/^.+ Ossian,/);
	await page.getByRole('link', { name: 'Write an e-mail' }).evaluate((link) => {
		link.addEventListener('click', (event) => event.preventDefault());
	});
	await page.getByRole('link', { name: 'Write an e-mail' }).click();
	await page.getByRole('button', { name: 'Yes, I sent it' }).click();
	await expect(ossian).toContainText('You asked to talk first.');

	await page.getByRole('radio', { name: 'Open' }).check();
	await expect(page.getByText('No invitations of this kind.')).toBeVisible();
	await page.getByRole('radio', { name: 'Answered' }).check();
	await ossian.getByRole('button', { name: /^Edit/ }).click();
	await page.getByLabel('What came of it?').fill('We spoke for an hour.');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(ossian).toContainText('We spoke for an hour.');
	await ossian.getByRole('button', { name: /^Delete/ }).click();
	await expect(ossian).toBeHidden();
	await page.getByRole('button', { name: 'Undo' }).last().click();
	await expect(ossian).toContainText('You asked to talk first.');
});
