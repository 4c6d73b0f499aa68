import type { Note } from '$lib/journal/note';
import { passagesAbout } from '$lib/journal/people/passages';
import type { PersonView } from '$lib/journal/people/people';
import type { Week } from '$lib/journal/weeks';
import { dayWords } from '$lib/journal/words';
import type { OpenJournal } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { Today } from '$lib/app/today.svelte';

/** How many passages are shown at first. */
const FIRST = 3;

export interface NoteLine {
	readonly id: string;
	readonly week: Week;
	readonly when: string;
	readonly text: string;
}

/** What the user's notes say about a person. */
export class NotesAbout {
	readonly #notes: Live<Note[]>;
	readonly #person: () => PersonView;
	readonly #today = new Today();
	readonly #passages = $derived.by(() => passagesAbout(this.#person(), this.#notes.value ?? []));
	showsAll = $state(false);
	readonly hasMore = $derived(!this.showsAll && this.#passages.length > FIRST);

	constructor(journal: Pick<OpenJournal, 'live'>, person: () => PersonView) {
		this.#notes = journal.live((reads) => reads.records('note'));
		this.#person = person;
	}

	/** The latest first. */
	get lines(): NoteLine[] {
		const shown = this.showsAll ? this.#passages : this.#passages.slice(0, FIRST);
		return shown.map(({ id, week, day, text }) => ({
			...{ id, week, text },
			when: dayWords(day, this.#today.date)
		}));
	}
}
