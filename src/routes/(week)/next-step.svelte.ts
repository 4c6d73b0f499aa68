import { reachedOn } from '$lib/journal/people/ladder';
import { placeSentence } from '$lib/journal/people/ladder-words';
import { offers } from '$lib/journal/people/offers';
import { viewOf } from '$lib/journal/people/people';
import type { Person } from '$lib/journal/people/person';
import type { JournalReads } from '$lib/storage';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';

const FEW = 3;

interface Named {
	id: string;
	name: string;
}

/** A step to look at again, or people to choose from. */
export type Offer =
	| {
			kind: 'look-again';
			person: Named;
			/** How many rungs above choosing somebody were reached. */
			reached: number;
			sentence: string;
	  }
	| { kind: 'choose'; people: Named[] };

/** The step that `This week` offers. It reads persons and steps, but no lists. */
export class NextStep {
	readonly #offer: Live<Offer | undefined>;
	readonly loading = $derived.by(() => this.#offer.loading);
	/** Undefined while loading, and without an offer. */
	readonly offer = $derived.by(() => this.#offer.value);

	constructor(kithbook: Pick<Kithbook, 'live'>) {
		this.#offer = kithbook.live((journal) => readOffer(journal, new Date()));
	}
}

async function readOffer(journal: JournalReads, today: Date): Promise<Offer | undefined> {
	const steps = await journal.records('step');
	const persons: Person[] = [];
	for await (const batch of journal.batches('person')) persons.push(...batch);
	const { due, suggested } = offers(persons, steps, today);
	const records = new Map(persons.map((person) => [person.id, person]));
	/** Undefined for a person without a name. */
	const called = async (id: string) => {
		const contact = await journal.record('contact', id);
		const record = records.get(id);
		return viewOf(id, {
			contacts: contact ? [contact] : [],
			persons: record ? [record] : []
		});
	};
	for (const { id, place } of due) {
		const person = await called(id);
		if (!person) continue;
		const sentence = placeSentence(place, person.firstName, today);
		const reached = reachedOn(place);
		return { kind: 'look-again', person: { id, name: person.name }, reached, sentence };
	}
	const people: Named[] = [];
	for (const id of suggested) {
		if (people.length === FEW) break;
		const person = await called(id);
		if (person) people.push({ id, name: person.name });
	}
	return people.length > 0 ? { kind: 'choose', people } : undefined;
}
