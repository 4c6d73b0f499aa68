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

/** The headings of each column, `first name, given name`: the first one found counts. */
export type Headings<Name extends string> = Readonly<Record<Name, string>>;

/** A kind of table, that is known by its header. */
export interface TableKind<Column extends string> {
	readonly headings: Headings<Column>;
	/** Whether the columns that were found in a row make it the header of such a table. */
	readonly isHeader: (at: Header<Column>['at']) => boolean;
}

/** In the order in which they are tried. */
const delimiters = [',', ';', '\t', '|'] as const;

/** How far into a file a header is looked for, in rows and in characters. */
const HEADER_SEARCH_ROWS = 20;
const HEADER_SEARCH_LENGTH = 65_536;

/** Loaded when first used. */
export const loadPapaParse = async () => (await import('papaparse')).default;

/** The first rows of a table, split by `delimiter`. */
export async function firstRows(text: string, delimiter: string, count: number) {
	const { parse } = await loadPapaParse();
	const start = normalizeLineEnds(text.slice(0, HEADER_SEARCH_LENGTH));
	return parse<string[]>(start, { delimiter, newline: '\n', preview: count }).data;
}

/** Finds the header of a table by its cells, wherever it stands and whatever parts them. */
export async function findHeader<Name extends string>(
	text: string,
	{ headings, isHeader }: TableKind<Name>
): Promise<Header<Name> | undefined> {
	let best: Header<Name> | undefined;
	for (const delimiter of delimiters) {
		const rows = await firstRows(text, delimiter, HEADER_SEARCH_ROWS);
		for (const [row, cells] of rows.entries()) {
			const at = columnsOf(cells, headings);
			const isBetter = !best || Object.keys(at).length > Object.keys(best.at).length;
			if (isBetter && isHeader(at)) best = { delimiter, row, cells, at };
		}
	}
	return best;
}

function columnsOf<Name extends string>(cells: readonly string[], headings: Headings<Name>) {
	const written = cells.map(normalizeHeading);
	const at: Partial<Record<Name, number>> = {};
	for (const [name, names] of Object.entries<string>(headings)) {
		const column = names
			.split(', ')
			.map((each) => written.indexOf(each))
			.find((found) => found >= 0);
		if (column !== undefined) at[name as Name] = column;
	}
	return at;
}

/** A heading without what differs from program to program: capitals, spaces, hyphens, marks. */
export function normalizeHeading(cell: string): string {
	return cell
		.normalize('NFKC')
		.replace(/[\uFEFF\u200B]/g, '')
		.replace(/[\u2010-\u2015]/g, '-')
		.replace(/’/g, "'")
		.replace(/[\s_]+/g, ' ')
		.trim()
		.toLowerCase();
}

/** What stands in a column of a row; empty where there is no such column. */
export function cellAt(cells: readonly string[], column: number | undefined): string {
	return column === undefined ? '' : (cells[column] ?? '');
}

/** Whether a row holds nothing, or only the line that is drawn below the headings of a table. */
export function isBlank(cells: readonly string[]): boolean {
	return cells.every((cell) => cell === '' || /^[\s:=+-]*$/.test(cell));
}

/** The text with `\n` at the end of each line. */
export function normalizeLineEnds(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
