import { openDB } from 'idb';
import { assertAvailable } from './database';
import { toStorageError } from './errors';

/**
 * The raw content of a journal's database as JSON, whatever version wrote it.
 * @throws {StorageError}
 */
export async function dumpJournal(name: string): Promise<string> {
	return dumpDatabase(name).catch((error: unknown) => {
		throw toStorageError(error);
	});
}

async function dumpDatabase(name: string): Promise<string> {
	assertAvailable();
	const database = await openDB(name, undefined, {
		// A missing database is not created: it would have no stores, and never get any.
		upgrade: (_, _from, _to, tx) => {
			tx.done.catch(() => undefined);
			tx.abort();
		}
	});
	try {
		const dump: Record<string, unknown> = { kithbook: 'dump', database: database.version };
		for (const store of database.objectStoreNames) dump[store] = await database.getAll(store);
		return JSON.stringify(dump, null, '\t');
	} finally {
		database.close();
	}
}
