import { FORMAT } from '$lib/journal/journal';
import { identity, isDeleted, isEmptied, type StoredRecord } from '$lib/journal/record';
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

/** How many snapshots are kept. */
export const KEPT = 5;

/** Why a snapshot was made: what the journal was about to get. */
export interface Occasion {
	readonly kind: 'journal' | 'list' | 'drop' | 'snapshot';
	/** The names of files, sources or platforms. */
	readonly names: readonly string[];
	/** For `snapshot`: when the state was made that was brought back. */
	readonly of?: number;
}

/** The numbers of records by type, without deleted ones. */
export type Counts = Partial<Record<RecordStore, number>>;

/** What is told about a snapshot, without its records. */
export interface SnapshotHead {
	readonly id: string;
	readonly at: number;
	readonly occasion: Occasion;
	readonly counts: Counts;
}

/** A whole journal as it was at a moment. */
export interface SnapshotRow {
	id: string;
	at: number;
	/** The version of its records. */
	version: number;
	/** Encoded: the occasion and the counts. */
	about: unknown;
	/** Encoded: the records as gzipped bytes. */
	data: unknown;
}

/**
 * Encodes and decodes records for the disk. It runs in batches outside of transactions, so it may
 * be slow.
 */
export interface RowCodec {
	toRows(records: readonly StoredRecord[]): Promise<StoredRow[]>;
	toRecords(rows: readonly StoredRow[]): Promise<StoredRecord[]>;
	/** Encodes anything else that tells of records; it can be cloned. */
	seal(value: unknown): Promise<unknown>;
	open(sealed: unknown): Promise<unknown>;
}

/** Stores records without encoding. */
export const plainRows: RowCodec = {
	toRows: (records) => Promise.resolve(records.map(toRow)),
	toRecords: (rows) => Promise.resolve(rows.map(toRecord)),
	seal: (value) => Promise.resolve(value),
	open: (sealed) => Promise.resolve(sealed)
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
	if (deleted && isDeleted(record) && !isEmptied(record)) {
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
