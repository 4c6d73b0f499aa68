import { deleteDB, openDB } from 'idb';
import { onTestFinished } from 'vitest';
import { newCheckin, type Answer, type Checkin } from '$lib/journal/checkin';
import { isDeleted } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import type { Week } from '$lib/journal/weeks';
import type { JournalReads } from './reads';
import { SnapshotStorage } from './snapshots';
import { JournalStorage } from './storage';

/** One journal open in two tabs, closed and deleted after the test. */
export function openTabs(): [JournalStorage, JournalStorage] {
	const name = newJournalName();
	return [openTab(name), openTab(name)];
}

export function openTab(name = newJournalName()): JournalStorage {
	const storage = new JournalStorage(name);
	// Cleanup runs in reverse order: the tabs close before the database is deleted.
	onTestFinished(() => storage.close());
	return storage;
}

/** The same for what is done with whole snapshots. */
export function openSnapshots(name = newJournalName()): SnapshotStorage {
	const storage = new SnapshotStorage(name);
	onTestFinished(() => storage.close());
	return storage;
}

/** A unique name; the database is deleted after the test. */
export function newJournalName(): string {
	const name = `test-${crypto.randomUUID()}`;
	onTestFinished(() => deleteDB(name));
	return name;
}

/** What pages show of the records: no stamps, no versions, nothing deleted. */
export async function shown(journal: JournalReads): Promise<Record<string, unknown>[]> {
	const alive = (await journal.allRecords()).filter((record) => !isDeleted(record));
	return alive
		.map(({ stamps: _stamps, earlier: _earlier, deleted: _deleted, ...fields }) => fields)
		.sort((a, b) => a.id.localeCompare(b.id));
}

/** The raw content of a database: the keys and values of each store. */
export async function contentsOf(name: string): Promise<Record<string, [unknown, unknown][]>> {
	const database = await openDB(name);
	try {
		const contents: Record<string, [unknown, unknown][]> = {};
		for (const store of database.objectStoreNames) {
			const keys = await database.getAllKeys(store);
			const values: unknown[] = await database.getAll(store);
			contents[store] = keys.map((key, index) => [key, values[index]]);
		}
		return contents;
	} finally {
		database.close();
	}
}

export function clockOf(storage: JournalStorage): Promise<Clock> {
	return storage.clock();
}

export function checkinOf(clock: Clock, week: Week, text: string): Checkin {
	const answers = { reflection: textAnswer(text) };
	return newCheckin({ week, threshold: 'talked', prompt: undefined, answers }, clock);
}

export function textAnswer(text: string): Answer {
	return { state: 'given', value: { text } };
}
