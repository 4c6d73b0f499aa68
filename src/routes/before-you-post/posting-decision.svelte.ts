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

/** What is chosen to be done with a draft. It becomes a line in the journal only if that is asked for. */
export class PostingDecision {
	readonly #kithbook: Pick<Kithbook, 'save' | 'storage' | 'status'>;
	#choice = $state<PostingChoice>();
	#isKept = $state(false);
	/** Whether the draft goes into the journal with the choice. */
	withText = $state(false);

	constructor(kithbook: Pick<Kithbook, 'save' | 'storage' | 'status'>) {
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
		this.#isKept = false;
	}

	/** What may help with what was chosen. */
	get then(): string {
		return this.#choice ? words[this.#choice].then() : '';
	}

	/** The line that it would become in the journal. */
	get line(): string {
		return this.#choice ? words[this.#choice].line() : '';
	}

	/** Whether there is a journal that it could be kept in: `begun` where there is. */
	get journal(): Kithbook['status'] {
		return this.#kithbook.status;
	}

	/** Whether what is chosen now has been kept. */
	get isKept(): boolean {
		return this.#isKept;
	}

	/** Writes the choice into the journal as a note, and the draft with it where that was asked for. */
	async keep(draft: string): Promise<void> {
		const choice = this.#choice;
		if (!choice || this.#isKept) return;
		const text = this.withText ? draft.trim() : '';
		const { line } = this;
		const isKept = await change(
			this.#kithbook,
			(clock) => [newNote(text === '' ? line : `${line}\n\n${text}`, new Date(), clock)],
			{ said: m.posting_kept(), undone: m.posting_undone(), onundo: () => (this.#isKept = false) }
		);
		if (isKept && this.#choice === choice) this.#isKept = true;
	}
}
