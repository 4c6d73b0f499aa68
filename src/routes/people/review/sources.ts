import { inTurn, isDue, isListed, type Listed } from '$lib/journal/people/deck';
import type { Measurement } from '$lib/journal/people/measurement';
import { Strata } from '$lib/journal/people/measuring';
import type { Identities } from '$lib/journal/people/people';
import type { Step } from '$lib/journal/people/step';
import type { Settings, Threshold } from '$lib/journal/settings';
import type { Clock } from '$lib/journal/stamps';
import type { JournalStorage } from '$lib/storage';
import { inChunks, sortInChunks } from '$lib/app/chunks';
import { PeopleSource } from '$lib/app/people-source';

/** The data of a deck. It is read once, so that answers are as fast in a long list. */
export interface Sources {
	/** The platform whose list is reviewed; undefined for all. */
	platform: string | undefined;
	/** How many people are in the list. */
	count: number;
	/** The people to review, in order. */
	names: Listed[];
	/** Counts the people of all lists. */
	strata: Strata;
	steps: (person: string) => readonly Step[];
	measurements: readonly Measurement[];
	threshold: Threshold;
	clock: Clock;
	now: number;
}

/**
 * Reads the data for the deck of a platform's list, or of all lists if that one is empty.
 * @returns undefined if all lists are empty
 * @throws {StorageError}
 */
export async function readSources(
	storage: JournalStorage,
	{ threshold }: Pick<Settings, 'threshold'>,
	asked: string | undefined
): Promise<Sources | undefined> {
	const [{ people, identities }, steps, measurements, clock] = await Promise.all([
		PeopleSource.of(storage).gathered(storage),
		storage.records('step'),
		storage.records('measurement'),
		storage.clock()
	]);
	const platform = people.some((person) => isListed(person, asked)) ? asked : undefined;
	const now = Date.now();
	const strata = new Strata(now);
	const due: Listed[] = [];
	let count = 0;
	await inChunks(people, (person) => {
		strata.add(person);
		if (!isListed(person, platform)) return;
		count += 1;
		if (isDue(person, now)) due.push(person);
	});
	if (count === 0) return undefined;
	const names = await sortInChunks(due, inTurn);
	return {
		...{ platform, count, names, strata, measurements, threshold, clock, now },
		steps: stepsOf(steps, identities)
	};
}

/** The steps with a person and with those merged into them. */
function stepsOf(steps: readonly Step[], identities: Identities) {
	const byPerson = new Map<string, Step[]>();
	for (const step of steps) {
		const person = identities.of(step.person);
		byPerson.set(person, [...(byPerson.get(person) ?? []), step]);
	}
	return (person: string): readonly Step[] => byPerson.get(person) ?? [];
}
