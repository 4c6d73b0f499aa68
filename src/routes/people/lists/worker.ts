import { expose } from 'comlink';
import { byWeek } from '$lib/journal/journal';
import {
	bringBack,
	forgetNames,
	removeList,
	type PeopleRecords
} from '$lib/journal/people/forgetting';
import type { StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import { weekOf } from '$lib/journal/weeks';
import type { JournalReads } from '$lib/storage';
import { SnapshotStorage } from '$lib/storage/snapshots';

/** What to drop, and when. */
export interface Drop {
	readonly journal: string;
	readonly platform: string;
	/** The platform's name. */
	readonly label: string;
	readonly now: number;
	/** Whether to go on if there is no room for a snapshot. */
	readonly withoutSnapshot: boolean;
}

/** Drops and restores the names of a whole list without blocking the page. */
const api = {
	/** Drops a list's names and keeps its numbers. @returns as {@link drop} */
	forget: (what: Drop): Promise<boolean> =>
		drop(what, (people, clock) => {
			const week = weekOf(new Date(what.now));
			return forgetNames(people, what.platform, { now: what.now, week, clock });
		}),

	/** Drops a list with its names and its numbers. @returns as {@link drop} */
	remove: (what: Drop): Promise<boolean> =>
		drop(what, (people, clock) => removeList(people, what.platform, clock)),

	/** Restores what was dropped since a time, in milliseconds since 1970. */
	async restore(journal: string, platform: string, since: number): Promise<boolean> {
		const storage = new SnapshotStorage(journal);
		const types = ['contact', 'person', 'invitation', 'list'] as const;
		const records = await Promise.all(types.map((type) => storage.withDeleted(type)));
		await storage.save((clock) => bringBack(records.flat(), platform, since, clock));
		return true;
	}
};

export type ListsApi = typeof api;
expose(api);

/**
 * Keeps a snapshot of the journal, and saves what `make` returns.
 * @returns whether it was done: not without room for a snapshot, unless it may go without
 */
async function drop(
	{ journal, label, withoutSnapshot }: Drop,
	make: (people: PeopleRecords, clock: Clock) => readonly StoredRecord[]
): Promise<boolean> {
	const storage = new SnapshotStorage(journal);
	const isKept = await storage.keepSnapshot({ kind: 'drop', names: [label] });
	if (!isKept && !withoutSnapshot) return false;
	const people = await readPeople(storage);
	await storage.save((clock) => make(people, clock));
	return true;
}

async function readPeople(journal: JournalReads): Promise<PeopleRecords> {
	const [contacts, persons, steps, invitations, requests, favours, notes, lists, measurements] =
		await Promise.all([
			journal.records('contact'),
			journal.records('person'),
			journal.records('step'),
			journal.records('invitation'),
			journal.records('request'),
			journal.records('favour'),
			journal.records('note'),
			journal.records('list'),
			journal.records('measurement')
		]);
	return {
		...{ contacts, persons, steps, invitations, requests, favours, notes, lists },
		measurements: byWeek(measurements)
	};
}
