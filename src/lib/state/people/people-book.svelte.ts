import { peopleOf, Identities, type PersonView } from '$lib/journal/people/people';
import type { Contact } from '$lib/journal/people/contact';
import type { Person } from '$lib/journal/people/person';
import { inTime, type Step } from '$lib/journal/people/step';
import type { StorageProblem } from '$lib/storage';
import type { Kithbook } from '../kithbook.svelte';
import type { Live } from '../live.svelte';

/** Everybody in the journal, kept up to date; read only where people are looked at. */
export class PeopleBook {
	readonly #contacts: Live<Contact[]>;
	readonly #persons: Live<Person[]>;
	readonly #steps: Live<Step[]>;
	readonly #people = $derived.by(() => {
		const [contacts, persons] = [this.#contacts.value, this.#persons.value];
		return contacts && persons && peopleOf(contacts, persons);
	});
	readonly #byId = $derived(new Map(this.#people?.map((person) => [person.id, person])));
	readonly #identities = $derived.by(() => new Identities(this.#persons.value ?? []));
	readonly #stepsByPerson = $derived.by(() => {
		const found = new Map<string, Step[]>();
		for (const step of inTime(this.#steps.value ?? [])) {
			const id = this.#identities.of(step.person);
			found.set(id, [...(found.get(id) ?? []), step]);
		}
		return found;
	});

	constructor(kithbook: Kithbook) {
		const { storage } = kithbook;
		this.#contacts = kithbook.live(['contact'], async () => {
			const all: Contact[] = [];
			for await (const batch of storage.batches('contact')) {
				if (!batch.ok) return batch;
				all.push(...batch.value);
			}
			return { ok: true, value: all };
		});
		this.#persons = kithbook.live(['person'], async () => {
			const all: Person[] = [];
			for await (const batch of storage.batches('person')) {
				if (!batch.ok) return batch;
				all.push(...batch.value);
			}
			return { ok: true, value: all };
		});
		this.#steps = kithbook.live(['step'], () => storage.records('step'));
	}

	/** Undefined while loading, and where they cannot be read. */
	get people(): readonly PersonView[] | undefined {
		return this.#people;
	}

	get problem(): StorageProblem | undefined {
		return this.#contacts.problem ?? this.#persons.problem ?? this.#steps.problem;
	}

	/** The person of an id, also of one that was merged into another. */
	person(id: string): PersonView | undefined {
		return this.#byId.get(this.#identities.of(id));
	}

	/** The steps with a person, and with those merged into them, earliest first. */
	steps(id: string): readonly Step[] {
		return this.#stepsByPerson.get(this.#identities.of(id)) ?? [];
	}

	/** All steps; undefined while loading. */
	get allSteps(): readonly Step[] | undefined {
		return this.#steps.value;
	}
}
