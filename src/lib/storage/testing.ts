import { deleteDB, openDB } from 'idb';
import { onTestFinished } from 'vitest';
import { newCheckin, type Answer, type Checkin } from '$lib/journal/checkin';
import type { Clock } from '$lib/journal/stamps';
import type { Week } from '$lib/journal/weeks';
import { JournalStorage } from './storage';

/** One journal as several tabs have it open; afterwards it is closed and deleted. */
export function openTabs(): [JournalStorage, JournalStorage] {
	const name = newJournalName();
	return [openTab(name), openTab(name)];
}

export function openTab(name = newJournalName()): JournalStorage {
	const storage = new JournalStorage(name);
	// Finished in reverse order: the tabs close before the database is deleted.
	onTestFinished(() => storage.close());
	return storage;
}

/** A name that no other test uses; the database is deleted after the test. */
export function newJournalName(): string {
	const name = `test-${crypto.randomUUID()}`;
	onTestFinished(() => deleteDB(name));
	return name;
}

/** What lies in a database, read past the code under test: each store's keys and values. */
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

/** A check-in with one text answered. */
export function checkinOf(clock: Clock, week: Week, text: string): Checkin {
	const answers = { reflection: textAnswer(text) };
	return newCheckin({ week, threshold: 'talked', prompt: undefined, answers }, clock);
}

export function textAnswer(text: string): Answer {
	return { state: 'given', value: { text } };
}
