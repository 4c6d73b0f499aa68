import { mergePeople } from '$lib/journal/people/merging';
import type { PersonView } from '$lib/journal/people/people';
import { changePerson, type Person } from '$lib/journal/people/person';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { tell } from '$lib/app/saving';
import { PeopleSearch, type Row } from '$lib/app/people-search.svelte';
import { PeopleSource } from '$lib/app/people-source';

/** How many are offered at most: whoever is not among them is found by more letters. */
const OFFERED = 8;

/** Says of a person that somebody else, who is looked for by name, is the same. */
export class SamePerson {
	readonly #kithbook: Pick<Kithbook, 'storage' | 'save'>;
	readonly #of: () => PersonView;
	readonly #search: PeopleSearch;

	/** @param of who it is, as they are now */
	constructor(
		kithbook: Pick<Kithbook, 'storage' | 'live' | 'settings' | 'platforms' | 'save'>,
		of: () => PersonView
	) {
		this.#kithbook = kithbook;
		this.#of = of;
		this.#search = new PeopleSearch(kithbook);
	}

	get query(): string {
		return this.#search.looking.query;
	}

	look(query: string): void {
		this.#search.look({ query });
	}

	/** Those who may be meant; nobody while nothing is typed. */
	get found(): readonly Row[] {
		if (this.query.trim() === '') return [];
		return this.#search.rows.filter(({ id }) => id !== this.#of().id).slice(0, OFFERED);
	}

	/** That nobody is like that; empty while that is not so. */
	get outcome(): string {
		const isNobody = this.query.trim() !== '' && this.found.length === 0;
		return isNobody && this.#search.all !== undefined ? m.people_found_nobody() : '';
	}

	/** Makes them one, and offers to take it back. @returns whether it was saved */
	async join(id: string): Promise<boolean> {
		const gathered = await PeopleSource.of(this.#kithbook.storage).gathered();
		const other = gathered.ok ? gathered.value.byId.get(id) : undefined;
		if (!other || other.id === this.#of().id) return false;
		let joined: readonly Person[] = [];
		const saving = this.#kithbook.save((clock) => {
			joined = mergePeople(this.#of(), other, clock);
			return joined;
		});
		const undo = () =>
			this.#kithbook.save((clock) =>
				joined.map((person) => changePerson(person, { into: undefined }, clock))
			);
		this.look('');
		return tell(saving, m.person_same_joined(), {
			label: m.person_undo(),
			run: () => void tell(undo(), m.person_taken_back())
		});
	}
}
