import type { Week } from '$lib/journal/weeks';
import type { LeftOutReason, PlatformProblem, Table } from '$lib/platforms';
import type { StorageProblem } from '$lib/storage';

/** A file as it was chosen or dropped, and where it lay in its folder. */
export interface GivenPath {
	readonly file: File;
	readonly path: string;
}

/** Where a list shall count: a platform of the journal or one that is offered by name, or one's own new one. */
export type Place = { id: string } | { label: string };

/** What is asked of the worker. */
export type Request =
	/** To read files, for the journal of the given name. Nothing is written. */
	| { do: 'read'; journal: string; files: readonly GivenPath[] }
	/** To read a list with one name on each line. */
	| { do: 'read-lines'; journal: string; text: string; label: string }
	/** To read what the browser's contact picker gave. */
	| { do: 'read-picked'; journal: string; picked: unknown; label: string }
	/** The following concern what was read before. */
	/**
	 * @param name the columns that make up the names, in their order
	 * @param hasHeadings whether the first row is headings, though it was not told from the others
	 */
	| { do: 'columns'; name: readonly number[]; hasHeadings: boolean }
	| { do: 'place'; list: number; place: Place }
	| { do: 'other-contacts'; list: number; wanted: boolean }
	/** @param dropsGone for each list, whether those whom it no longer has are gone */
	| { do: 'add'; dropsGone: readonly boolean[] }
	| { do: 'undo' };

/** Why nothing could be taken in; nothing was changed. */
export type IntakeProblem =
	| PlatformProblem
	| { kind: 'storage'; problem: StorageProblem }
	/** A fault of the program. */
	| { kind: 'fault' };

/** What is going on. */
export type Phase = 'opening' | 'reading' | 'comparing';

/** What taking in one list would do. */
export interface ListPreview {
	/** What it was read by, and what that is called. */
	readonly source: string;
	readonly label: string;
	/** Where it counts; undefined until that is said. */
	readonly place: Place | undefined;
	readonly read: readonly string[];
	readonly isWhole: boolean;
	readonly added: number;
	readonly back: number;
	readonly changed: number;
	readonly same: number;
	readonly gone: number;
	readonly nameless: number;
	/** Those whom one deleted here. */
	readonly keptOut: number;
	/** Those new ones who are known from other lists. */
	readonly matched: number;
	readonly leftOut: readonly { readonly reason: LeftOutReason; readonly count: number }[];
	/** Whether entries of an address book that are debris shall count too. */
	readonly otherContacts: boolean;
	readonly invitations: number;
	readonly mutual: number | undefined;
	readonly isCountOnly: boolean;
	/** How many the platform then has: where those who are gone are dropped, and where they stay. */
	readonly all: { readonly dropped: number; readonly kept: number };
	/** What this week's check-in has for the platform; undefined where it says nothing. */
	readonly written: number | undefined;
	/** Whether there is anything to write. */
	readonly isNews: boolean;
}

export interface Preview {
	/** The week for which the lists count. */
	readonly week: Week;
	readonly lists: readonly ListPreview[];
	/** Exports that were among the files and could not be read. */
	readonly failed: readonly { readonly label: string; readonly problem: PlatformProblem }[];
	/** Files that were given by themselves, and in which no list was found. */
	readonly unread: readonly string[];
}

export type Reply =
	| { is: 'progress'; phase: Phase; path?: string; entries: number }
	/** The table is no platform's: which columns hold the names? */
	| { is: 'asks'; table: Table }
	| { is: 'preview'; preview: Preview }
	/** With the counts that hold: the journal may have changed since the preview. */
	| { is: 'added'; preview: Preview }
	/** Not where something that was added has been changed since. */
	| { is: 'undone'; ok: boolean }
	| { is: 'failed'; problem: IntakeProblem };
