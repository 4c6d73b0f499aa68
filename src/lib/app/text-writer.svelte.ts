import * as z from 'zod/mini';
import { sameValue, type StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import { problemOf, type StorageProblem } from '$lib/storage';
import { Autosave, whenLeaving } from './autosave.svelte';
import { readDraft } from './drafted-form.svelte';
import type { Kithbook } from './kithbook.svelte';

const draftSchema = z.object({
	text: z.string(),
	begunAt: z.int(),
	people: z.optional(z.array(z.string()))
});

export type Opened = Pick<Kithbook, 'storage' | 'save' | 'saveDraft'>;

/** What a text is part of. */
interface Target {
	readonly draftId: string;
	/** The saved text; undefined for a new one. */
	readonly text: string | undefined;
	/** Whether an empty text may be saved; it deletes the text. */
	readonly mayGo: boolean;
	/** The ids of the people who are confirmed in the saved text. */
	readonly people?: readonly string[] | undefined;
	readonly write: (
		text: string,
		begunAt: Date,
		clock: Clock,
		people: readonly string[]
	) => readonly StoredRecord[];
}

/** The result of a save; `blank` if the text is empty. */
export type TextSaved = 'saved' | 'blank' | StorageProblem;

/** A text while it is being written. It is kept as a draft until it is saved. */
export class TextWriter {
	readonly #kithbook: Opened;
	readonly #target: Target;
	readonly #autosave: Autosave;
	text = $state('');
	/** The ids of the people who are confirmed in the text. */
	people = $state.raw<readonly string[]>([]);
	#begunAt = Date.now();
	#saving: Promise<TextSaved> | undefined;
	/** Why the draft could not be saved. */
	readonly problem = $derived.by(() => this.#autosave.problem);

	protected constructor(kithbook: Opened, target: Target) {
		this.#kithbook = kithbook;
		this.#target = target;
		this.text = target.text ?? '';
		this.people = target.people ?? [];
		this.#autosave = new Autosave(() =>
			this.unsaved
				? kithbook.saveDraft(target.draftId, {
						text: this.text,
						begunAt: this.#begunAt,
						...(this.#hasOtherPeople && { people: [...this.people] })
					})
				: kithbook.storage.dropDraft(target.draftId)
		);
	}

	/** Opens a text, with its draft. */
	static async of(kithbook: Opened, target: Target): Promise<TextWriter> {
		const writer = new TextWriter(kithbook, target);
		await writer.resume();
		return writer;
	}

	protected async resume(): Promise<void> {
		const draft = await readDraft(this.#kithbook, this.#target.draftId, draftSchema);
		this.text = draft?.text ?? this.text;
		this.people = draft?.people ?? this.people;
		this.#begunAt = draft?.begunAt ?? this.#begunAt;
	}

	/** Whether the text or its people differ from what is saved. */
	get unsaved(): boolean {
		const { text = '', mayGo } = this.#target;
		return (this.text !== text || this.#hasOtherPeople) && (mayGo || this.text.trim() !== '');
	}

	get #hasOtherPeople(): boolean {
		return !sameValue(this.people, this.#target.people ?? []);
	}

	type(text: string): void {
		if (this.text.trim() === '') this.#begunAt = Date.now();
		this.text = text;
		this.#autosave.touch();
	}

	/** Confirms a person in the text, or takes them out again. */
	toggle(person: string): void {
		const others = this.people.filter((id) => id !== person);
		this.people = others.length < this.people.length ? others : [...others, person];
		this.#autosave.touch();
	}

	/** Saves the draft when the page is hidden or left, or the database closes. @returns a function that stops this */
	watch(): () => void {
		return whenLeaving(this.#kithbook.storage, () => this.#autosave.flush());
	}

	/**
	 * Saves the text and drops the draft in one transaction. If that fails, the text stays typed; so does
	 * what is typed meanwhile. A save that is still running is not begun twice.
	 */
	save(): Promise<TextSaved> {
		this.#saving ??= this.#save().finally(() => (this.#saving = undefined));
		return this.#saving;
	}

	async #save(): Promise<TextSaved> {
		const { draftId, text: before, mayGo, write } = this.#target;
		const text = this.text.trim();
		if (text === '' && !mayGo) return 'blank';
		await this.#autosave.stop();
		const begunAt = new Date(this.#begunAt);
		const { people } = this;
		try {
			await this.#kithbook.save((clock) => write(text, begunAt, clock, people), {
				dropDraft: draftId
			});
		} catch (error) {
			this.#autosave.touch();
			return problemOf(error);
		}
		if (before === undefined && this.text.trim() === text) {
			this.text = '';
			this.people = [];
		}
		return 'saved';
	}

	/** Discards unsaved changes. @returns a function that restores them */
	discard(): () => void {
		const { text, people } = this;
		this.people = this.#target.people ?? [];
		this.type(this.#target.text ?? '');
		void this.#autosave.flush();
		return () => {
			this.people = people;
			this.type(text);
		};
	}
}
