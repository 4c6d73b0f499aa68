import type { Chosen } from '$lib/app/chosen-person';
import { DraftedForm } from '$lib/app/drafted-form.svelte';
import { notSavedWords } from '$lib/app/problem-words';

/** The form of an entry. */
export abstract class EntryForm<
	Content extends { what: string } = { what: string }
> extends DraftedForm<Content> {
	abstract readonly people: readonly Chosen[];
	/** Shows the problems of the fields. @returns whether there are none */
	abstract check(today: Date): boolean;

	/** Why the draft could not be saved, in words. */
	get trouble(): string | undefined {
		return this.unkept && notSavedWords(this.unkept);
	}
}
