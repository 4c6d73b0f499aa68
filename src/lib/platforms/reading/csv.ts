/** The header of a table. */
export interface Header<Name extends string> {
	readonly delimiter: string;
	/** The header’s row, from 0. A preamble has rows too. */
	readonly row: number;
	readonly cells: readonly string[];
	/** Column numbers by name, from 0. */
	readonly at: Readonly<Partial<Record<Name, number>>>;
}

/** The headings of each column, `first name, given name`: the first one found counts. */
export type Headings<Name extends string> = Readonly<Record<Name, string>>;

/** A table format that is identified by its header. */
export interface TableKind<Column extends string> {
	readonly headings: Headings<Column>;
	/** Whether a row with these columns is the header. */
	readonly isHeader: (at: Header<Column>['at']) => boolean;
}

const delimiters = [',', ';', '\t', '|'] as const;

const HEADER_SEARCH_ROWS = 20;
const HEADER_SEARCH_LENGTH = 65_536;

/** Loaded on first use. */
export const loadPapaParse = async () => (await import('papaparse')).default;

/** Parses the first rows of a table. */
export async function firstRows(text: string, delimiter: string, count: number) {
	const { parse } = await loadPapaParse();
	const start = normalizeLineEnds(text.slice(0, HEADER_SEARCH_LENGTH));
	return parse<string[]>(start, { delimiter, newline: '\n', preview: count }).data;
}

/** Finds the header by its cells, below any preamble and with any delimiter. */
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

/** Removes differences between programs: case, spaces, hyphens, byte order marks. */
export function normalizeHeading(cell: string): string {
	return cell
		.normalize('NFKC')
		.replace(/\p{Cf}/gu, '')
		.replace(/[\u2010-\u2015]/g, '-')
		.replace(/’/g, "'")
		.replace(/[\s_]+/g, ' ')
		.trim()
		.toLowerCase();
}

/** The cell in a column; empty if there is no such column. */
export function cellAt(cells: readonly string[], column: number | undefined): string {
	return column === undefined ? '' : (cells[column] ?? '');
}

/** Whether a row is empty or a line drawn below the headings. */
export function isBlank(cells: readonly string[]): boolean {
	return cells.every((cell) => cell === '' || /^[\s:=+-]*$/.test(cell));
}

/** Turns CR and CR LF into LF. */
export function normalizeLineEnds(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
