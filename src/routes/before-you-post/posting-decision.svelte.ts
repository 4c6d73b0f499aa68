import { m } from '$lib/paraglide/messages';
import { newNote } from '$lib/journal/note';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { change } from '$lib/app/saving';

export type PostingChoice = 'later' | 'less' | 'not' | 'post';

const words: Record<
	PostingChoice,
	{ label: () => string; then: () => string; line: () => string }
> = {
	later: {
		label: m.posting_choice_later,
		then: m.posting_then_later,
		line: m.posting_line_later
	},
	less: { label: m.posting_choice_less, then: m.posting_then_less, line: m.posting_line_less },
	not: { label: m.posting_choice_not, then: m.posting_then_not, line: m.posting_line_not },
	post: { label: m.posting_choice_post, then: m.posting_then_post, line: m.posting_line_post }
};

/** What the user decides to do with a draft. It is saved in the journal only on request. */
export class PostingDecision {
	readonly #kithbook: Pick<Kithbook, 'save' | 'storage'>;
	#choice = $state<PostingChoice>();
	/** Whether the current choice has been saved. */
	isKept = $state(false);
	/** Whether the draft is saved with the choice. */
	withText = $state(false);
	/** Advice about the choice. */
	readonly then = $derived(this.#choice ? words[this.#choice].then() : '');
	/** The line that would be added to the journal. */
	readonly line = $derived(this.#choice ? words[this.#choice].line() : '');

	constructor(kithbook: Pick<Kithbook, 'save' | 'storage'>) {
		this.#kithbook = kithbook;
	}

	get options(): { id: PostingChoice; label: string }[] {
		return (['later', 'less', 'not', 'post'] as const).map((id) => ({
			id,
			label: words[id].label()
		}));
	}

	get choice(): PostingChoice | undefined {
		return this.#choice;
	}

	set choice(choice: PostingChoice | undefined) {
		this.#choice = choice;
		this.isKept = false;
	}

	/** Saves the choice as a note, with the draft if `withText` is set. */
	async keep(draft: string): Promise<void> {
		const choice = this.#choice;
		if (!choice || this.isKept) return;
		const text = this.withText ? draft.trim() : '';
		const { line } = this;
		const isKept = await change(
			this.#kithbook,
			(clock) => [newNote(text === '' ? line : `${line}\n\n${text}`, new Date(), clock)],
			{ said: m.posting_kept(), undone: m.posting_undone(), onundo: () => (this.isKept = false) }
		);
		if (isKept && this.#choice === choice) this.isKept = true;
	}
}
