import { fold } from '$lib/journal/search';
import type { Kithbook } from './kithbook.svelte';
import { PeopleSearch, type PersonRow } from './people-search.svelte';

/** The largest number of people to offer. */
const OFFERED = 6;

/** Finds people by name while the user types. */
export class PersonPicker {
	readonly #search: PeopleSearch;
	readonly query = $derived.by(() => this.#search.looking.query);

	constructor(kithbook: Pick<Kithbook, 'storage' | 'live' | 'settings' | 'platforms'>) {
		this.#search = new PeopleSearch(kithbook);
	}

	look(query: string): void {
		this.#search.look({ query });
	}

	/** The matching people, matching names first; empty while nothing is typed. */
	found(chosen: readonly string[] = []): PersonRow[] {
		const query = fold(this.query.trim());
		if (query === '') return [];
		const rows = this.#search.rows.filter(({ id }) => !chosen.includes(id));
		const isNamed = ({ name }: PersonRow) => fold(name).includes(query);
		return [...rows.filter(isNamed), ...rows.filter((row) => !isNamed(row))].slice(0, OFFERED);
	}
}
