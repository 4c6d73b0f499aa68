import type * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { ifReadable, type StorageProblem } from '$lib/storage';
import { Autosave, whenLeaving } from './autosave.svelte';
import type { Kithbook } from './kithbook.svelte';
import { notices } from './notices.svelte';

export type DraftKeeper = Pick<Kithbook, 'storage' | 'saveDraft'>;

/** Fields of a record while they are typed. They are kept as a draft until they are saved. */
export class DraftedForm<Content extends object> {
	readonly draftId: string;
	readonly #storage: Kithbook['storage'];
	readonly #autosave: Autosave;
	readonly #given: Content;
	content: Content;
	/** Why saving was refused, by field. */
	problems = $state.raw<Partial<Record<keyof Content, string>>>({});
	/** Why not even the draft could be kept. */
	readonly unkept = $derived.by(() => this.#autosave.problem);

	/**
	 * @param given what the fields hold before anything is typed
	 * @param draft what they were left with
	 */
	constructor(kithbook: DraftKeeper, draftId: string, given: Content, draft?: Content) {
		this.#storage = kithbook.storage;
		this.draftId = draftId;
		this.#given = given;
		this.content = $state.raw(draft ?? given);
		this.#autosave = new Autosave(() => kithbook.saveDraft(draftId, this.content));
	}

	type(changes: Partial<Content>): void {
		this.content = { ...this.content, ...changes };
		this.problems = {};
		this.#autosave.touch();
	}

	/** Says what is wrong with the fields. @returns whether nothing is */
	refuse(problems: Partial<Record<keyof Content, string>>): boolean {
		this.problems = problems;
		return Object.keys(problems).length === 0;
	}

	/** Keeps the draft when the page is hidden, left or has to let go of the journal. @returns a function that stops it */
	watch(): () => void {
		return whenLeaving(this.#storage, () => this.#autosave.flush());
	}

	/** Lets the draft go with what is saved now; what was not saved is kept again. */
	async finish(save: () => Promise<boolean>): Promise<boolean> {
		// Kept first: the page may be gone before the saving is done.
		await this.#autosave.flush();
		await this.#autosave.stop();
		const isSaved = await save();
		if (!isSaved) this.#autosave.touch();
		return isSaved;
	}

	/**
	 * Drops what was typed, and offers it back.
	 * @param reopen shows the form again
	 */
	async drop(reopen: () => void): Promise<void> {
		await this.#autosave.stop();
		await this.#storage.dropDraft(this.draftId);
		if (!this.#isChanged) return;
		const run = () => {
			this.#autosave.touch();
			reopen();
		};
		notices.show(m.app_form_dropped(), { action: { label: m.app_undo(), run } });
	}

	get #isChanged(): boolean {
		const told = (content: Content) => JSON.stringify(Object.entries(content).sort());
		return told(this.content) !== told(this.#given);
	}
}

/** What a draft holds; undefined if there is none that can be read. */
export async function readDraft<Schema extends z.ZodMiniType>(
	{ storage }: Pick<DraftKeeper, 'storage'>,
	id: string,
	schema: Schema
): Promise<z.infer<Schema> | undefined> {
	// A draft that cannot be read will not be written either, and then says so.
	const draft = await ifReadable(storage.draft(id));
	return schema.safeParse(draft?.content).data;
}
