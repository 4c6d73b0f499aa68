import type { Named } from '$lib/journal/checkin-draft';
import { namePeople } from '$lib/journal/people/naming';
import type { Step } from '$lib/journal/people/step';
import type { StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import type { Week } from '$lib/journal/weeks';
import type { JournalStorage } from '$lib/storage';
import { PeopleSource } from '$lib/app/people-source';

/** The people behind steps that a check-in made. @throws {StorageError} */
export async function namedBy(storage: JournalStorage, made: readonly Step[]): Promise<Named[]> {
	const { byId, identities } = await PeopleSource.of(storage).gathered(storage);
	return made.flatMap(({ person, kind }) => {
		const found = byId.get(identities.of(person));
		if (!found || (kind !== 'talked' && kind !== 'met')) return [];
		return { id: found.id, name: found.name, kind };
	});
}

/** Reads what is needed to note whom a check-in names. @throws {StorageError} */
export async function naming(
	storage: JournalStorage,
	named: readonly Named[],
	week: Week
): Promise<(clock: Clock) => StoredRecord[]> {
	const [{ byId, identities }, steps] = await Promise.all([
		PeopleSource.of(storage).gathered(storage),
		storage.records('step')
	]);
	return (clock) => namePeople(named, week, { steps, identities, byId }, new Date(), clock);
}
