import { m } from '$lib/paraglide/messages';
import { PeopleBook } from '../people/people-book.svelte';
import type { OpenJournal } from '../reader';

/** What the people are called of whom the log of help tells. */
export class HelpNames {
	readonly #book: PeopleBook;

	constructor(journal: Pick<OpenJournal, 'storage' | 'live'>) {
		this.#book = new PeopleBook(journal);
	}

	/** Their name; of somebody who is not there any more, that it was somebody. Empty while loading. */
	readonly of = (id: string): string => {
		if (this.#book.people === undefined) return '';
		return this.#book.person(id)?.name ?? m.help_somebody();
	};
}
