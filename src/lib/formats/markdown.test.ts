import { strToU8, unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newNote } from '$lib/journal/note';
import { readJournal, writeJournal } from '.';
import { expectSurvivesDamage } from './testing/damage';
import { exportedAt, journal } from './testing/journal';
import { anyNotes, clock, plainNotes, reread } from './testing/notes';

const records = journal();

async function texts(): Promise<Record<string, string>> {
	const file = await writeJournal('markdown', records, exportedAt, {});
	expect(file.name).toMatch(/\.md\.zip$/);
	const members = unzipSync(new Uint8Array(await file.arrayBuffer()));
	const decoder = new TextDecoder();
	return Object.fromEntries(
		Object.entries(members).map(([name, bytes]) => [name, decoder.decode(bytes)])
	);
}

function zip(members: Record<string, string>, name = 'vault.zip'): File {
	const mtime = new Date(2024, 4, 3, 12, 0);
	const packed = Object.entries(members).map(([path, text]) => [path, strToU8(text)]);
	const bytes = zipSync(Object.fromEntries(packed) as Record<string, Uint8Array>, { mtime });
	return new File([bytes.slice()], name);
}

async function notesOf(file: File) {
	const reading = await readJournal(file, {});
	if (!reading.ok) expect.fail(JSON.stringify(reading.problem));
	return reading;
}

describe('writing', () => {
	test('a file for each week, with flat properties, answers, and notes with their time', async () => {
		const files = await texts();
		expect(Object.keys(files)).toEqual(['2026-W47.md']);
		const text = files['2026-W47.md'] ?? '';
		expect(text).toMatch(
			/^---\ndate: 2026-11-16\nweek: 2026-W47\ntags: \[kithbook\]\ncontacts: 325\nknown: 120\n---\n\n# Week of 16 November 2026\n\n## /
		);
		expect(text).toMatch(/\n## Notes\n/);
		expect(text).toMatch(/\n### 2026-11-22 \d\d:\d\d \^[\w-]{36}\n\nShorter\.\n$/);
		expect(text).not.toContain('No longer wanted');
	});
});

describe('reading back what was written', () => {
	test('gives the notes with their ids, days and words', async () => {
		await fc.assert(
			fc.asyncProperty(anyNotes, async (notes) => {
				const reading = await reread('markdown', notes);
				if (!reading.ok) expect.fail(JSON.stringify(reading.problem));
				expect(plainNotes(reading.records)).toEqual(plainNotes(notes));
			}),
			{ numRuns: 50 }
		);
	});

	test('a journal without notes has none', async () => {
		expect(await reread('markdown', [])).toMatchObject({ ok: false });
	});
});

describe('reading files of other programs', () => {
	test('takes the day from the properties, else from the name, else from the file', async () => {
		const { records: notes, leftOut } = await notesOf(
			zip({
				'vault/Tea.md': '---\ncreated: 2025-03-04T09:30\nmood: calm\n---\n\nTea with Noor.\n',
				'vault/daily/2025-03-05.md': 'A walk.\r\nAnd rain.',
				'vault/2025-W11.md': 'A quiet week.',
				'vault/Lists.md': '# Lists\n\n- bread',
				'vault/Empty.md': '---\ntags: x\n---\n'
			})
		);
		expect(notes.map(({ text, writtenOn, week }) => [text, writtenOn, week])).toEqual([
			['Tea\n\nTea with Noor.\n\ncreated: 2025-03-04T09:30\nmood: calm', '2025-03-04', '2025-W10'],
			['A walk.\nAnd rain.', '2025-03-05', '2025-W10'],
			['A quiet week.', '2025-03-10', '2025-W11'],
			['# Lists\n\n- bread', '2024-05-03', '2024-W18']
		]);
		expect(leftOut).toEqual({ entries: 1 });
	});

	test('gives the same records each time', async () => {
		const file = zip({ 'a.md': 'One', 'b.md': '---\nmodified: 2025-01-02\n---\nTwo' });
		const [first, second] = [await notesOf(file), await notesOf(file)];
		expect(second.records).toEqual(first.records);
		expect(first.records[1]?.stamps.text).toMatch(/^001735\d{9}-0000-markdown00$/);
	});

	test('a single file is a note', async () => {
		const file = new File(['Called Bert.'], '2025-03-05.md');
		expect((await notesOf(file)).records).toMatchObject([{ text: 'Called Bert.' }]);
	});

	test('a kept export comes back', async () => {
		const { readFileSync } = await import('node:fs');
		const file = new File([readFileSync('tests/fixtures/notes-v1.md.zip')], 'x.zip');
		const { records: notes } = await notesOf(file);
		expect(plainNotes(notes)).toMatchObject([
			{ id: '0b0f54a4-4f57-4c2c-9a3e-0d7f4a1c2b11', text: 'Tea with Noor:\n“soon again”' }
		]);
	});
});

describe('what is wrong with an archive is said', () => {
	test.each([
		['no Markdown in it', zip({ 'a.csv': 'a,b' }), 'foreign-archive'],
		['nothing to read in its files', zip({ 'a.md': '  ' }), 'no-notes'],
		['no words in a file', new File(['\n'], 'a.md'), 'no-notes'],
		['bytes that are no archive', new File(['PK\u0003\u0004 and more'], 'a.zip'), 'broken-archive']
	])('%s', async (_, file, kind) => {
		expect(await readJournal(file, {})).toEqual({ ok: false, problem: { kind } });
	});

	test('a bomb: a small archive of much more than anybody writes', async () => {
		const bytes = zipSync({ 'a.md': new Uint8Array(170 * 1024 * 1024).fill(0x61) }, { level: 9 });
		expect(bytes.length).toBeLessThan(1024 * 1024);
		expect(await readJournal(new File([bytes.slice()], 'a.zip'), {})).toEqual({
			ok: false,
			problem: { kind: 'too-large-inside' }
		});
	});

	test('no change of its bytes makes it reject', async () => {
		const file = await writeJournal('markdown', records, exportedAt, {});
		await expectSurvivesDamage(file);
		await expectSurvivesDamage(new File(['---\ndate: 2025-01-01\n---\nWords'], 'a.md'));
	});
});

test('a note whose id is no name in Markdown gets the same one each time', async () => {
	const note = { ...newNote('Tea', exportedAt, clock), id: 'a b' };
	const [first, second] = [await reread('markdown', [note]), await reread('markdown', [note])];
	expect(first.ok && first.records[0]?.id).toMatch(/^markdown-[\da-f]{32}$/);
	expect(second).toEqual(first);
});
