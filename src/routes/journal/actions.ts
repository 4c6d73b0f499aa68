import type { ResolvedPathname } from '$app/types';
import type { Stretch } from '$lib/journal/search';
import type { Week } from '$lib/journal/weeks';

/** Splits a text into matches and other text. */
export type Mark = (text: string) => readonly Stretch[];

export interface ChapterActions {
	/** The address of a week's check-in. */
	correct: (week: Week) => ResolvedPathname;
	/** The address of a whole week, for search results. */
	whole: (week: Week) => ResolvedPathname;
	/** The address of an entry of the log of favours. */
	help: (entry: { type: 'request' | 'favour'; id: string }) => ResolvedPathname;
	/** The address of a person. */
	person: (id: string) => ResolvedPathname;
	deleteCheckin: (week: Week) => void;
	bringAnswerBack: (week: Week, question: string, stamp: string) => void;
	editNote: (week: Week, note: string) => void;
	deleteNote: (week: Week, note: string) => void;
	bringNoteBack: (week: Week, note: string, stamp: string) => void;
}

/** The id of a chapter's heading. */
export function headingId(week: Week): string {
	return `week-${week}`;
}

/** The id of the button that edits a note. */
export function editButtonId(note: string): string {
	return `edit-${note}`;
}
