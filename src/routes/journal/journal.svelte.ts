import { m } from '$lib/paraglide/messages';
import { earlierValue, type Chapter } from '$lib/journal/chapters';
import type { Note } from '$lib/journal/note';
import { edit, remove, type StoredRecord } from '$lib/journal/record';
import { stampSchema } from '$lib/journal/schemas/record';
import type { Week } from '$lib/journal/weeks';
import type { Draft } from '$lib/storage';
import type { OpenJournal } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { notices } from '$lib/app/notices.svelte';
import { notSavedWords } from '$lib/app/problem-words';
import { change, notifyNotSaved, notifySaved } from '$lib/app/saving';
import { noteDraftId, NoteWriter } from './note-writer.svelte';

/** A chapter to move to. If it is gone, the next older one is used. */
export interface Goal {
	week: Week;
	/** Whether to scroll it to the top of the window. */
	top: boolean;
	/** Whether the chapters already show the change. */
	ready?: (chapters: readonly Chapter[]) => boolean;
}

type Shown = () => readonly Chapter[];

/** The actions of the journal's page: write notes, delete, restore earlier versions. */
export class JournalPage {
	readonly #journal: OpenJournal;
	readonly #drafts: Live<Draft[]>;
	writer = $state.raw<NoteWriter>();
	#problem = $state<string>();
	/** The chapter to move to next. */
	goal = $state.raw<Goal>();
	/** Whether there is a draft of a new note. */
	readonly begun = $derived(this.#hasDraft(noteDraftId()));

	constructor(journal: OpenJournal) {
		this.#journal = journal;
		this.#drafts = journal.live((reads) => reads.drafts());
	}

	/** Why the note was not saved, in words. */
	get problem(): string | undefined {
		const draft = this.writer?.problem;
		return this.#problem ?? (draft && notSavedWords(draft));
	}

	/** Whether a note has unsaved changes. */
	changed(note: string): boolean {
		return this.#hasDraft(noteDraftId(note));
	}

	/** Opens a new or a saved note, with its draft. */
	async write(at?: { week: Week; note: string }): Promise<void> {
		let note: Note | undefined;
		try {
			note = at && (await this.#note(at.week, at.note));
		} catch (error) {
			notifyNotSaved(error);
			return;
		}
		// Another tab has deleted the note.
		if (at && !note) return;
		this.#problem = undefined;
		this.writer = await NoteWriter.open(this.#journal, note);
	}

	type(text: string): void {
		this.#problem = undefined;
		this.writer?.type(text);
	}

	/** Saves and closes the note. If that fails, the note stays open with a problem. */
	async saveNote(): Promise<boolean> {
		const writer = this.writer;
		if (!writer) return false;
		const outcome = await writer.save();
		if (outcome === 'saved') {
			notices.show(m.journal_note_saved());
			this.leaveNote();
			return true;
		}
		this.#problem = outcome === 'blank' ? m.journal_note_blank() : notSavedWords(outcome);
		return false;
	}

	/** Closes the note and keeps its draft. */
	leaveNote(): void {
		this.writer = undefined;
		this.#problem = undefined;
	}

	/** Discards unsaved changes and offers Undo. */
	discardNote(): void {
		const writer = this.writer;
		if (!writer) return;
		const bringBack = writer.discard();
		this.leaveNote();
		notices.show(m.journal_note_discarded(), {
			action: {
				label: m.app_undo(),
				run: () => {
					bringBack();
					this.writer = writer;
				}
			}
		});
	}

	/**
	 * The actions of a chapter.
	 * @param shown returns the shown chapters, latest first
	 */
	actions(shown: Shown) {
		return {
			deleteCheckin: (week: Week) => void this.#deleteCheckin(week, shown),
			bringAnswerBack: (week: Week, question: string, stamp: string) =>
				void this.#bringBack(this.#checkin(week), `answers.${question}`, stamp),
			editNote: (week: Week, note: string) => void this.write({ week, note }),
			deleteNote: (week: Week, note: string) =>
				void this.#remove(
					this.#note(week, note),
					week,
					(chapter) => chapter.notes.some(({ id }) => id === note),
					{ gone: m.journal_note_deleted(), back: m.journal_note_restored() }
				),
			bringNoteBack: (week: Week, note: string, stamp: string) =>
				void this.#bringBack(this.#note(week, note), 'text', stamp)
		};
	}

	#hasDraft(id: string): boolean {
		return this.#drafts.value?.some((draft) => draft.id === id) ?? false;
	}

	async #checkin(week: Week) {
		const [checkin] = await this.#journal.storage.records('checkin', { from: week, to: week });
		return checkin;
	}

	async #note(week: Week, id: string): Promise<Note | undefined> {
		const notes = await this.#journal.storage.records('note', { from: week, to: week });
		return notes.find((note) => note.id === id);
	}

	/** Deletes a week's check-in and keeps its notes. */
	#deleteCheckin(week: Week, shown: Shown): Promise<void> {
		const title = shown().find((chapter) => chapter.week === week)?.fullTitle ?? week;
		return this.#remove(this.#checkin(week), week, (chapter) => chapter.hasCheckin, {
			gone: m.journal_checkin_deleted({ week: title }),
			back: m.journal_checkin_restored({ week: title })
		});
	}

	/**
	 * Deletes a record of a week, moves the focus once it is gone, and offers Undo.
	 * @param holds whether the week's chapter still has it
	 */
	async #remove(
		finding: Promise<StoredRecord | undefined>,
		week: Week,
		holds: (chapter: Chapter) => boolean,
		words: { gone: string; back: string }
	): Promise<void> {
		const isThere = (chapters: readonly Chapter[]) =>
			chapters.some((chapter) => chapter.week === week && holds(chapter));
		const lead = (ready: Goal['ready']) =>
			(this.goal = { week, top: false, ...(ready && { ready }) });
		try {
			const record = await finding;
			const removed = await change(
				this.#journal,
				(clock) => (record ? [remove(record, clock)] : []),
				{ said: words.gone, undone: words.back, onundo: () => lead(isThere) }
			);
			if (removed) lead((chapters) => !isThere(chapters));
		} catch (error) {
			notifyNotSaved(error);
		}
	}

	/** Restores the version with this stamp. The current value becomes an earlier version. */
	async #bringBack(
		finding: Promise<StoredRecord | undefined>,
		path: string,
		stamp: string
	): Promise<void> {
		const restore = async () => {
			// Another tab may have deleted the record.
			const record = await finding;
			const value = record && earlierValue(record, path, stampSchema.parse(stamp));
			if (record && value !== undefined) {
				await this.#journal.save((clock) => [edit(record, { [path]: value }, clock)]);
			}
		};
		await notifySaved(restore(), m.journal_version_is_back());
	}
}
