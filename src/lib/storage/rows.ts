import { FORMAT, isKnownType, type RecordType } from '$lib/journal/journal';
import { identity, type StoredRecord } from '$lib/journal/record';
import { upgrade } from '$lib/journal/upgrade';

/** Where records of a type stand. Types that only a newer version knows share one store. */
export type RecordStore = RecordType | 'other';

/** A record as it lies in the database. What is not in `content` can be read without it. */
export interface Row {
	id: string;
	/** The version of the record's shape. */
	version: number;
	/** For finding the rows of some weeks only. */
	week?: string;
	content: unknown;
}

/**
 * The one seam between records and what lies on the disk. Everything that is read or written passes
 * through it, in batches and outside of transactions, so that it may take its time.
 */
export interface RowCodec {
	toRows(records: readonly StoredRecord[]): Promise<Row[]>;
	toRecords(rows: readonly Row[]): Promise<StoredRecord[]>;
}

/** Records as they are. */
export const plainRows: RowCodec = {
	toRows: (records) => Promise.resolve(records.map(toRow)),
	toRecords: (rows) => Promise.resolve(rows.map(toRecord))
};

export function storeOf(record: StoredRecord): RecordStore {
	return isKnownType(record.type) ? record.type : 'other';
}

/** The key of a record's row. */
export function rowId(record: StoredRecord): string {
	return isKnownType(record.type) ? record.id : identity(record);
}

function toRow(record: StoredRecord): Row {
	const row = { id: rowId(record), version: FORMAT, content: record };
	return typeof record.week === 'string' ? { ...row, week: record.week } : row;
}

function toRecord(row: Row): StoredRecord {
	// Only rows that toRow made, here or in an earlier version, are in the database.
	return upgrade(row.content as StoredRecord, row.version);
}
