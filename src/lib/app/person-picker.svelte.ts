import { fold } from '$lib/journal/search';
import type { Kithbook } from './kithbook.svelte';
import { PeopleSearch, type PersonRow } from './people-search.svelte';

/** How many people are offered at most; more letters find the others. */
const OFFERED = 6;

/** Finds people by their names while one types. */
export class PersonPicker {
	readonly #search: PeopleSearch;
	readonly query = $derived.by(() => this.#search.looking.query);

	constructor(kithbook: Pick<Kithbook, 'storage' | 'live' | 'settings' | 'platforms'>) {
		this.#search = new PeopleSearch(kithbook);
	}

	look(query: string): void {
		this.#search.look({ query });
	}

	/** The people who match, those with a matching name first; nobody while nothing is typed. */
	found(chosen: readonly string[] = []): PersonRow[] {
		const query = fold(this.query.trim());
		if (query === '') return [];
		const rows = this.#search.rows.filter(({ id }) => !chosen.includes(id));
		const isNamed = ({ name }: PersonRow) => fold(name).includes(query);
		return [...rows.filter(isNamed), ...rows.filter((row) => !isNamed(row))].slice(0, OFFERED);
	}
}
