import type { Week } from '$lib/journal/weeks';
import type { LeftOutReason, PlatformProblem, Table } from '$lib/platforms';

/** A chosen or dropped file, with its path in its folder. */
export interface GivenPath {
	readonly file: File;
	readonly path: string;
}

/** A platform that the list counts for: a known one by its id, or a new one by its label. */
export type Place = { id: string } | { label: string };

export type Phase = 'opening' | 'reading' | 'comparing';

/** The effect of importing one list. */
export interface ListPreview {
	/** The reader's id and its name. */
	readonly source: string;
	readonly label: string;
	/** Undefined until the user chooses a platform. */
	readonly place: Place | undefined;
	readonly read: readonly string[];
	readonly isWhole: boolean;
	readonly added: number;
	readonly back: number;
	readonly changed: number;
	readonly same: number;
	readonly gone: number;
	/** The contacts that were in the list before. */
	readonly before: number;
	/** Whether so many are gone that the file may be only a part of the list. */
	readonly mayBePart: boolean;
	readonly nameless: number;
	/** Contacts that the user deleted before. */
	readonly keptOut: number;
	/** New contacts of people from other lists. */
	readonly matched: number;
	readonly leftOut: readonly { readonly reason: LeftOutReason; readonly count: number }[];
	/** Whether an address book's automatic entries count too. */
	readonly otherContacts: boolean;
	readonly invitations: number;
	readonly mutual: number | undefined;
	readonly isCountOnly: boolean;
	/** The platform's count after the import, with missing contacts dropped or kept. */
	readonly all: { readonly dropped: number; readonly kept: number };
	/** The number in this week's check-in, if it has one. */
	readonly written: number | undefined;
	/** Whether an import would write anything. */
	readonly isNews: boolean;
}

export interface Preview {
	/** The week of the import. */
	readonly week: Week;
	readonly lists: readonly ListPreview[];
	/** Exports that could not be read. */
	readonly failed: readonly { readonly label: string; readonly problem: PlatformProblem }[];
	/** Single files without a list. */
	readonly unread: readonly string[];
}

/** A preview, a table of unknown origin, or a problem. */
export type IntakeReading =
	| { is: 'preview'; preview: Preview }
	| { is: 'table'; table: Table }
	| { is: 'problem'; problem: PlatformProblem };

/** Called from time to time. */
export type Report = (phase: Phase, path: string | undefined, entries: number) => void;
