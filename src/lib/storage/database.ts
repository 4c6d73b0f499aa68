import {
	deleteDB,
	openDB,
	type DBSchema,
	type IDBPDatabase,
	type IDBPTransaction,
	type StoreNames
} from 'idb';
import { recordTypes } from '$lib/journal/record-types';
import type { DraftRow, RecordStore, StoredRow } from './rows';

/** The version of stores and indexes; records have a version of their own. */
const VERSION = 2;

/** The stores of records, as opposed to drafts and facts. */
export const recordStores: readonly RecordStore[] = [...recordTypes, 'other'];

interface RecordRows {
	key: string;
	value: StoredRow;
	indexes: { week: string; deletedAt: number };
}

export interface Schema extends DBSchema, Record<RecordStore, RecordRows> {
	drafts: { key: string; value: DraftRow };
	/** Facts about this copy of the journal, which are no part of it. */
	device: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

export interface OpenHandlers {
	/** Another tab holds an older version open; opening goes on once it lets go. */
	onBlocked(): void;
	/** Another tab wants to upgrade, or (undefined) to erase, and waits for this one to close. */
	onBlocking(version: number | undefined): void;
	/** The browser closed the connection. */
	onTerminated(): void;
}

/** Opens the database, making or upgrading its stores. @throws DOMException as IndexedDB does */
export async function openDatabase(name: string, handlers: OpenHandlers): Promise<Database> {
	assertAvailable();
	return openDB<Schema>(name, VERSION, {
		upgrade(database, oldVersion, _newVersion, tx) {
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
				// What cannot be moved leaves the database as it was, and the opening fails.
				moveHome(tx, added).catch(() => tx.abort());
			}
		},
		blocked: () => {
			handlers.onBlocked();
		},
		blocking: (_, version) => {
			handlers.onBlocking(version ?? undefined);
		},
		terminated: () => {
			handlers.onTerminated();
		}
	});
}

function addRecordStores(database: Database, stores: readonly RecordStore[]): void {
	for (const store of stores) {
		const records = database.createObjectStore(store, { keyPath: 'id' });
		records.createIndex('week', 'week');
		records.createIndex('deletedAt', 'deletedAt');
	}
}

/** Records that a newer version's file brought in wait in `other` until their type has a store. */
async function moveHome(
	tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
	stores: readonly RecordStore[]
): Promise<void> {
	const others = tx.objectStore('other');
	for (const row of await others.getAll()) {
		// The rows of `other` are keyed by type and id.
		const [type, id] = JSON.parse(row.id) as [string, string];
		const home = stores.find((store) => store === type);
		if (home === undefined) continue;
		await others.delete(row.id);
		await tx.objectStore(home).put({ ...row, id });
	}
}

/** Makes all requests of one transaction at once, and waits for none of them. */
export type Writing = (
	tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>
) => Iterable<Promise<unknown>>;

/**
 * Writes in one strict transaction: when the promise resolves, all of it has reached the disk; when
 * it rejects, nothing was written.
 * @throws DOMException as IndexedDB does
 */
export async function commit(
	database: Database,
	stores: StoreNames<Schema>[],
	write: Writing
): Promise<void> {
	const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
	const parts: Promise<unknown>[] = [tx.done];
	try {
		for (const part of write(tx)) parts.push(part);
		// Without this it would commit once its requests have called back, which a page that is closing never hears.
		tx.commit();
		await Promise.all(parts);
	} catch (error) {
		// A full disk aborts the transaction as a whole; its requests then only tell that they were aborted.
		const cause = tx.error ?? error;
		try {
			tx.abort();
		} catch {
			// It is over already.
		}
		await Promise.allSettled(parts);
		throw cause;
	}
}

/** @throws DOMException as IndexedDB does */
export async function deleteDatabase(name: string): Promise<void> {
	assertAvailable();
	await deleteDB(name);
}

/** Some browsers have no IndexedDB at all in private windows. @throws DOMException */
export function assertAvailable(): void {
	if (typeof indexedDB === 'undefined') throw new DOMException('no IndexedDB', 'SecurityError');
}
