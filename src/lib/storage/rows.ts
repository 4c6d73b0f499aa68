import { FORMAT } from '$lib/journal/journal';
import { forget, identity, isDeleted, sameValue, type StoredRecord } from '$lib/journal/record';
import { definitionOf, isKnownType, type RecordType } from '$lib/journal/record-types';
import { stampedAt } from '$lib/journal/stamps';
import { upgrade, upgradeDraft } from '$lib/journal/upgrade';

/** Typed text that is not saved yet. */
export interface Draft {
	id: string;
	savedAt: number;
	content: unknown;
}

export interface DraftRow extends Draft {
	/** The version of the draft's records; the first version did not store it. */
	version?: number;
}

/** The store of a record; all types of newer versions share one. */
export type RecordStore = RecordType | 'other';

/** A record in the database. Fields outside of `content` can be read without decoding it. */
export interface StoredRow {
	id: string;
	version: number;
	/** For reading some weeks only. */
	week?: string;
	/** When the record was deleted, in milliseconds since 1970; undefined once it is emptied. */
	deletedAt?: number;
	content: unknown;
}

/**
 * Encodes and decodes records for the disk. It runs in batches outside of transactions, so it may
 * be slow.
 */
export interface RowCodec {
	toRows(records: readonly StoredRecord[]): Promise<StoredRow[]>;
	toRecords(rows: readonly StoredRow[]): Promise<StoredRecord[]>;
}

/** Stores records without encoding. */
export const plainRows: RowCodec = {
	toRows: (records) => Promise.resolve(records.map(toRow)),
	toRecords: (rows) => Promise.resolve(rows.map(toRecord))
};

export function storeOf(record: StoredRecord): RecordStore {
	return isKnownType(record.type) ? record.type : 'other';
}

/** Two records with one identity share one row. */
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
	// All rows come from toRow, here or in an earlier version.
	return upgrade(row.content as StoredRecord, row.version);
}

export function toDraft({ id, savedAt, content, version = 1 }: DraftRow): Draft {
	return { id, savedAt, content: upgradeDraft({ id, content }, version) };
}
