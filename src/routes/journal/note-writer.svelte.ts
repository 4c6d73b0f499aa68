import { editNote, newNote, type Note } from '$lib/journal/note';
import { TextWriter, type Opened } from '$lib/app/text-writer.svelte';

/** The id of the draft of a note's text. @param note undefined for a new note */
export function noteDraftId(note?: string): string {
	return note === undefined ? 'note new' : `note ${note}`;
}

/** A note while it is being written. */
export class NoteWriter extends TextWriter {
	/** Undefined for a new note. */
	readonly note: Note | undefined;

	private constructor(kithbook: Opened, note?: Note) {
		super(kithbook, {
			draftId: noteDraftId(note?.id),
			text: note?.text,
			mayGo: false,
			people: note?.people,
			write: (text, begunAt, clock, people) => [
				note ? editNote(note, text, people, clock) : newNote(text, begunAt, clock, people)
			]
		});
		this.note = note;
	}

	/** Opens a note, with its draft. */
	static async open(kithbook: Opened, note?: Note): Promise<NoteWriter> {
		const writer = new NoteWriter(kithbook, note);
		await writer.resume();
		return writer;
	}
}
