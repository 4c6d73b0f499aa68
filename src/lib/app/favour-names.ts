import type { PersonView } from '$lib/journal/people/people';
import { m } from '$lib/paraglide/messages';
import type { OpenJournal } from './kithbook.svelte';
import { LivePeople } from './live-people.svelte';

/** The names of the people in the log of favours. */
export class FavourNames {
	readonly #people: LivePeople;

	constructor(journal: Pick<OpenJournal, 'storage' | 'live'>) {
		this.#people = new LivePeople(journal);
	}

	get isReady(): boolean {
		return this.#people.people !== undefined;
	}

	/** A person's name, or a word for a deleted person. Empty while loading. */
	readonly of = (id: string): string => {
		if (!this.isReady) return '';
		return this.known(id) ?? m.favours_somebody();
	};

	/** A person's name; undefined for a deleted person, and while loading. */
	readonly known = (id: string): string | undefined => this.person(id)?.name;

	/** What a person needs, from the note on their page. */
	need(id: string): { title: string; text: string } | undefined {
		const found = this.person(id);
		if (!found) return undefined;
		const { record, merged, firstName: given } = found;
		const texts = [record?.needs, ...merged.map(({ needs }) => needs)];
		const text = texts.find((each) => each !== undefined && each !== '');
		return text === undefined ? undefined : { title: m.favours_need({ given }), text };
	}

	person(id: string): PersonView | undefined {
		return this.#people.person(id);
	}
}
