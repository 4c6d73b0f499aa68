import type { ResolvedPathname } from '$app/types';
import type { Stretch } from '$lib/journal/search';
import type { Week } from '$lib/journal/weeks';

/** Splits a text so that what is searched for stands apart. */
export type Mark = (text: string) => readonly Stretch[];

/** What can be done to a chapter. */
export interface ChapterActions {
	/** The address at which a week's answers are corrected. */
	correct: (week: Week) => ResolvedPathname;
	/** The address of a whole week, where only a part of it is shown. */
	whole: (week: Week) => ResolvedPathname;
	/** The address of an entry of the help log. */
	help: (entry: { type: 'request' | 'favour'; id: string }) => ResolvedPathname;
	deleteCheckin: (week: Week) => void;
	bringAnswerBack: (week: Week, question: string, stamp: string) => void;
	editNote: (week: Week, note: string) => void;
	deleteNote: (week: Week, note: string) => void;
	bringNoteBack: (week: Week, note: string, stamp: string) => void;
}

/** The id of a chapter's heading, for moving there. */
export function headingId(week: Week): string {
	return `week-${week}`;
}

/** The id of the button that opens a note for changing. */
export function editButtonId(note: string): string {
	return `edit-${note}`;
}
