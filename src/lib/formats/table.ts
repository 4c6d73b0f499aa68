import { DateColumn } from '$lib/platforms/reading/date-column';
import { loadPapaParse, normalizeLineEnds } from '$lib/platforms/reading/csv';
import { repairQuotes } from '$lib/platforms/reading/csv-quotes';
import type { Reading, ReadOptions, TableColumns, TableStart } from './format';
import { singleFile, textsOf } from './reading/archive';
import { momentOfDay } from './reading/moments';
import { caught, foreignId, foreignStamp, readingOf, type FoundNote } from './reading/notes';
import { ReadError } from './reading/read-error';

const SOURCE = 'table';
/** In place of a device in stamps. */
const DEVICE = 'table00000';

const PREVIEW_ROWS = 6;
const MOST_ROWS = 100_000;
/** Enough rows to tell what stands in a column. */
const SAMPLE_ROWS = 50;
/** Empty lines would hide which character stands between the cells. */
const START = { preview: SAMPLE_ROWS, newline: '\n', skipEmptyLines: 'greedy' } as const;
const wordsHeading = /note|text|entry|journal|content|title|activit|mood/i;

export function accepts({ name }: File): boolean {
	return /\.(?:csv|tsv|tab)$/i.test(name);
}

/** Reads a note from each row, once the columns of the day and of the words are known. */
export function read(file: File, { columns, progress }: ReadOptions = {}): Promise<Reading> {
	return caught(async () => {
		const [headings = [], ...rows] = await rowsOf(file);
		if (rows.length === 0) throw new ReadError({ kind: 'no-notes' });
		if (rows.length > MOST_ROWS) throw new ReadError({ kind: 'too-large-inside' });
		if (!columns) throw new ReadError({ kind: 'columns', table: startOf(headings, rows) });
		const notes = notesIn(rows, columns);
		progress?.(notes.length, 1);
		return readingOf(notes, { entries: rows.length - notes.length });
	});
}

async function rowsOf(file: File): Promise<string[][]> {
	const { parse } = await loadPapaParse();
	for await (const { text } of textsOf([singleFile(file)])) {
		const lines = normalizeLineEnds(text);
		const { delimiter } = parse<string[]>(lines, START).meta;
		const repaired = repairQuotes(lines, delimiter);
		return parse<string[]>(repaired, { delimiter, newline: '\n', skipEmptyLines: 'greedy' }).data;
	}
	return [];
}

function startOf(headings: readonly string[], rows: readonly string[][]): TableStart {
	const sample = rows.slice(0, SAMPLE_ROWS);
	const days = headings.map((_, column) => daysOf(sample, column).filter(Boolean).length);
	const day = Math.max(0, days.indexOf(Math.max(...days)));
	const words = headings.flatMap((heading, column) =>
		column !== day && wordsHeading.test(heading) ? [column] : []
	);
	return { headings, rows: rows.slice(0, PREVIEW_ROWS), guess: { day, words } };
}

function daysOf(rows: readonly string[][], column: number): (string | undefined)[] {
	const cells = rows.map((row) => row[column] ?? '');
	const dates = new DateColumn(cells);
	return cells.map((cell) => dates.read(cell));
}

function notesIn(rows: readonly string[][], { day: column, words }: TableColumns): FoundNote[] {
	const days = daysOf(rows, column);
	const seen = new Map<string, number>();
	return rows.flatMap((row, index) => {
		const day = days[index];
		const cells = words.map((each) => (row[each] ?? '').trim()).filter((cell) => cell !== '');
		if (day === undefined || day < '1000' || cells.length === 0) return [];
		const text = cells.join('\n');
		const { at } = momentOfDay(day);
		// Rows have no names: what they say identifies them, however the file grows.
		const key = `${day}\0${text}`;
		const before = seen.get(key) ?? 0;
		seen.set(key, before + 1);
		const id = foreignId(SOURCE, `${key}\0${before}`);
		return [{ id, text, day, writtenAt: at, stamp: foreignStamp(at, DEVICE) }];
	});
}
