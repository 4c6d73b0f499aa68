import type { Kithbook } from './kithbook.svelte';
import { PeopleSearch, type Row } from './people-search.svelte';
import { fold } from '$lib/journal/search';

/** How many are offered at most: whoever is not among them is found by more letters. */
const OFFERED = 6;

/** Finds people by their names while one types. */
export class PersonPicker {
	readonly #search: PeopleSearch;

	constructor(kithbook: Pick<Kithbook, 'storage' | 'live' | 'settings' | 'platforms'>) {
		this.#search = new PeopleSearch(kithbook);
	}

	get query(): string {
		return this.#search.looking.query;
	}

	look(query: string): void {
		this.#search.look({ query });
	}

	/** Those who may be meant, first those whose name it is; nobody while nothing is typed. */
	found(chosen: readonly string[] = []): Row[] {
		const query = fold(this.query.trim());
		if (query === '') return [];
		const rows = this.#search.rows.filter(({ id }) => !chosen.includes(id));
		const isNamed = ({ name }: Row) => fold(name).includes(query);
		return [...rows.filter(isNamed), ...rows.filter((row) => !isNamed(row))].slice(0, OFFERED);
	}
}
