import type { PersonView } from '$lib/journal/people/people';
import { m } from '$lib/paraglide/messages';
import { PeopleBook } from './people-book.svelte';
import type { OpenJournal } from './reader';

/** What the people are called of whom the log of help tells. */
export class HelpNames {
	readonly #book: PeopleBook;

	constructor(journal: Pick<OpenJournal, 'storage' | 'live'>) {
		this.#book = new PeopleBook(journal);
	}

	/** Whether they are read. */
	get isReady(): boolean {
		return this.#book.people !== undefined;
	}

	/** Their name; of somebody who is not there any more, that it was somebody. Empty while loading. */
	readonly of = (id: string): string => {
		if (!this.isReady) return '';
		return this.known(id) ?? m.help_somebody();
	};

	/** Their name; undefined of somebody who is not there any more, and while loading. */
	readonly known = (id: string): string | undefined => this.person(id)?.name;

	/** What they need, as it was noted on their page. */
	need(id: string): { title: string; text: string } | undefined {
		const found = this.person(id);
		if (!found) return undefined;
		const { record, merged, firstName: given } = found;
		const texts = [record?.needs, ...merged.map(({ needs }) => needs)];
		const text = texts.find((each) => each !== undefined && each !== '');
		return text === undefined ? undefined : { title: m.help_need({ given }), text };
	}

	/** All that is known of them. */
	person(id: string): PersonView | undefined {
		return this.#book.person(id);
	}
}
