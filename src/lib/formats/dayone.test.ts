import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJournal, writeJournal } from '.';
import { expectSurvivesDamage } from './testing/damage';
import { exportedAt, journal } from './testing/journal';
import { anyNotes, plainNotes, reread } from './testing/notes';

const records = journal();

interface Written {
	metadata: unknown;
	entries: Record<string, unknown>[];
}

function zip(members: Record<string, unknown>): File {
	const packed = Object.entries(members).map(([path, value]) => {
		return [path, strToU8(typeof value === 'string' ? value : JSON.stringify(value))];
	});
	const bytes = zipSync(Object.fromEntries(packed) as Record<string, Uint8Array>);
	return new File([bytes.slice()], 'export.zip');
}

const journalOf = (...entries: unknown[]) => ({ metadata: { version: '1.0' }, entries });

async function notesOf(file: File) {
	const reading = await readJournal(file, {});
	if (!reading.ok) expect.fail(JSON.stringify(reading.problem));
	return reading;
}

test('an entry for each week and each note, as Day One takes them', async () => {
	const file = await writeJournal('dayone', records, exportedAt, {});
	const members = unzipSync(new Uint8Array(await file.arrayBuffer()));
	expect(Object.keys(members)).toEqual(['Kithbook.json']);
	const [json = new Uint8Array()] = Object.values(members);
	const { metadata, entries } = JSON.parse(strFromU8(json)) as Written;
	expect(metadata).toEqual({ version: '1.0' });
	expect(entries).toMatchObject([
		{ isAllDay: true, starred: false, tags: ['Kithbook'], creationDevice: 'Kithbook' },
		{ isAllDay: false, text: 'Shorter.', creationDate: '2026-11-22T18:30:00Z' }
	]);
	for (const { uuid, text } of entries) {
		expect(uuid).toMatch(/^[\dA-F]{32}$/);
		expect(text).not.toContain('No longer wanted');
	}
	expect(entries[0]?.text).toMatch(/^# Week of 16 November 2026\n\n## /);
});

describe('reading', () => {
	test('gives notes back with their ids and words', async () => {
		await fc.assert(
			fc.asyncProperty(anyNotes, async (notes) => {
				const reading = await reread('dayone', notes);
				if (!reading.ok) expect.fail(JSON.stringify(reading.problem));
				expect(plainNotes(reading.records)).toEqual(plainNotes(notes));
			}),
			{ numRuns: 50 }
		);
	});

	test('takes out escapes, and counts pictures and entries without words', async () => {
		const picture = '![](dayone-moment://0A1B2C)';
		const common = { creationDate: '2025-03-04T23:30:00Z', timeZone: 'Asia/Tokyo' };
		const { records: notes, leftOut } = await notesOf(
			zip({
				'Journal.json': journalOf(
					{ ...common, uuid: 'A1', text: `Tea with Noor\\. \\(Again\\!\\)\n\n${picture}` },
					{ ...common, uuid: 'A2', userActivity: {}, photos: [{}, {}] },
					{ ...common, uuid: 'A3', text: 'A walk', timeZone: 'Moon/Base' },
					{ uuid: 'A4', text: 'Without a day' },
					null
				),
				'Work.json': journalOf({ ...common, uuid: 'B1', text: 'Long day' }),
				'photos/a.jpeg': 'x'
			})
		);
		expect(notes.map(({ text }) => text)).toEqual([
			'Tea with Noor. (Again!)',
			'A walk',
			'Long day'
		]);
		expect(notes[0]).toMatchObject({ writtenOn: '2025-03-05', week: '2025-W10' });
		expect(leftOut).toEqual({ pictures: 3, entries: 2 });
	});

	test('gives the same records each time, stamped by when they were changed', async () => {
		const entry = { uuid: 'A1', text: 'Tea', creationDate: '2025-03-04T10:00:00Z' };
		const file = zip({ 'J.json': journalOf({ ...entry, modifiedDate: '2025-03-06T10:00:00Z' }) });
		const [first, second] = [await notesOf(file), await notesOf(file)];
		expect(second).toEqual(first);
		const changed = String(Date.parse('2025-03-06T10:00:00Z')).padStart(15, '0');
		expect(first.records[0]?.stamps.text).toBe(`${changed}-0000-dayone0000`);
	});

	test('a kept export comes back', async () => {
		const { readFileSync } = await import('node:fs');
		const { records: notes } = await notesOf(
			new File([readFileSync('tests/fixtures/notes-v1.dayone.zip')], 'x.zip')
		);
		expect(plainNotes(notes)).toMatchObject([
			{ id: '0b0f54a4-4f57-4c2c-9a3e-0d7f4a1c2b11', text: 'Tea with Noor:\n“soon again”' }
		]);
	});

	test.each([
		['JSON of another program', { 'a.json': { friends: [] } }, 'foreign-archive'],
		['no entries', { 'a.json': journalOf() }, 'no-notes'],
		['damaged JSON', { 'a.json': '{"entries": [' }, 'foreign-archive']
	])('%s is a problem', async (_, members, kind) => {
		expect(await readJournal(zip(members), {})).toEqual({ ok: false, problem: { kind } });
	});

	test('no change of its bytes makes it reject', async () => {
		await expectSurvivesDamage(await writeJournal('dayone', records, exportedAt, {}));
	});
});
