import { Identities, type PersonView } from '$lib/journal/people/people';
import { inTime, type Step } from '$lib/journal/people/step';
import type { Kithbook } from './kithbook.svelte';
import type { Live } from './live.svelte';
import { PeopleSource, type Gathered } from './people-source';

/** All people and steps, kept up to date. */
export class LivePeople {
	readonly #gathered: Live<Gathered>;
	readonly #steps: Live<Step[]>;
	readonly #stepsByPerson = $derived.by(() => {
		const found = new Map<string, Step[]>();
		for (const step of inTime(this.#steps.value ?? [])) {
			const id = this.#identify(step.person);
			const steps = found.get(id) ?? [];
			steps.push(step);
			found.set(id, steps);
		}
		return found;
	});
	/** Undefined while loading, and if reading failed. */
	readonly people = $derived.by(() => this.#gathered.value?.people);
	readonly problem = $derived.by(() => this.#gathered.problem ?? this.#steps.problem);
	/** Undefined while loading. */
	readonly allSteps = $derived.by(() => this.#steps.value);

	constructor(kithbook: Pick<Kithbook, 'storage' | 'live'>) {
		const source = PeopleSource.of(kithbook.storage);
		this.#gathered = kithbook.live((journal) => source.gathered(journal));
		this.#steps = kithbook.live((journal) => journal.records('step'));
	}

	/** Without any merge while loading. */
	get identities(): Identities {
		return this.#gathered.value?.identities ?? new Identities([]);
	}

	/** The person with this id, or with this contact, or that this person was merged into. */
	person(id: string): PersonView | undefined {
		return this.#gathered.value?.byId.get(this.#identify(id));
	}

	/** The steps with a person and with people merged into them, earliest first. */
	steps(id: string): readonly Step[] {
		return this.#stepsByPerson.get(this.#identify(id)) ?? [];
	}

	#identify(id: string): string {
		return this.#gathered.value?.identities.of(id) ?? id;
	}
}
