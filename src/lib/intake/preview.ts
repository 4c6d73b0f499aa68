import type { Week } from '$lib/journal/weeks';
import type { LeftOutReason, PlatformProblem, Table } from '$lib/platforms';

/** A file as it was chosen or dropped, and where it lay in its folder. */
export interface GivenPath {
	readonly file: File;
	readonly path: string;
}

/** Where a list shall count: a platform of the journal or one that is offered by name, or one's own new one. */
export type Place = { id: string } | { label: string };

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

/** What reading gave: what adding it would do, a table that is no platform's, or what is wrong. */
export type IntakeReading =
	| { is: 'preview'; preview: Preview }
	| { is: 'table'; table: Table }
	| { is: 'problem'; problem: PlatformProblem };

/** How far the reading is; told now and then. */
export type Report = (phase: Phase, path: string | undefined, entries: number) => void;
