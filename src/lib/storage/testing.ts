import { deleteDB, openDB } from 'idb';
import { onTestFinished } from 'vitest';
import { newCheckin, type Answer, type Checkin } from '$lib/journal/checkin';
import { isDeleted } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import type { Week } from '$lib/journal/weeks';
import { unpack } from './packing';
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
		.map((record) => ({ ...record, stamps: undefined, earlier: undefined, deleted: undefined }))
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

/** All that is in a database, with the words of its gzipped bytes. */
export async function everyWordOf(name: string): Promise<string> {
	const words: unknown[] = [];
	const visit = async (value: unknown): Promise<void> => {
		if (value instanceof Uint8Array) {
			for await (const record of unpack(value)) words.push(record);
		} else if (typeof value === 'object' && value !== null) {
			for (const part of Object.values(value)) await visit(part);
		} else words.push(value);
	};
	await visit(await contentsOf(name));
	return JSON.stringify(words);
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
