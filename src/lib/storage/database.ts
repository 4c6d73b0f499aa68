import {
	deleteDB,
	openDB,
	type DBSchema,
	type IDBPDatabase,
	type IDBPTransaction,
	type OpenDBCallbacks,
	type StoreNames
} from 'idb';
import { recordTypes } from '$lib/journal/record-types';
import type { DraftRow, RecordStore, SnapshotRow, StoredRow } from './rows';

/** The version of stores and indexes; records have a version of their own. */
const VERSION = 3;

/** The stores of records, without drafts and facts. */
export const recordStores: readonly RecordStore[] = [...recordTypes, 'other'];

interface RecordRows {
	key: string;
	value: StoredRow;
	indexes: { week: string; deletedAt: number };
}

export interface Schema extends DBSchema, Record<RecordStore, RecordRows> {
	drafts: { key: string; value: DraftRow };
	/** Facts about this copy of the journal; exports leave them out. */
	device: { key: string; value: unknown };
	/** Earlier states of the whole journal; exports leave them out. */
	snapshots: { key: string; value: SnapshotRow; indexes: { at: number } };
}

export type Database = IDBPDatabase<Schema>;

/**
 * - `blocked`: another tab has an older version open; opening continues once that tab closes it.
 * - `blocking`: another tab waits for this one to close, to upgrade or (null) to erase.
 * - `terminated`: the browser closed the connection.
 * - `mayCreate`: whether a missing database is created; otherwise the opening is aborted.
 */
export type OpenHandlers = Pick<OpenDBCallbacks<Schema>, 'blocked' | 'blocking' | 'terminated'> & {
	mayCreate: () => boolean;
};

/** Opens the database and creates or upgrades its stores. @throws DOMException as IndexedDB does */
export async function openDatabase(
	name: string,
	{ mayCreate, ...handlers }: OpenHandlers
): Promise<Database> {
	assertAvailable();
	return openDB<Schema>(name, VERSION, {
		upgrade(database, oldVersion, _newVersion, tx) {
			if (oldVersion < 1 && !mayCreate()) {
				tx.done.catch(ignore);
				tx.abort();
				return;
			}
			// Append-only: one block for each version.
			if (oldVersion < 1) {
				addRecordStores(database, ['settings', 'platform', 'question', 'checkin', 'note', 'other']);
				database.createObjectStore('drafts', { keyPath: 'id' });
				database.createObjectStore('device');
			}
			if (oldVersion < 2) {
				const added = [
					'contact',
					'person',
					'step',
					'invitation',
					'list',
					'measurement',
					'request',
					'favour',
					'prompt'
				] as const;
				addRecordStores(database, added);
				// If a record cannot be moved, the database stays unchanged and the opening fails.
				moveHome(tx, added).catch(() => tx.abort());
			}
			if (oldVersion < 3) {
				database.createObjectStore('snapshots', { keyPath: 'id' }).createIndex('at', 'at');
			}
		},
		...handlers
	});
}

function addRecordStores(database: Database, stores: readonly RecordStore[]): void {
	for (const store of stores) {
		const records = database.createObjectStore(store, { keyPath: 'id' });
		records.createIndex('week', 'week');
		records.createIndex('deletedAt', 'deletedAt');
	}
}

/** Moves records of a newer version's file out of `other` once their type has a store. */
async function moveHome(
	tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
	stores: readonly RecordStore[]
): Promise<void> {
	const others = tx.objectStore('other');
	for (const row of await others.getAll()) {
		// Rows in `other` have the type and id as their key.
		const [type, id] = JSON.parse(row.id) as [string, string];
		const home = stores.find((store) => store === type);
		if (home === undefined) continue;
		await others.delete(row.id);
		await tx.objectStore(home).put({ ...row, id });
	}
}

/** Starts all requests of a transaction without waiting for any. */
export type Writing = (
	tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>
) => Iterable<Promise<unknown>>;

/**
 * Writes in one strict transaction: it resolves once everything is on the disk, and rejects if
 * nothing was written.
 * @throws DOMException as IndexedDB does
 */
export async function commit(
	database: Database,
	stores: StoreNames<Schema>[],
	write: Writing
): Promise<void> {
	const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
	try {
		for (const request of write(tx)) request.catch(ignore);
		// Otherwise the commit waits for callbacks, which a closing page never runs.
		tx.commit();
		await tx.done;
	} catch (error) {
		// A full disk aborts the whole transaction; its requests then report only the abort.
		const cause = tx.error ?? error;
		tx.done.catch(ignore);
		try {
			tx.abort();
		} catch {
			// It has already ended.
		}
		throw cause;
	}
}

/**
 * The transaction's own end says what became of its requests. They are not waited for: Chromium leaves
 * them pending for ever if a committed transaction is aborted for want of room.
 */
function ignore(): void {
	return undefined;
}

/** @throws DOMException as IndexedDB does */
export async function deleteDatabase(name: string): Promise<void> {
	assertAvailable();
	await deleteDB(name);
}

/** Some browsers have no IndexedDB in private windows. @throws DOMException */
export function assertAvailable(): void {
	if (typeof indexedDB === 'undefined') throw new DOMException('no IndexedDB', 'SecurityError');
}
