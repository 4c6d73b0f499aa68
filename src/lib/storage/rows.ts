import { FORMAT } from '$lib/journal/journal';
import { forget, identity, isDeleted, sameValue, type StoredRecord } from '$lib/journal/record';
import { definitionOf, isKnownType, type RecordType } from '$lib/journal/record-types';
import { stampedAt } from '$lib/journal/stamps';
import { upgrade, upgradeDraft } from '$lib/journal/upgrade';

/** Something typed that is not saved yet. */
export interface Draft {
	id: string;
	savedAt: number;
	content: unknown;
}

/** A draft as it lies in the database. */
export interface DraftRow extends Draft {
	/** The version of the records it was typed for; the first version did not note it. */
	version?: number;
}

/** Where records of a type stand. Types that only a newer version knows share one store. */
export type RecordStore = RecordType | 'other';

/** A record as it lies in the database. What is not in `content` can be read without it. */
export interface StoredRow {
	id: string;
	/** The version of the record's shape. */
	version: number;
	/** For finding the rows of some weeks only. */
	week?: string;
	/** When a record was deleted whose words are still there, in milliseconds since 1970. */
	deletedAt?: number;
	content: unknown;
}

/**
 * The one seam between records and what lies on the disk. Everything that is read or written passes
 * through it, in batches and outside of transactions, so that it may take its time.
 */
export interface RowCodec {
	toRows(records: readonly StoredRecord[]): Promise<StoredRow[]>;
	toRecords(rows: readonly StoredRow[]): Promise<StoredRecord[]>;
}

/** Records as they are. */
export const plainRows: RowCodec = {
	toRows: (records) => Promise.resolve(records.map(toRow)),
	toRecords: (rows) => Promise.resolve(rows.map(toRecord))
};

export function storeOf(record: StoredRecord): RecordStore {
	return isKnownType(record.type) ? record.type : 'other';
}

/** The key of a record's row: what makes two records one also makes them one row. */
export function rowId(record: StoredRecord): string {
	const definition = definitionOf(record.type);
	return definition && !definition.identifiedBy ? record.id : identity(record);
}

function toRow(record: StoredRecord): StoredRow {
	const row: StoredRow = { id: rowId(record), version: FORMAT, content: record };
	if (typeof record.week === 'string') row.week = record.week;
	const { deleted } = record.stamps;
	if (deleted && isDeleted(record) && !sameValue(record, forget(record))) {
		row.deletedAt = stampedAt(deleted).getTime();
	}
	return row;
}

function toRecord(row: StoredRow): StoredRecord {
	// Only rows that toRow made, here or in an earlier version, are in the database.
	return upgrade(row.content as StoredRecord, row.version);
}

export function toDraftRow(draft: Draft): DraftRow {
	return { ...draft, version: FORMAT };
}

export function toDraft({ id, savedAt, content, version = 1 }: DraftRow): Draft {
	return { id, savedAt, content: upgradeDraft({ id, content }, version) };
}
