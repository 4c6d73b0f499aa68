import { likelyNamed } from '$lib/journal/people/naming';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { LivePeople } from '$lib/app/live-people.svelte';
import { PersonPicker } from '$lib/app/person-picker.svelte';

/** The largest number of people to offer before a name is typed. */
const OFFERED = 6;

/** Offers people to name in a check-in. */
export class Namer {
	readonly picker: PersonPicker;
	readonly #people: LivePeople;
	readonly #likely = $derived.by(() => {
		const steps = this.#people.allSteps ?? [];
		return likelyNamed(steps, this.#people.identities).flatMap(
			(id) => this.#people.person(id) ?? []
		);
	});

	constructor(kithbook: Kithbook) {
		this.picker = new PersonPicker(kithbook);
		this.#people = new LivePeople(kithbook);
	}

	/** People on the way and recent ones, without the chosen. */
	likely(chosen: readonly string[]): { id: string; name: string }[] {
		const names = new Map(this.#likely.map(({ id, name }) => [id, name]));
		for (const id of chosen) names.delete(id);
		return [...names].slice(0, OFFERED).map(([id, name]) => ({ id, name }));
	}
}
