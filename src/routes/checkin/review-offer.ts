import { isDue, isListed } from '$lib/journal/people/deck';
import { byWeek } from '$lib/journal/journal';
import { offers } from '$lib/journal/people/offers';
import type { Person } from '$lib/journal/people/person';
import { shiftWeek, weekOf } from '$lib/journal/weeks';
import type { Platform } from '$lib/journal/platform';
import type { Threshold } from '$lib/journal/settings';
import type { JournalStorage } from '$lib/storage';
import { latestByPlatform, latestShareWords } from '$lib/app/latest-measurement';
import { PeopleSource, type Gathered } from '$lib/app/people-source';

/** What a check-in shows about people. */
export interface Offer {
	/** Whether there are names to review. */
	readonly hasNames: boolean;
	/** Somebody whose step is due, or whom one could know better. */
	readonly person: { readonly id: string; readonly name: string } | undefined;
	/** A sentence for each list measured in the last year. */
	measured(threshold: Threshold, platforms: readonly Platform[]): string[];
	/** The share measured last in the last year, in a sentence. */
	share(threshold: Threshold, platforms: readonly Platform[]): string | undefined;
}

/** @throws {StorageError} */
export async function readOffer(storage: JournalStorage): Promise<Offer> {
	const [gathered, measurements] = await Promise.all([
		PeopleSource.of(storage).gathered(storage),
		storage.records('measurement', { from: shiftWeek(weekOf(new Date()), -52) })
	]);
	const now = Date.now();
	const recent = byWeek(measurements);
	return {
		hasNames: gathered.people.some((person) => isListed(person) && isDue(person, now)),
		person: await readPerson(storage, gathered),
		measured: (threshold, platforms) => latestByPlatform(recent, threshold, platforms),
		share: (threshold, platforms) => latestShareWords(recent, threshold, platforms)
	};
}

async function readPerson(storage: JournalStorage, { byId }: Gathered): Promise<Offer['person']> {
	const persons: Person[] = [];
	for await (const batch of storage.batches('person')) persons.push(...batch);
	const { due, suggested } = offers(persons, await storage.records('step'), new Date());
	for (const id of [...due.map(({ id }) => id), ...suggested]) {
		const person = byId.get(id);
		if (person) return { id: person.id, name: person.name };
	}
	return undefined;
}
