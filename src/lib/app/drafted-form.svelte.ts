import type * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { ifReadable } from '$lib/storage';
import { Autosave, whenLeaving } from './autosave.svelte';
import type { Kithbook } from './kithbook.svelte';
import { notices } from './notices.svelte';
import { notifyNotSaved } from './saving';

export type DraftKeeper = Pick<Kithbook, 'storage' | 'saveDraft'>;

/** The fields of a form. They are kept as a draft until they are saved. */
export class DraftedForm<Content extends object> {
	readonly draftId: string;
	readonly #storage: Kithbook['storage'];
	readonly #autosave: Autosave;
	readonly #given: Content;
	#finishing: Promise<boolean> | undefined;
	content: Content;
	/** Why saving was refused, by field. */
	problems = $state.raw<Partial<Record<keyof Content, string>>>({});
	/** Why the draft could not be saved. */
	readonly unkept = $derived.by(() => this.#autosave.problem);

	/**
	 * @param given the initial content
	 * @param draft the content of an earlier visit
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

	/** Shows the problems of the fields. @returns whether there are none */
	refuse(problems: Partial<Record<keyof Content, string>>): boolean {
		this.problems = problems;
		return Object.keys(problems).length === 0;
	}

	/** Saves the draft when the page is hidden or left, or the database closes. @returns a function that stops this */
	watch(): () => void {
		return whenLeaving(this.#storage, () => this.#autosave.flush());
	}

	/**
	 * Runs `save`, which must drop the draft. If it fails, the draft is saved again. While one is running,
	 * no other is begun.
	 */
	finish(save: () => Promise<boolean>): Promise<boolean> {
		this.#finishing ??= this.#finish(save).finally(() => (this.#finishing = undefined));
		return this.#finishing;
	}

	async #finish(save: () => Promise<boolean>): Promise<boolean> {
		// The page may close before `save` is done, so the draft is saved first.
		await this.#autosave.flush();
		await this.#autosave.stop();
		const isSaved = await save();
		if (!isSaved) this.#autosave.touch();
		return isSaved;
	}

	/**
	 * Drops what was typed, and offers it back. If that fails, a notice says why and the draft stays.
	 * @param reopen shows the form again
	 */
	async drop(reopen: () => void): Promise<void> {
		await this.#autosave.stop();
		try {
			await this.#storage.dropDraft(this.draftId);
		} catch (error) {
			notifyNotSaved(error);
			return;
		}
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

/** The content of a draft; undefined if there is none or it is unreadable. */
export async function readDraft<Schema extends z.ZodMiniType>(
	{ storage }: Pick<DraftKeeper, 'storage'>,
	id: string,
	schema: Schema
): Promise<z.infer<Schema> | undefined> {
	// Saving the draft fails for the same reason, and reports it.
	const draft = await ifReadable(storage.draft(id));
	return schema.safeParse(draft?.content).data;
}
