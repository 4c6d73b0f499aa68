import { type Found, type InputFile, MAX_CONTACTS, type PlatformReading } from '../../platform';
import { cellAt } from '../csv';
import { ListBuilder } from '../list-builder';
import { forEachRow } from '../csv-rows';
import { cleanPhone, cleanText, withoutEmpty } from '../values';
import { DateColumn } from '../date-column';
import { readText } from '../text';
import type { ListColumns } from './columns';
import { listLines } from './lines';
import { emailsIn, parsePerson } from './person-text';
import type { Table } from './detect-table';

/** Stored with each contact, like a reader’s id. */
export const listId = 'list';

/**
 * Reads a list that {@link readTable} has detected. It never counts as a platform’s whole list.
 * @param columns what to read, with the name columns that the user chose
 */
export async function readList(
	file: InputFile,
	table: Pick<Table, 'delimiter' | 'row'>,
	columns: ListColumns,
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const read = await readText(file);
	if (!read.ok) return read;
	const { path } = file;
	const rows: string[][] = [];
	if (table.delimiter === '') {
		let count = 0;
		for (const line of listLines(read.text)) {
			count += 1;
			if (count > table.row + 1 && rows.length < MAX_CONTACTS) rows.push([line]);
		}
		count -= table.row + 1;
		if (count > MAX_CONTACTS)
			return { ok: false, problem: { kind: 'too-many', path, rows: count } };
	} else {
		const problem = await forEachRow(read.text, table, path, (cells) => rows.push(cells));
		if (problem) return { ok: false, problem };
	}
	const days = new DateColumn(rows.map((cells) => cellAt(cells, columns.since)));
	const builder = new ListBuilder(progress);
	for (const cells of rows) {
		const entry = entryOf((column) => cleanText(cellAt(cells, column)), columns, table.row >= 0);
		const since = days.read(cellAt(cells, columns.since));
		const key = keyOf(entry);
		if (entry.name !== '') builder.add({ key, ...entry, ...withoutEmpty({ since }) });
		else if (key !== '') builder.addNameless();
		else builder.leaveOut('unreadable-row');
	}
	return builder.build([file], { isWhole: false });
}

type Entry = Omit<Found, 'key'>;

function entryOf(
	cell: (column: number | undefined) => string,
	columns: ListColumns,
	hasHeadings: boolean
): Entry {
	const filled = (own: readonly number[]) => own.map(cell).filter((part) => part !== '');
	const written = filled(columns.name);
	const parts = written.length > 0 ? written : filled(columns.nameInstead ?? []);
	const person = parsePerson(parts.length === 1 ? (parts[0] ?? '') : '');
	const phone = cleanPhone(cell(columns.phone));
	const emails = [...emailsIn(cell(columns.email)), person.email].filter(
		(email) => email !== undefined
	);
	return {
		name: parts.length > 1 ? parts.join(' ') : person.name,
		...withoutEmpty({
			given: hasHeadings && parts.length > 1 ? (parts[0] ?? '') : '',
			handle: cell(columns.handle).replace(/^@/, ''),
			link: linkOf(cell(columns.link)),
			emails: [...new Set(emails)],
			phones: phone === '' ? [] : [phone],
			organisation: cell(columns.organisation),
			position: cell(columns.position)
		})
	};
}

/** Keeps only web addresses. */
function linkOf(text: string): string | undefined {
	if (/^https?:\/\/\S+$/i.test(text)) return text;
	return /^(?:www\.|[\w-]+\.\w{2,}\/)\S+$/i.test(text) ? `https://${text}` : undefined;
}

/**
 * A user name is an id, also within the address of a profile. Other addresses tell namesakes apart, but several
 * people may share one, so the name is part of the key.
 */
function keyOf({ name, link, handle, emails: [email] = [], phones: [phone] = [] }: Entry): string {
	const page = link?.replace(/^https?:\/\/(?:www\.)?|\/+$/gi, '').toLowerCase();
	const id = handle?.toLowerCase();
	const parts = [name, page ?? email ?? phone].filter((part) => part !== undefined && part !== '');
	const key = id === undefined ? parts.join('\n') : page?.endsWith(`/${id}`) === true ? page : id;
	return key.normalize().toLowerCase();
}
