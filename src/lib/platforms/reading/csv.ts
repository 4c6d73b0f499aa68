import type { ParseResult } from 'papaparse';
import { LARGEST_LIST, type PlatformProblem } from '../platform';

/** Where the columns of a table stand, and from which row on it has content. */
export interface Header<Name extends string> {
	readonly delimiter: string;
	/** The row of the header, from 0: preambles are rows as well. */
	readonly row: number;
	/** The header's cells as they are written. */
	readonly cells: readonly string[];
	/** Columns by name, from 0. */
	readonly at: Readonly<Partial<Record<Name, number>>>;
}

/** By which headings a column goes; the first of them that is there is taken. */
export type Headings<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** In the order in which they are tried. */
const delimiters = [',', ';', '\t'] as const;

/** How far into a file a header is looked for, in rows and in characters. */
const FARTHEST_HEADER = 20;
const FARTHEST_CHARACTER = 65_536;

/** How many characters are parsed between two words of progress. */
const PIECE = 1 << 20;

/** Loaded when first used. */
const papaparse = async () => (await import('papaparse')).default;

/** The first rows of a table, split by `delimiter`. */
export async function firstRows(text: string, delimiter: string, count: number) {
	const { parse } = await papaparse();
	const start = unixLines(text.slice(0, FARTHEST_CHARACTER));
	return parse<string[]>(start, { delimiter, newline: '\n', preview: count }).data;
}

/**
 * Finds the header of a table by its cells, wherever it stands and whatever parts them.
 * @param isHeader whether the columns that were found in a row make it the header
 */
export async function findHeader<Name extends string>(
	text: string,
	headings: Headings<Name>,
	isHeader: (at: Header<Name>['at']) => boolean
): Promise<Header<Name> | undefined> {
	let best: Header<Name> | undefined;
	for (const delimiter of delimiters) {
		const rows = await firstRows(text, delimiter, FARTHEST_HEADER);
		for (const [row, cells] of rows.entries()) {
			const at = columnsOf(cells, headings);
			const isBetter = !best || Object.keys(at).length > Object.keys(best.at).length;
			if (isBetter && isHeader(at)) best = { delimiter, row, cells, at };
		}
	}
	return best;
}

function columnsOf<Name extends string>(cells: readonly string[], headings: Headings<Name>) {
	const written = cells.map(plainHeading);
	const at: Partial<Record<Name, number>> = {};
	for (const [name, names] of Object.entries<readonly string[]>(headings)) {
		const column = names.map((each) => written.indexOf(each)).find((found) => found >= 0);
		if (column !== undefined) at[name as Name] = column;
	}
	return at;
}

/** A heading without what differs from program to program: capitals, spaces, hyphens, marks. */
export function plainHeading(cell: string): string {
	return cell
		.normalize('NFKC')
		.replace(/[\uFEFF\u200B]/g, '')
		.replace(/[\s_]+/g, ' ')
		.trim()
		.toLowerCase();
}

/** What stands in a column of a row; empty where there is no such column. */
export function cellAt(cells: readonly string[], column: number | undefined): string {
	return column === undefined ? '' : (cells[column] ?? '');
}

/**
 * Goes through the rows below the header. Blank rows do not count.
 * @param each is told a row's cells
 * @param options.most beyond it rows are only counted, and the table is a problem
 * @returns what is wrong with the table
 */
export async function eachRow(
	text: string,
	{ delimiter, row: header }: Pick<Header<string>, 'delimiter' | 'row'>,
	path: string,
	each: (cells: string[]) => void,
	{ most = LARGEST_LIST, progress = nothing }: RowOptions = {}
): Promise<PlatformProblem | undefined> {
	const { parse } = await papaparse();
	const lines = unixLines(text);
	let passed = -1;
	let rows = 0;
	let parsed = 0;
	let open: number | undefined;
	parse<string[]>(lines, {
		delimiter,
		newline: '\n',
		chunkSize: PIECE,
		chunk: ({ data, errors, meta }: ParseResult<string[]>) => {
			for (const cells of data) {
				passed += 1;
				if (passed <= header || isBlank(cells)) continue;
				rows += 1;
				if (rows <= most) each(cells);
			}
			const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
			if (unclosed) open = parsed + (unclosed.index ?? 0);
			parsed = meta.cursor;
			progress(Math.min(rows, most));
		},
		complete: nothing
	});
	if (rows > most) return { kind: 'too-many', path, rows };
	if (open !== undefined) return { kind: 'malformed', path, line: lineAt(lines, open) };
	return undefined;
}

interface RowOptions {
	readonly most?: number;
	readonly progress?: ((rows: number) => void) | undefined;
}

function nothing(): void {
	// Nobody asked.
}

function unixLines(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function isBlank(cells: readonly string[]): boolean {
	return cells.every((cell) => cell === '' || cell.trim() === '');
}

/** The line, from 1, of the character at `index`. */
function lineAt(text: string, index: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1))
		line += 1;
	return line;
}
