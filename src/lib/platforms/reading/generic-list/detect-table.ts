import type { InputFile, PlatformProblem } from '../../platform';
import { findHeader, firstRows, isBlank, normalizeHeading } from '../csv';
import { tableFiles } from '../table-files';
import { readText } from '../text';
import { columnsFromHeadings, guessColumns, isHeading, kind, type ListColumns } from './columns';
import { hasMailAddress, isFamilyFirstText, listLines, writtenLines } from './lines';

/** The beginning of a generic list, for choosing its name columns. */
export interface Table {
	readonly path: string;
	/** Empty if each line is one name. */
	readonly delimiter: string;
	/** The row of the headings, from 0; -1 if there are none. */
	readonly row: number;
	readonly headings: readonly string[];
	/** The first rows below the headings. */
	readonly rows: readonly (readonly string[])[];
	/** The detected columns. */
	readonly columns: ListColumns;
}

type TableReading = { ok: true; table: Table } | { ok: false; problem: PlatformProblem };

const PREVIEW_ROWS = 10;
const SAMPLE_SIZE = 50;

/** How many characters are checked for binary data. */
const BINARY_CHECK_LENGTH = 10_000;

/** Detects the list in the first file that can be one: a table, or one name per line. */
export async function readTable(files: readonly InputFile[]): Promise<TableReading> {
	const unknown = { kind: 'unknown', files: files.length } as const;
	const [file] = tableFiles(files);
	if (!file) return { ok: false, problem: unknown };
	const read = await readText(file);
	if (!read.ok) return read;
	if (isOtherFormat(read.text)) return { ok: false, problem: unknown };
	const table = await tableIn(read.text, file.path);
	if (table.rows.length === 0) return { ok: false, problem: { kind: 'empty', path: file.path } };
	return { ok: true, table };
}

function isOtherFormat(text: string): boolean {
	return (
		/^\s*(?:[{<[]|BEGIN:|%PDF)/.test(text) ||
		/[^\P{Cc}\s]/u.test(text.slice(0, BINARY_CHECK_LENGTH))
	);
}

async function tableIn(text: string, path: string): Promise<Table> {
	const header = await findHeader(text, kind);
	if (
		header &&
		header.at.full !== undefined &&
		!header.cells.some((cell, at) => at !== header.at.full && cell.trim() !== '')
	)
		return lineTable(text, path, header.cells[header.at.full]);
	if (header) {
		const { delimiter, row, cells, at } = header;
		const rows = (await firstRows(text, delimiter, row + 1 + PREVIEW_ROWS))
			.slice(row + 1)
			.filter(isFilled);
		return { path, delimiter, row, headings: cells, rows, columns: columnsFromHeadings(at, rows) };
	}
	const lines = writtenSample(text);
	const mostly = (looks: (line: string) => boolean) =>
		lines.filter(looks).length * 2 > lines.length;
	if (mostly(hasMailAddress) || (lines.length > 1 && mostly(isFamilyLine)))
		return lineTable(text, path);
	for (const delimiter of [';', '\t', '|', ',']) {
		const rows = (await firstRows(text, delimiter, SAMPLE_SIZE)).filter(isFilled);
		if (!hasEvenRows(rows)) continue;
		const row = isHeading(rows) ? 0 : -1;
		const below = rows.slice(row + 1);
		return {
			path,
			delimiter,
			row,
			headings: row < 0 ? [] : (rows[0] ?? []),
			rows: below.slice(0, PREVIEW_ROWS),
			columns: guessColumns(below)
		};
	}
	return lineTable(text, path);
}

/** A list with an entry on each line. */
function lineTable(text: string, path: string, heading?: string): Table {
	const rows: string[][] = [];
	let row = -1;
	for (const line of listLines(text)) {
		if (rows.length === PREVIEW_ROWS) break;
		if (heading !== undefined && row < 0 && normalizeHeading(line) === normalizeHeading(heading)) {
			row = rows.length;
			rows.length = 0;
		} else rows.push([line]);
	}
	const headings = row < 0 || heading === undefined ? [] : [heading];
	return { path, delimiter: '', row, headings, rows, columns: { name: [0] } };
}

function writtenSample(text: string): string[] {
	const lines: string[] = [];
	for (const line of writtenLines(text)) {
		if (lines.length === SAMPLE_SIZE) break;
		lines.push(line);
	}
	return lines;
}

/** `Fell, Ann`, with the space that people write and programs do not. */
function isFamilyLine(line: string): boolean {
	return line.includes(', ') && isFamilyFirstText(line);
}

function isFilled(cells: readonly string[]): boolean {
	return !isBlank(cells);
}

/** Whether most rows have the same number of cells, at least two. */
function hasEvenRows(rows: readonly (readonly string[])[]): boolean {
	const [first, ...others] = rows;
	if (!first || first.length < 2 || others.length === 0) return false;
	const alike = others.filter((cells) => cells.length === first.length);
	return alike.length >= others.length * 0.9;
}
