import * as z from 'zod/mini';
import type { StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import { problemOf, type StorageProblem } from '$lib/storage';
import { Autosave, whenLeaving } from './autosave.svelte';
import { readDraft } from './drafted-form.svelte';
import type { Kithbook } from './kithbook.svelte';

const draftSchema = z.object({ text: z.string(), begunAt: z.int() });

export type Opened = Pick<Kithbook, 'storage' | 'save' | 'saveDraft'>;

/** Where a text belongs. */
interface Target {
	/** Under which id its draft is kept. */
	readonly draftId: string;
	/** As it is in the journal; undefined where it is new. */
	readonly text: string | undefined;
	/** Whether saving nothing takes the text away, rather than being refused. */
	readonly mayGo: boolean;
	/** The records that have the text. */
	readonly write: (text: string, begunAt: Date, clock: Clock) => readonly StoredRecord[];
}

/** The outcome of an attempt to save: `blank` where there is nothing to save. */
export type TextSaved = 'saved' | 'blank' | StorageProblem;

/** A text while it is being written or changed. What is typed is kept as a draft until it is saved. */
export class TextWriter {
	readonly #kithbook: Opened;
	readonly #target: Target;
	readonly #autosave: Autosave;
	text = $state('');
	#begunAt = Date.now();
	/** Why not even the draft could be kept. */
	readonly problem = $derived.by(() => this.#autosave.problem);

	protected constructor(kithbook: Opened, target: Target) {
		this.#kithbook = kithbook;
		this.#target = target;
		this.text = target.text ?? '';
		this.#autosave = new Autosave(() =>
			this.unsaved
				? kithbook.saveDraft(target.draftId, { text: this.text, begunAt: this.#begunAt })
				: kithbook.storage.dropDraft(target.draftId)
		);
	}

	/** Opens a text as its draft left it. */
	static async of(kithbook: Opened, target: Target): Promise<TextWriter> {
		const writer = new TextWriter(kithbook, target);
		await writer.resume();
		return writer;
	}

	protected async resume(): Promise<void> {
		const draft = await readDraft(this.#kithbook, this.#target.draftId, draftSchema);
		this.text = draft?.text ?? this.text;
		this.#begunAt = draft?.begunAt ?? this.#begunAt;
	}

	/** Whether there is something typed that is not in the journal yet. */
	get unsaved(): boolean {
		const { text = '', mayGo } = this.#target;
		return this.text !== text && (mayGo || this.text.trim() !== '');
	}

	type(text: string): void {
		if (this.text.trim() === '') this.#begunAt = Date.now();
		this.text = text;
		this.#autosave.touch();
	}

	/** Keeps the draft when the page is hidden, left or has to let go of the journal. @returns a function that stops it */
	watch(): () => void {
		return whenLeaving(this.#kithbook.storage, () => this.#autosave.flush());
	}

	/** Writes the text into the journal and drops the draft, in one transaction. What fails stays typed. */
	async save(): Promise<TextSaved> {
		const { draftId, text: before, mayGo, write } = this.#target;
		const text = this.text.trim();
		if (text === '' && !mayGo) return 'blank';
		await this.#autosave.stop();
		const begunAt = new Date(this.#begunAt);
		try {
			await this.#kithbook.save((clock) => write(text, begunAt, clock), { dropDraft: draftId });
		} catch (error) {
			this.#autosave.touch();
			return problemOf(error);
		}
		if (before === undefined) this.text = '';
		return 'saved';
	}

	/** Drops what is not saved. @returns a function that brings it back */
	discard(): () => void {
		const dropped = this.text;
		this.type(this.#target.text ?? '');
		void this.#autosave.flush();
		return () => this.type(dropped);
	}
}
