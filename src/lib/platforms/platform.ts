import type { Invitation } from '$lib/journal/people/invitation';

/** One file as it was given: dropped by itself, found in a dropped folder, or a member of an archive. */
export interface InputFile {
	/** Where it lies within the folder or archive, `/` between the parts; else its name. */
	readonly path: string;
	/** Bytes, unpacked. */
	readonly size: number;
	/** The first bytes, at most {@link HEAD_SIZE}, for telling what it is. Empty where it cannot be read. */
	head(): Promise<Uint8Array>;
	/** What was in the way of reading them, once that was tried. */
	readonly headProblem?: PlatformProblem | undefined;
	/** All of it. */
	bytes(): Promise<Bytes>;
}

/** How much of a file is looked at to tell what it is. */
export const HEAD_SIZE = 16_384;

/** The most that is read of one file, unpacked: more than any list of contacts, photos included. */
export const MAX_FILE_SIZE = 160 * 1024 * 1024;

/** The most contacts that one list may have. */
export const MAX_CONTACTS = 100_000;

export type Bytes =
	{ ok: true; value: Uint8Array<ArrayBuffer> } | { ok: false; problem: PlatformProblem };

/** Why what was given cannot be read, for the UI to word. Nothing was changed. */
export type PlatformProblem =
	/** Nothing in it is a list of contacts that Kithbook knows. */
	| { kind: 'unknown'; files: number }
	| { kind: 'empty'; path: string }
	| { kind: 'unreadable'; path: string }
	/** More than {@link MAX_FILE_SIZE} once unpacked: too much for a list, or an archive made to do harm. */
	| { kind: 'too-large'; path: string }
	| { kind: 'too-many'; path: string; rows: number }
	/** The archive ends too early, or its parts do not fit together. */
	| { kind: 'broken-archive'; path: string }
	| { kind: 'encrypted-archive'; path: string }
	/** The right file of the right platform, with contents that cannot be understood. `line` from 1. */
	| { kind: 'malformed'; path: string; line?: number }
	/** The platform's export, but made without the list of contacts, or as HTML where JSON is needed. */
	| { kind: 'no-list'; platform: string }
	| { kind: 'only-html'; platform: string };

/** One contact as a platform's export has it. */
export interface Found {
	/**
	 * What tells it from the platform's other contacts, the same in every export: a profile's address, a
	 * user name, name and moment, … It is hashed before it is stored.
	 */
	readonly key: string;
	/** As it is shown; never blank. */
	readonly name: string;
	/** What one would call them, where the export tells it apart. */
	readonly given?: string;
	/** The user name on the platform, without `@`. */
	readonly handle?: string;
	/** The address of the profile. */
	readonly link?: string;
	readonly emails?: readonly string[];
	readonly phones?: readonly string[];
	readonly organisation?: string;
	readonly position?: string;
	/** The day of becoming contacts, `2024-02-07`. */
	readonly since?: string;
	/** Messages written to and by them, counted; never their contents. */
	readonly messages?: { readonly sent: number; readonly received: number };
}

/** Why entries of an export do not count as contacts. */
export const leftOutReasons = [
	'organisation',
	'group',
	'without-name-or-address',
	'deleted-account',
	'service-account',
	'not-mutual',
	/** Addresses that a mail program noted by itself: {@link ReadOptions.otherContacts}. */
	'other-contacts',
	'twice',
	'unreadable-row'
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export type FoundInvitation = Pick<Invitation, 'name' | 'direction' | 'on'> & {
	/** As {@link Found.key}. */
	readonly key: string;
	readonly link?: string;
};

/** What an export holds. */
export interface PlatformList {
	readonly contacts: readonly Found[];
	/** Contacts that the platform counts but does not name: part of the number, never sampled. */
	readonly nameless: number;
	/** For platforms that give a number only; `contacts` is then empty. */
	readonly count?: number;
	/** How many of the contacts count one as theirs too, where the platform tells one from the other. */
	readonly mutual?: number;
	/** Whether the file is the platform's whole list, so that who is not in it is gone. */
	readonly isWhole: boolean;
	readonly leftOut: readonly { readonly reason: LeftOutReason; readonly count: number }[];
	/** The files that were read. */
	readonly read: readonly string[];
	readonly invitations?: readonly FoundInvitation[];
}

export type PlatformReading =
	{ ok: true; list: PlatformList } | { ok: false; problem: PlatformProblem };

/** What is read only where it is asked for. */
export interface ReadOptions {
	/** Whether entries that were left out as `other-contacts` are contacts too. */
	readonly otherContacts?: boolean;
}

/** A platform whose export can be read. */
export interface PlatformReader {
	/** Permanent: what its contacts were read by. */
	readonly id: string;
	/** The platform of the journal that its contacts belong to, unless the user says otherwise. */
	readonly platform: string;
	label(): string;
	/** How to get the export: the menu path, the options, the waiting time; one short line each. */
	howToExport(): readonly string[];
	/** Those of the files that belong to the platform, by path suffix and content; none where it is another's. */
	accepts(files: readonly InputFile[]): Promise<readonly InputFile[]>;
	/**
	 * Reads the files that {@link accepts} chose. Whatever their bytes are, it never throws.
	 * @param progress told now and then how many entries are read
	 */
	read(
		files: readonly InputFile[],
		progress?: (entries: number) => void,
		options?: ReadOptions
	): Promise<PlatformReading>;
}
