import { unzipSync } from 'fflate';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { newNote } from '$lib/journal/note';
import { readJournal, writeJournal } from '.';
import { exportedAt, journal } from './testing/journal';
import { clock } from './testing/notes';
import type { StoredRecord } from '$lib/journal/record';

async function tables(records: readonly StoredRecord[]): Promise<Record<string, string>> {
	const file = await writeJournal('csv', records, exportedAt, {});
	const members = unzipSync(new Uint8Array(await file.arrayBuffer()));
	return Object.fromEntries(
		Object.entries(members).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')])
	);
}

test('a table for each type, with a column for each field, and nothing that was deleted', async () => {
	const files = await tables(journal());
	expect(Object.keys(files).sort()).toEqual([
		'checkin.csv',
		'note.csv',
		'platform.csv',
		'poem.csv',
		'question.csv',
		'settings.csv'
	]);
	for (const text of Object.values(files)) {
		expect(text.startsWith('\uFEFFid,')).toBe(true);
		expect(text.endsWith('\r\n')).toBe(true);
		expect(text).not.toMatch(/stamps|No longer wanted/);
	}
	const { data } = papaparse.parse<Record<string, string>>((files['checkin.csv'] ?? '').slice(1), {
		header: true,
		skipEmptyLines: true
	});
	expect(data).toMatchObject([
		{
			week: '2026-W47',
			'answers.contacts.value.linkedin.from': '300',
			'answers.known.value.linkedin': '120'
		}
	]);
});

test('text that a spreadsheet would run as a formula is defused', async () => {
	const texts = ['=1+1', '+49 30 1', '-2', '@sum(a1)', '\t=1', 'a "b",\nc'];
	const files = await tables(texts.map((text) => newNote(text, exportedAt, clock)));
	const { data } = papaparse.parse<Record<string, string>>((files['note.csv'] ?? '').slice(1), {
		header: true,
		skipEmptyLines: true
	});
	expect(data.map(({ text }) => text)).toEqual([
		"'=1+1",
		"'+49 30 1",
		"'-2",
		"'@sum(a1)",
		"'\t=1",
		'a "b",\nc'
	]);
});

test('tables are said to be none of a journal', async () => {
	const file = await writeJournal('csv', journal(), exportedAt, {});
	expect(await readJournal(file, {})).toEqual({
		ok: false,
		problem: { kind: 'foreign-archive' }
	});
});
