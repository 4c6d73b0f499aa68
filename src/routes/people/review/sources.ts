import { inTurn, isDue, isListed, type Listed } from '$lib/journal/people/deck';
import type { Measurement } from '$lib/journal/people/measurement';
import { Strata } from '$lib/journal/people/measuring';
import type { Identities } from '$lib/journal/people/people';
import type { Step } from '$lib/journal/people/step';
import type { Settings, Threshold } from '$lib/journal/settings';
import type { Clock } from '$lib/journal/stamps';
import { together, type JournalStorage, type Result } from '$lib/storage';
import { inChunks, sortInChunks } from '$lib/app/chunks';
import { PeopleSource } from '$lib/app/people-source';

/** What a deck is made from; read once when it is opened, so that an answer costs the same however long the list is. */
export interface Sources {
	/** The list that is gone through; undefined for all of them. */
	platform: string | undefined;
	/** How many people are in it. */
	count: number;
	/** Those of them whose names come up, in their order. */
	names: Listed[];
	/** Everybody in any list, counted. */
	strata: Strata;
	steps: (person: string) => readonly Step[];
	measurements: readonly Measurement[];
	threshold: Threshold;
	clock: Clock;
	now: number;
}

/**
 * Reads what the deck of a platform's list is made from, or of all lists where that one has nobody.
 * @returns nothing where there is nobody in any list
 */
export async function readSources(
	storage: JournalStorage,
	{ threshold }: Pick<Settings, 'threshold'>,
	asked: string | undefined
): Promise<Result<Sources | undefined>> {
	const read = await together({
		gathered: PeopleSource.of(storage).gathered(),
		steps: storage.records('step'),
		measurements: storage.records('measurement'),
		clock: storage.clock()
	});
	if (!read.ok) return read;
	const { gathered, steps, measurements, clock } = read.value;
	const { people, identities } = gathered;
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
	if (count === 0) return { ok: true, value: undefined };
	const names = await sortInChunks(due, inTurn);
	return {
		ok: true,
		value: {
			...{ platform, count, names, strata, measurements, threshold, clock, now },
			steps: stepsOf(steps, identities)
		}
	};
}

/** The steps with each person, and with those merged into them. */
function stepsOf(steps: readonly Step[], identities: Identities) {
	const byPerson = new Map<string, Step[]>();
	for (const step of steps) {
		const person = identities.of(step.person);
		byPerson.set(person, [...(byPerson.get(person) ?? []), step]);
	}
	return (person: string): readonly Step[] => byPerson.get(person) ?? [];
}
