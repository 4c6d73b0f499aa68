import type { Chosen } from '$lib/app/chosen';
import { DraftedForm } from '$lib/app/drafted-form.svelte';
import { notSavedWords } from '$lib/app/problem-words';

/** An entry while it is noted or changed. */
export abstract class EntryForm<
	Content extends { what: string } = { what: string }
> extends DraftedForm<Content> {
	/** Those who are chosen in it. */
	abstract readonly people: readonly Chosen[];
	/** Shows the problems of the fields. @returns whether there are none */
	abstract check(today: Date): boolean;

	/** Why not even the draft could be kept, in words. */
	get trouble(): string | undefined {
		return this.unkept && notSavedWords(this.unkept);
	}
}
