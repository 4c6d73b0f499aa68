import type { Parser, ParseResult } from 'papaparse';
import { MAX_CONTACTS, type PlatformProblem } from '../platform';
import { type Header, isBlank, loadPapaParse, normalizeLineEnds } from './csv';
import { repairQuotes } from './csv-quotes';

/** Where a table begins. Given the header’s cells, rows packed into one cell are unpacked. */
type Place = Pick<Header<string>, 'delimiter' | 'row'> & { readonly cells?: readonly string[] };

interface RowOptions {
	/** More rows are counted, and are a problem. */
	readonly most?: number;
	/** Called in place of the last row if the file was cut within it; else the row counts. */
	readonly onCut?: () => void;
	readonly progress?: ((rows: number) => void) | undefined;
}

/** How many characters are parsed between two progress reports. */
const CHUNK_SIZE = 1 << 20;

/** A row that spans more chunks is not a row. */
const MAX_PIECES_PER_ROW = 2;

/**
 * Calls `each` with the cells of each row below the header. Blank rows and repeated headers are skipped.
 * @returns what is wrong with the table
 */
export async function forEachRow(
	text: string,
	{ delimiter, row: header, cells: headings = [] }: Place,
	path: string,
	each: (cells: string[]) => void,
	{ most = MAX_CONTACTS, onCut, progress = noop }: RowOptions = {}
): Promise<PlatformProblem | undefined> {
	const { parse } = await loadPapaParse();
	const lines = repairQuotes(normalizeLineEnds(text), delimiter);
	// Spreadsheets quote a whole row that they could not split.
	const isPacked = (cells: string[]) =>
		cells.length === 1 && headings.length > 1 && cells[0]?.includes(delimiter) === true;
	// Concatenated tables repeat their header.
	const isHeader = (cells: string[]) =>
		cells[0] === headings[0] &&
		cells.length === headings.length &&
		cells.every((cell, column) => cell === headings[column]);
	const unpacked = (cells: string[]) =>
		parse<string[]>(cells.join(''), { delimiter, newline: '\n' }).data[0] ?? cells;
	let passed = -1;
	let rows = 0;
	let parsed = 0;
	let unended = 0;
	let open: number | undefined;
	let last: string[] | undefined;
	parse<string[]>(lines, {
		delimiter,
		newline: '\n',
		chunkSize: CHUNK_SIZE,
		chunk: ({ data, errors, meta }: ParseResult<string[]>, parser: Parser) => {
			for (const cells of data) {
				passed += 1;
				if (passed <= header || isBlank(cells) || isHeader(cells)) continue;
				rows += 1;
				if (last) each(last);
				last = undefined;
				if (rows <= most) last = isPacked(cells) ? unpacked(cells) : cells;
			}
			const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
			if (unclosed) open = parsed + (unclosed.index ?? 0);
			unended = meta.cursor === parsed ? unended + 1 : 0;
			if (unended === MAX_PIECES_PER_ROW) open = parsed;
			if (open !== undefined || rows > most) parser.abort();
			parsed = meta.cursor;
			progress(Math.min(rows, most));
		},
		complete: noop
	});
	const isCut = !lines.endsWith('\n') && last && last.length < headings.length;
	if (isCut && onCut) onCut();
	else if (last) each(last);
	if (rows > most) return { kind: 'too-many', path, rows: rows + countRows(lines, parsed) };
	if (open !== undefined) return { kind: 'malformed', path, line: lineAt(lines, open) };
	return undefined;
}

function noop(): void {}

/** Counts the rows from `start` without parsing them. */
function countRows(text: string, start: number): number {
	let rows = 0;
	let isQuoted = false;
	for (let at = start; at < text.length;) {
		const next = text.indexOf('\n', at);
		const end = next < 0 ? text.length : next;
		const line = text.slice(at, end);
		if (!isQuoted && /[^\s,;|]/.test(line)) rows += 1;
		for (let quote = line.indexOf('"'); quote >= 0; quote = line.indexOf('"', quote + 1))
			isQuoted = !isQuoted;
		at = end + 1;
	}
	return rows;
}

/** The line number, from 1. */
function lineAt(text: string, index: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1))
		line += 1;
	return line;
}
