import { toDate } from 'date-fns';
import * as z from 'zod/mini';
import { newNote, type Note } from '$lib/journal/note';
import { edit } from '$lib/journal/record';
import type { StorageProblem } from '$lib/storage';
import { Autosave, whenLeaving } from './autosave.svelte';
import type { Kithbook } from './kithbook.svelte';

const draftSchema = z.object({ text: z.string(), begunAt: z.int() });

/** Under which id the draft of a note's text is kept; without a note, that of a new one. */
export function noteDraftId(note?: string): string {
	return note === undefined ? 'note new' : `note ${note}`;
}

/** The outcome of an attempt to save: `blank` where there is nothing to save. */
export type NoteSaved = 'saved' | 'blank' | StorageProblem;

/** A note while it is being written or changed. What is typed is kept as a draft until it is saved. */
export class NoteWriter {
	/** The note that is changed; undefined for a new one. */
	readonly note: Note | undefined;
	readonly #kithbook: Pick<Kithbook, 'storage' | 'save' | 'saveDraft'>;
	readonly #draftId: string;
	readonly #autosave: Autosave;
	#text = $state('');
	#begunAt = Date.now();

	private constructor(kithbook: Pick<Kithbook, 'storage' | 'save' | 'saveDraft'>, note?: Note) {
		this.#kithbook = kithbook;
		this.note = note;
		this.#text = note?.text ?? '';
		this.#draftId = noteDraftId(note?.id);
		this.#autosave = new Autosave(() =>
			this.unsaved
				? kithbook.saveDraft(this.#draftId, { text: this.#text, begunAt: this.#begunAt })
				: kithbook.storage.dropDraft(this.#draftId)
		);
	}

	/** Opens a note, or a new one, as its draft left it. */
	static async open(
		kithbook: Pick<Kithbook, 'storage' | 'save' | 'saveDraft'>,
		note?: Note
	): Promise<NoteWriter> {
		const writer = new NoteWriter(kithbook, note);
		const found = await kithbook.storage.draft(writer.#draftId);
		// A draft that cannot be read will not be written either, and then says so.
		const draft = draftSchema.safeParse(found.ok ? found.value?.content : undefined);
		if (draft.success) {
			writer.#text = draft.data.text;
			writer.#begunAt = draft.data.begunAt;
		}
		return writer;
	}

	get text(): string {
		return this.#text;
	}

	/** Whether there is something typed that is not in the journal yet. */
	get unsaved(): boolean {
		return this.#text.trim() !== '' && this.#text !== this.note?.text;
	}

	/** Why not even the draft could be kept. */
	get problem(): StorageProblem | undefined {
		return this.#autosave.problem;
	}

	type(text: string): void {
		if (this.#text.trim() === '') this.#begunAt = Date.now();
		this.#text = text;
		this.#autosave.touch();
	}

	/** Keeps the draft when the page is hidden, left or has to let go of the journal. @returns a function that stops it */
	watch(): () => void {
		return whenLeaving(this.#kithbook.storage, () => this.#autosave.flush());
	}

	/** Writes the note into the journal and drops the draft, in one transaction. What fails stays typed. */
	async save(): Promise<NoteSaved> {
		const text = this.#text.trim();
		if (text === '') return 'blank';
		await this.#autosave.stop();
		const { note } = this;
		const saved = await this.#kithbook.save(
			(clock) => [note ? edit(note, { text }, clock) : newNote(text, toDate(this.#begunAt), clock)],
			{ dropDraft: this.#draftId }
		);
		if (saved.ok) {
			if (!note) this.#text = '';
			return 'saved';
		}
		this.#autosave.touch();
		return saved.problem;
	}

	/** Drops what is not saved. @returns a function that brings it back */
	discard(): () => void {
		const dropped = this.#text;
		this.type(this.note?.text ?? '');
		void this.#autosave.flush();
		return () => this.type(dropped);
	}
}
