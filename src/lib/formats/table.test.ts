import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readJournal } from '.';
import { expectSurvivesDamage } from './testing/damage';

const daylio = new File([readFileSync('tests/fixtures/diary.csv')], 'daylio.csv');
const columns = { day: 0, words: [4, 5, 6, 7] };

test('a table asks which column is the day and which the words, and guesses them', async () => {
	expect(await readJournal(daylio, {})).toMatchObject({
		ok: false,
		problem: { kind: 'columns', table: { guess: columns, rows: expect.any(Array) as unknown } }
	});
});

test('each row with a day and words becomes a note, the same each time', async () => {
	const reading = await readJournal(daylio, { columns });
	if (!reading.ok) expect.fail(JSON.stringify(reading.problem));
	expect(reading.records.map(({ writtenOn, text }) => [writtenOn, text])).toEqual([
		['2026-11-22', 'rad\nwork | walk\nTea\nTea with Noor,\n"soon again"'],
		['2026-11-21', 'meh'],
		['2026-11-21', 'meh']
	]);
	expect(reading.leftOut).toEqual({ entries: 1 });
	expect(new Set(reading.records.map(({ id }) => id)).size).toBe(3);
	expect(await readJournal(daylio, { columns })).toEqual(reading);
});

test('days with the month first, semicolons, and other headings', async () => {
	const text = 'Wann;Was\n11/22/2026;Tee\n1/2/2026;Kuchen\n';
	const reading = await readJournal(new File([text], 'a.csv'), { columns: { day: 0, words: [1] } });
	expect(reading).toMatchObject({
		records: [{ writtenOn: '2026-11-22' }, { writtenOn: '2026-01-02' }]
	});
});

test('a table without rows, or whose columns hold no days, has no notes', async () => {
	const problem = { kind: 'no-notes' };
	for (const text of ['', 'a,b\n', 'a,b\nc,d\n']) {
		expect(await readJournal(new File([text], 'a.csv'), { columns })).toMatchObject({ problem });
	}
});

test('no change of its bytes makes it reject', async () => {
	await expectSurvivesDamage(daylio);
});
