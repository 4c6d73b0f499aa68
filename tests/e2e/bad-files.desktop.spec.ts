import { readFile, rm, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { contentOf } from './database';
import { DataPage } from './pages/data';
import { begin } from './seed';

const published = await readFile('tests/fixtures/journal-v1.json', 'utf8');

/** The published file with one thing about it changed. */
function changed(change: (journal: Journal) => void): string {
	const journal = JSON.parse(published) as Journal;
	change(journal);
	return JSON.stringify(journal);
}

interface Journal {
	format: unknown;
	exportedAt: unknown;
	records: {
		type: string;
		id: string;
		week?: unknown;
		stamps: Record<string, unknown>;
		answers?: Record<string, { state: unknown; value?: Record<string, unknown> }>;
	}[];
}

/** The check-in with given contacts, and where in the file it stands. */
function checkin(journal: Journal) {
	const index = journal.records.findIndex(({ answers }) => answers?.contacts?.value?.linkedin);
	const record = journal.records[index];
	const contacts = record?.answers?.contacts;
	if (!record || !contacts?.value) throw new Error('no check-in with contacts');
	return { record, contacts, value: contacts.value, number: index + 1 };
}

const number = String(checkin(JSON.parse(published) as Journal).number);

const files: { what: string; file: string | Buffer; says: (string | RegExp)[] }[] = [
	{ what: 'an empty file', file: '', says: ['The file is empty.'] },
	{
		what: 'a picture',
		file: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff]),
		says: ['The file is not text.']
	},
	{
		what: 'an archive that was cut',
		file: Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]),
		says: ['The archive is damaged or cut short.', 'choose another copy']
	},
	{
		what: 'a file that would take minutes to open',
		file: 'age-encryption.org/v1\n-> scrypt abc 30\nabc\n--- abc\n',
		says: ['The file is locked in a way that would take minutes to open']
	},
	{
		what: 'half a page',
		file: '<!doctype html>\n<meta name="generator" content="Kithbook">\n<title>Kithbook</title>',
		says: ['The file breaks off in the middle: its end is missing.']
	},
	{
		what: 'a letter',
		file: 'Dear Marta,\nhow are you?\n',
		says: ['The file is not JSON, or something in it has been damaged.', /Line\s*1/]
	},
	{
		what: 'a damaged file',
		file: published.replace('"linkedin"', '"linkedin'),
		says: ['The file is not JSON, or something in it has been damaged.', /Line\s*\d+/]
	},
	{
		what: 'somebody else’s JSON',
		file: '[{"name": "Marta", "connected_on": "2019-03-04"}]',
		says: ['The file is JSON, but it was not saved by Kithbook.']
	},
	{ what: 'a bare number', file: '42', says: ['it was not saved by Kithbook'] },
	{
		what: 'a rescue copy',
		file: '{"kithbook": "dump", "database": 2}',
		says: ['This file is what the browser had stored']
	},
	{
		what: 'half a file',
		file: published.slice(0, published.length / 2),
		says: ['The file breaks off in the middle: its end is missing.', /Line\s*\d+/]
	},
	{
		what: 'a newer file',
		file: changed((journal) => (journal.format = 2)),
		says: ['A newer version of Kithbook has saved this file (format 2).', 'Reload this page']
	},
	{
		what: 'a file with a wrong head',
		file: changed((journal) => (journal.exportedAt = 'yesterday')),
		says: ['its beginning is incomplete or wrong', /Field\s*exportedAt/]
	},
	{
		what: 'a word for a number',
		file: changed((journal) => (checkin(journal).value.linkedin = 'many')),
		says: [
			'One of the records in the file holds something that cannot be right.',
			new RegExp(`Record\\s*${number}`),
			/Kind\s*check-in/,
			/Field\s*answers\.contacts\.value\.linkedin/,
			/Expected there\s*a whole number, or a range/
		]
	},
	{
		what: 'a number below zero',
		file: changed((journal) => (checkin(journal).value.linkedin = -1)),
		says: ['holds something that cannot be right', /Field\s*answers\.contacts\.value\.linkedin/]
	},
	{
		what: 'a week that never was',
		file: changed((journal) => (checkin(journal).record.week = '2025-W53')),
		says: ['holds something that cannot be right', /Expected there\s*a week such as 2026-W47/]
	},
	{
		what: 'a made-up state',
		file: changed((journal) => (checkin(journal).contacts.state = 'guessed')),
		says: [/Field\s*answers\.contacts/, /Expected there\s*one of these: /]
	},
	{
		what: 'a stamp of another kind',
		file: changed((journal) => (checkin(journal).record.stamps.week = 'today')),
		says: [/Expected there\s*the time of an edit/]
	},
	{
		what: 'a record that is none',
		file: changed((journal) => journal.records.push(null as never)),
		says: ['holds something that cannot be right', /Expected there\s*a group of named fields/]
	},
	{
		what: 'one record twice',
		file: changed((journal) => journal.records.push(checkin(journal).record)),
		says: ['Two records in the file claim to be the same one.', /The same as record\s*\d+/]
	},
	{
		what: 'a poisoned name',
		file: published.replace(/"answers": \{/, '"answers": {"__proto__": {"state": "skipped"},'),
		says: ['has a name or a nesting that no journal has']
	},
	{
		what: 'boxes within boxes',
		file: `{"kithbook":"journal","format":1,"exportedAt":"2026-11-22T19:30:00.000Z","records":[{"id":"x","type":"later","stamps":{},"deep":${'['.repeat(2000)}${']'.repeat(2000)}}]}`,
		says: ['a name or a nesting']
	}
];

test('each file that is no journal is told apart, and changes nothing', async ({ page }) => {
	await begin(page, { checkin: { contacts: { LinkedIn: 100 }, known: { LinkedIn: 25 } } });
	const data = new DataPage(page);
	await data.open();
	const before = await contentOf(page);

	for (const [index, { what, file, says }] of files.entries()) {
		await test.step(what, async () => {
			const name = `file-${String(index)}.json`;
			await data.choose(file, name);
			const heading = data.failure.getByRole('heading', { name: `${name} was not added` });
			await expect(heading).toBeFocused();
			for (const words of says) await expect.soft(data.failure, what).toContainText(words);
			await expect(data.failure).toContainText('Your journal is as it was.');
			expect(await contentOf(page)).toEqual(before);
		});
	}

	const large = test.info().outputPath('large.json');
	await writeFile(large, Buffer.alloc(50 * 1024 * 1024 + 1, ' '));
	await data.choose({ path: large });
	await expect(data.failure).toContainText('The file is larger than 50 MB and does not');
	await rm(large);
	expect(await contentOf(page)).toEqual(before);

	// A good one is read after all of these.
	await data.add(published);
});
