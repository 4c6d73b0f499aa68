import { m } from '$lib/paraglide/messages';
import type { Chapter } from '$lib/journal/chapters';
import type { Week } from '$lib/journal/weeks';
import type { Draft, Result, StorageProblem } from '$lib/storage';
import type { Live } from '$lib/app/live.svelte';
import { noteDraftId, NoteWriter } from './note-writer.svelte';
import type { Notices } from '$lib/app/notices.svelte';
import { notSavedWords } from '$lib/app/problem-words';
import type { OpenJournal, Reader, Undoable } from '$lib/app/reader';

/** A chapter to move to: its heading, or where it is gone that of the next older one. */
export interface Goal {
	week: Week;
	/** Whether it shall stand at the top of the window. */
	top: boolean;
	/** Whether the change that led there is to be seen in the chapters. */
	ready?: (chapters: readonly Chapter[]) => boolean;
}

type Shown = () => readonly Chapter[];

/** What is done to the journal on its page: writing notes, deleting, bringing back, and what is said of it. */
export class JournalDesk {
	readonly #journal: OpenJournal;
	readonly #reader: Reader;
	readonly #notices: Notices;
	readonly #drafts: Live<Draft[]>;
	#writer = $state.raw<NoteWriter>();
	#problem = $state<string>();
	/** Where the reader is to be taken next. */
	goal = $state.raw<Goal>();

	constructor(journal: OpenJournal, reader: Reader, notices: Notices) {
		this.#journal = journal;
		this.#reader = reader;
		this.#notices = notices;
		this.#drafts = journal.live(['drafts'], () => journal.storage.drafts());
	}

	/** The note that is being written. */
	get writer(): NoteWriter | undefined {
		return this.#writer;
	}

	/** Why it is not saved, in words. */
	get problem(): string | undefined {
		const draft = this.#writer?.problem;
		return this.#problem ?? (draft && notSavedWords(draft));
	}

	/** Whether a new note was begun and left. */
	get begun(): boolean {
		return this.#hasDraft(noteDraftId());
	}

	/** Whether a note has changes that are not saved. */
	changed(note: string): boolean {
		return this.#hasDraft(noteDraftId(note));
	}

	/** Opens a new note, or one that is there, as its draft left it. */
	async write(at?: { week: Week; note: string }): Promise<void> {
		const note = at && (await this.#reader.note(at.week, at.note));
		if (note?.ok === false) {
			this.#tell(note.problem);
			return;
		}
		// Deleted in another tab: it will be gone from here in a moment.
		if (note && !note.value) return;
		this.#problem = undefined;
		this.#writer = await NoteWriter.open(this.#journal, note?.value);
	}

	type(text: string): void {
		this.#problem = undefined;
		this.#writer?.type(text);
	}

	/** Saves the note and closes it, and says so; what fails stays open and says why. */
	async saveNote(): Promise<boolean> {
		const writer = this.#writer;
		if (!writer) return false;
		const outcome = await writer.save();
		if (outcome === 'saved') {
			this.#notices.show(m.journal_note_saved());
			this.leaveNote();
			return true;
		}
		this.#problem = outcome === 'blank' ? m.journal_note_blank() : notSavedWords(outcome);
		return false;
	}

	/** Closes the note; its draft is kept. */
	leaveNote(): void {
		this.#writer = undefined;
		this.#problem = undefined;
	}

	/** Drops what is not saved, and offers it back. */
	discardNote(): void {
		const writer = this.#writer;
		if (!writer) return;
		const bringBack = writer.discard();
		this.leaveNote();
		this.#notices.show(m.journal_note_discarded(), {
			action: {
				label: m.journal_undo(),
				run: () => {
					bringBack();
					this.#writer = writer;
				}
			}
		});
	}

	/**
	 * What can be done to each chapter.
	 * @param shown the chapters in front of the reader, latest first
	 */
	actions(shown: Shown) {
		return {
			deleteCheckin: (week: Week) => void this.#deleteCheckin(week, shown),
			bringAnswerBack: (week: Week, question: string, stamp: string) =>
				void this.#bringBack(this.#reader.bringAnswerBack(week, question, stamp)),
			editNote: (week: Week, note: string) => void this.write({ week, note }),
			deleteNote: (week: Week, note: string) =>
				void this.#remove(
					() => this.#reader.removeNote(week, note),
					week,
					(chapter) => chapter.notes.some(({ id }) => id === note),
					{ gone: m.journal_note_deleted(), back: m.journal_note_restored() }
				),
			bringNoteBack: (week: Week, note: string, stamp: string) =>
				void this.#bringBack(this.#reader.bringNoteBack(week, note, stamp))
		};
	}

	#hasDraft(id: string): boolean {
		return this.#drafts.value?.some((draft) => draft.id === id) ?? false;
	}

	#deleteCheckin(week: Week, shown: Shown): Promise<void> {
		const title = shown().find((chapter) => chapter.week === week)?.fullTitle ?? week;
		return this.#remove(
			() => this.#reader.removeCheckin(week),
			week,
			(chapter) => chapter.hasCheckin,
			{
				gone: m.journal_checkin_deleted({ week: title }),
				back: m.journal_checkin_restored({ week: title })
			}
		);
	}

	/**
	 * Deletes something of a week, leads on once it is gone, and offers it back.
	 * @param holds whether the week's chapter still has it
	 */
	async #remove(
		remove: () => Promise<Result<Undoable>>,
		week: Week,
		holds: (chapter: Chapter) => boolean,
		words: { gone: string; back: string }
	): Promise<void> {
		const isThere = (chapters: readonly Chapter[]) =>
			chapters.some((chapter) => chapter.week === week && holds(chapter));
		const removed = await remove();
		if (!removed.ok) {
			this.#tell(removed.problem);
			return;
		}
		this.goal = { week, top: false, ready: (chapters) => !isThere(chapters) };
		const undo = async () => {
			const restored = await removed.value.undo();
			if (!restored.ok) {
				this.#tell(restored.problem);
				return;
			}
			this.goal = { week, top: false, ready: isThere };
			this.#notices.show(words.back);
		};
		this.#notices.show(words.gone, {
			action: { label: m.journal_undo(), run: () => void undo() }
		});
	}

	async #bringBack(bringing: Promise<Result<void>>): Promise<void> {
		const done = await bringing;
		if (done.ok) this.#notices.show(m.journal_version_is_back());
		else this.#tell(done.problem);
	}

	#tell(problem: StorageProblem): void {
		this.#notices.show(notSavedWords(problem), { kind: 'problem' });
	}
}
