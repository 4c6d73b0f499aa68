import { openDB } from 'idb';
import { assertAvailable } from './database';
import { toStorageError } from './errors';

/** How many bytes a function takes as arguments in any browser. */
const PIECE = 8192;

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
		return JSON.stringify(dump, bytesAsText, '\t');
	} finally {
		database.close();
	}
}

/** Writes bytes as base64. */
function bytesAsText(_: string, value: unknown): unknown {
	if (!(value instanceof Uint8Array)) return value;
	const pieces: string[] = [];
	for (let at = 0; at < value.length; at += PIECE) {
		pieces.push(String.fromCharCode(...value.subarray(at, at + PIECE)));
	}
	return btoa(pieces.join(''));
}
