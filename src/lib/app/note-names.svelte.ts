import { isKnownFrom } from '$lib/journal/people/closeness';
import { NameIndex } from '$lib/journal/people/names-in-text';
import { hasWords } from '$lib/journal/people/person';
import type { PersonView } from '$lib/journal/people/people';
import { inChunks } from './chunks';
import type { Kithbook } from './kithbook.svelte';
import type { Live } from './live.svelte';
import { LivePeople } from './live-people.svelte';
import { PeopleSource } from './people-source';

type Opened = Pick<Kithbook, 'storage' | 'live' | 'settings'>;

/** How long typing rests before names are looked for, in milliseconds. */
const REST = 250;

/** The most people to offer without a confirmation. */
const MOST = 6;

interface NoteName {
	readonly id: string;
	readonly name: string;
	readonly isConfirmed: boolean;
}

/** Finds people in a note while it is written. Nobody is read before there are words. */
export class NoteNames {
	readonly #people: LivePeople;
	readonly #index: Live<NameIndex>;
	/** The text as it was when typing rested. */
	#rested = $state.raw('');
	readonly #found = $derived.by(() =>
		this.#rested === '' ? [] : (this.#index.value?.find(this.#rested) ?? [])
	);
	#waiting: ReturnType<typeof setTimeout> | undefined;
	#latest = '';

	constructor(kithbook: Opened) {
		this.#people = new LivePeople(kithbook);
		this.#index = kithbook.live(async (journal) => {
			const { people, identities } = await PeopleSource.of(kithbook.storage).gathered(journal);
			const steps = await journal.records('step');
			const told = new Set(steps.map(({ person }) => identities.of(person)));
			const threshold = kithbook.settings?.threshold ?? 'talked';
			const isFamiliar = ({ id, contacts, closeness, record, merged }: PersonView) =>
				contacts.length === 0 ||
				told.has(id) ||
				(closeness !== undefined && isKnownFrom(closeness, threshold)) ||
				(record ? [record, ...merged] : merged).some(hasWords);
			const index = new NameIndex();
			await inChunks(people, (person) => index.add(person, isFamiliar(person)));
			return index;
		});
	}

	/** The text's people: the confirmed ones, then others whose names are in it. */
	people(text: string, confirmed: readonly string[]): NoteName[] {
		this.#look(text);
		const sure = confirmed.flatMap((id) => this.#named(id, true));
		const ids = new Set(confirmed.flatMap((id) => this.#people.person(id)?.id ?? []));
		const others = this.#found.filter((id) => !ids.has(id));
		return [...sure, ...others.slice(0, MOST).flatMap((id) => this.#named(id, false))];
	}

	#named(id: string, isConfirmed: boolean): NoteName[] {
		const person = this.#people.person(id);
		return person ? [{ id, name: person.name, isConfirmed }] : [];
	}

	#look(text: string): void {
		if (text === this.#latest) return;
		this.#latest = text;
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => (this.#rested = text.trim()), REST);
	}
}
