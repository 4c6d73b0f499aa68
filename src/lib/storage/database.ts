import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { RecordStore, Row } from './rows';

/** The version of stores and indexes; records have a version of their own. */
const VERSION = 1;

const recordStores = [
	'settings',
	'platform',
	'question',
	'checkin',
	'note',
	'other'
] as const satisfies readonly RecordStore[];

/** Something typed that is not saved yet. */
export interface Draft {
	id: string;
	savedAt: number;
	content: unknown;
}

interface RecordRows {
	key: string;
	value: Row;
	indexes: { week: string };
}

export interface Schema extends DBSchema {
	settings: RecordRows;
	platform: RecordRows;
	question: RecordRows;
	checkin: RecordRows;
	note: RecordRows;
	other: RecordRows;
	drafts: { key: string; value: Draft };
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
export function openDatabase(name: string, handlers: OpenHandlers): Promise<Database> {
	return openDB<Schema>(name, VERSION, {
		upgrade(database, oldVersion) {
			// Append-only: one block for each version.
			if (oldVersion < 1) {
				for (const store of recordStores) {
					database.createObjectStore(store, { keyPath: 'id' }).createIndex('week', 'week');
				}
				database.createObjectStore('drafts', { keyPath: 'id' });
				database.createObjectStore('device');
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

/** All that a database holds, whatever version wrote it, as JSON. @throws DOMException as IndexedDB does */
export async function dumpDatabase(name: string): Promise<string> {
	const database = await openDB(name);
	try {
		const dump: Record<string, unknown> = { kithbook: 'dump', database: database.version };
		for (const store of database.objectStoreNames) dump[store] = await database.getAll(store);
		return JSON.stringify(dump, null, '\t');
	} finally {
		database.close();
	}
}
