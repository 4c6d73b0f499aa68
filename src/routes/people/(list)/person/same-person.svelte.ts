import { mergePeople } from '$lib/journal/people/merging';
import type { PersonView } from '$lib/journal/people/people';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { PeopleSearch, type PersonRow } from '$lib/app/people-search.svelte';
import { PeopleSource } from '$lib/app/people-source';
import { change, notifyNotSaved } from '$lib/app/saving';

/** At most so many people are offered. Typing more letters finds the others. */
const OFFERED = 8;

/** Finds another entry of the same person and merges the two. */
export class SamePerson {
	readonly #kithbook: Pick<Kithbook, 'storage' | 'save'>;
	readonly #of: () => PersonView;
	readonly #search: PeopleSearch;
	readonly query = $derived.by(() => this.#search.looking.query);

	constructor(
		kithbook: Pick<Kithbook, 'storage' | 'live' | 'settings' | 'platforms' | 'save'>,
		of: () => PersonView
	) {
		this.#kithbook = kithbook;
		this.#of = of;
		this.#search = new PeopleSearch(kithbook);
	}

	look(query: string): void {
		this.#search.look({ query });
	}

	/** The people who match. Empty without a query. */
	get found(): readonly PersonRow[] {
		if (this.query.trim() === '') return [];
		return this.#search.rows.filter(({ id }) => id !== this.#of().id).slice(0, OFFERED);
	}

	/** A sentence if nobody matches, else empty. */
	get outcome(): string {
		const isNobody = this.query.trim() !== '' && this.found.length === 0;
		return isNobody && this.#search.all !== undefined ? m.people_found_nobody() : '';
	}

	/** Merges the two as an undoable change. @returns whether it was saved */
	async join(id: string): Promise<boolean> {
		const one = this.#of();
		const other = await this.#person(id);
		if (!other || other.id === one.id) return false;
		this.look('');
		return change(this.#kithbook, (clock) => mergePeople(one, other, clock), {
			said: m.person_same_joined()
		});
	}

	async #person(id: string): Promise<PersonView | undefined> {
		const { storage } = this.#kithbook;
		try {
			return (await PeopleSource.of(storage).gathered(storage)).byId.get(id);
		} catch (error) {
			notifyNotSaved(error);
			return undefined;
		}
	}
}
