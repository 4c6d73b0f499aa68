import type { InputFile, LeftOutReason, PlatformReading } from '../platform';
import { addEntries, type AddressBookEntry, hasAddress } from './address-book';
import { cellAt, findHeader, normalizeHeading, type TableKind } from './csv';
import { ListBuilder } from './list-builder';
import { forEachRow } from './csv-rows';
import { cleanPhone, cleanText, withoutEmpty } from './values';
import { readText } from './text';

/** The columns of an address book, without its addresses. */
export type AddressColumn =
	'full' | 'given' | 'middle' | 'family' | 'shown' | 'nickname' | 'organisation' | 'position';

/** A table format of an address book. */
export interface AddressTable<Column extends string> extends TableKind<Column | AddressColumn> {
	/** Match normalized headings of the address columns. */
	readonly emails: RegExp;
	readonly phones: RegExp;
	/** Whether a row is not a person, by the cell in a column. */
	readonly leftOut?: (cell: (column: Column) => string) => LeftOutReason | undefined;
}

/** Google separates several values in a cell with `:::`. */
const between = /\s*:::\s*/;

/** Reads address books of one format. A row without a name is a nameless contact; a company goes by its own name. */
export async function readAddressTables<Column extends string>(
	files: readonly InputFile[],
	table: AddressTable<Column>,
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const builder = new ListBuilder();
	const entries: AddressBookEntry[] = [];
	const earlier = new Set<string>();
	for (const file of files) {
		const text = await readText(file);
		if (!text.ok) return text;
		const header = await findHeader(text.text, table);
		if (!header) return { ok: false, problem: { kind: 'malformed', path: file.path } };
		const { at } = header;
		const emails = columnsCalled(header.cells, table.emails);
		const phones = columnsCalled(header.cells, table.phones);
		const own: string[] = [];
		const problem = await forEachRow(
			text.text,
			header,
			file.path,
			(cells) => {
				const mark = files.length > 1 ? JSON.stringify(cells) : '';
				// A row in the file of a second label is the same contact.
				if (earlier.has(mark)) return;
				if (files.length > 1) own.push(mark);
				const reason = table.leftOut?.((column) => cellAt(cells, at[column]));
				if (reason) return builder.leaveOut(reason);
				const entry = entryOf((column) => cleanText(cellAt(cells, at[column])), {
					// Exchange’s internal addresses have no @.
					emails: valuesIn(cells, emails).filter((email) => email.includes('@')),
					phones: valuesIn(cells, phones).map(cleanPhone)
				});
				if (entry.name !== '') entries.push(entry);
				else if (hasAddress(entry)) builder.addNameless();
				else builder.leaveOut('without-name-or-address');
			},
			{ progress, onCut: () => builder.leaveOut('unreadable-row') }
		);
		if (problem) return { ok: false, problem };
		for (const mark of own) earlier.add(mark);
	}
	addEntries(entries, builder);
	return builder.build(files);
}

function columnsCalled(cells: readonly string[], name: RegExp): number[] {
	return cells
		.map((cell, column) => (name.test(normalizeHeading(cell)) ? column : -1))
		.filter((column) => column >= 0);
}

function valuesIn(cells: readonly string[], columns: readonly number[]): string[] {
	return columns
		.flatMap((column) => (cells[column] ?? '').split(between))
		.map(cleanText)
		.filter((value) => value !== '');
}

function entryOf(
	cell: (column: AddressColumn) => string,
	addresses: { emails: string[]; phones: string[] }
): AddressBookEntry {
	const given = cell('given');
	const parts = [given, cell('middle'), cell('family')].filter((part) => part !== '');
	const organisation = cell('organisation');
	const shown = cell('shown').replace(/\s*[(<][^()<>]*@[^()<>]*[)>]$/, '');
	const isName = !shown.includes('@');
	const own = cell('full') || parts.join(' ') || (isName && shown) || cell('nickname');
	const facts = { given, ...addresses, position: cell('position') };
	if (!own) return { name: organisation, ...withoutEmpty(facts) };
	return { name: own, ...withoutEmpty({ ...facts, organisation }) };
}
