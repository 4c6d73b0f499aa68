import { expose } from 'comlink';
import { byWeek } from '$lib/journal/journal';
import {
	bringBack,
	forgetNames,
	removeList,
	type PeopleRecords
} from '$lib/journal/people/forgetting';
import { weekOf } from '$lib/journal/weeks';
import { JournalStorage, type JournalReads } from '$lib/storage';

/** Drops and restores the names of a whole list without blocking the page. */
const api = {
	/** Drops a list's names and keeps its numbers. */
	async forget(journal: string, platform: string, now: number): Promise<void> {
		const storage = new JournalStorage(journal);
		const people = await readPeople(storage);
		await storage.save((clock) =>
			forgetNames(people, platform, { now, week: weekOf(new Date(now)), clock })
		);
	},

	/** Drops a list with its names and its numbers. */
	async remove(journal: string, platform: string): Promise<void> {
		const storage = new JournalStorage(journal);
		const people = await readPeople(storage);
		await storage.save((clock) => removeList(people, platform, clock));
	},

	/** Restores what was dropped since a time, in milliseconds since 1970. */
	async restore(journal: string, platform: string, since: number): Promise<void> {
		const storage = new JournalStorage(journal);
		const types = ['contact', 'person', 'invitation', 'list'] as const;
		const records = await Promise.all(types.map((type) => storage.withDeleted(type)));
		await storage.save((clock) => bringBack(records.flat(), platform, since, clock));
	}
};

export type ListsApi = typeof api;
expose(api);

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
