import { isEntries, type StoredRecord } from '$lib/journal/record';
import type { FilePiece, WriteOptions } from './format';
import { aliveByType } from './writing/by-type';
import { zipOf, type Member } from './writing/zip';

export const id = 'csv';
export const extension = 'csv.zip';
export const mimeType = 'application/zip';

/** Without it, spreadsheets read UTF-8 as another encoding. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Of how a record came about, which means nothing in a table. */
const inner = ['type', 'stamps', 'earlier', 'deleted'];

/** Writes a table for each type of record, without what was deleted. Tables are not read back. */
export async function* write(
	records: readonly StoredRecord[],
	exportedAt: Date,
	{ progress }: WriteOptions = {}
): AsyncGenerator<FilePiece> {
	const { unparse } = (await import('papaparse')).default;
	function* members(): Generator<Member> {
		let written = 0;
		for (const [type, all] of aliveByType(records)) {
			const rows = all.map(cellsOf);
			const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
			const data = rows.map((row) => columns.map((column) => row.get(column) ?? ''));
			// A spreadsheet runs text that looks like a formula; an apostrophe before it stops that.
			const text = unparse([columns, ...data], { escapeFormulae: true, newline: '\r\n' });
			yield { path: `${type}.csv`, text: `${BYTE_ORDER_MARK}${text}\r\n` };
			progress?.((written += all.length), records.length);
		}
	}
	yield* zipOf(members(), exportedAt);
}

/** The cells of a record by column: `answers.contacts.value.linkedin.from`. */
function cellsOf(record: StoredRecord): Map<string, string | number> {
	const cells = new Map<string, string | number>();
	const add = (path: string, value: unknown): void => {
		if (isEntries(value)) {
			for (const [name, part] of Object.entries(value)) add(`${path}.${name}`, part);
		} else if (value !== undefined && value !== null) cells.set(path, cellOf(value));
	};
	for (const [field, value] of Object.entries(record)) {
		if (!inner.includes(field)) add(field, value);
	}
	return cells;
}

function cellOf(value: unknown): string | number {
	if (typeof value === 'string' || typeof value === 'number') return value;
	const isLines = Array.isArray(value) && value.every((part) => typeof part === 'string');
	return isLines ? value.join('; ') : JSON.stringify(value);
}
