import type { Invitation } from '$lib/journal/people/invitation';
import type { KnownPlatform } from '$lib/journal/platform';

/** A file that was chosen or dropped, or a member of an archive. */
export interface InputFile {
	/** The path in the folder or archive, with `/`; for a single file, its name. */
	readonly path: string;
	/** Unpacked size in bytes. */
	readonly size: number;
	/** When it was last written, in milliseconds since 1970. */
	readonly modified?: number;
	/** The first {@link HEAD_SIZE} bytes, or none if it cannot be read. */
	head(): Promise<Uint8Array>;
	/** Why the first bytes could not be read, once that was tried. */
	readonly headProblem?: PlatformProblem | undefined;
	bytes(): Promise<Bytes>;
}

/** How many bytes identify a file. */
export const HEAD_SIZE = 16_384;

/** Longest file that is read, unpacked: longer than any list of contacts with photos. */
export const MAX_FILE_SIZE = 160 * 1024 * 1024;

export const MAX_CONTACTS = 100_000;

export type Bytes =
	{ ok: true; value: Uint8Array<ArrayBuffer> } | { ok: false; problem: PlatformProblem };

/** Why files cannot be read. Nothing was changed. */
export type PlatformProblem =
	/** No file is a list of contacts. */
	| { kind: 'unknown'; files: number }
	| { kind: 'empty'; path: string }
	| { kind: 'unreadable'; path: string }
	/** Longer than {@link MAX_FILE_SIZE} once unpacked: not a list, or a zip bomb. */
	| { kind: 'too-large'; path: string }
	| { kind: 'too-many'; path: string; rows: number }
	/** The archive is cut short or inconsistent. */
	| { kind: 'broken-archive'; path: string }
	| { kind: 'encrypted-archive'; path: string }
	/** The expected file with content that cannot be parsed. `line` counts from 1. */
	| { kind: 'malformed'; path: string; line?: number }
	/** An export without the list of contacts, or as HTML where JSON is needed. */
	| { kind: 'no-list'; platform: string }
	| { kind: 'only-html'; platform: string };

/** A contact in an export. */
export interface Found {
	/**
	 * Identifies the contact on its platform and is the same in every export: a profile address, a user name,
	 * a name and moment. It is hashed before it is stored.
	 */
	readonly key: string;
	/** The full name; never blank. */
	readonly name: string;
	/** The first name, if the export has it. */
	readonly given?: string;
	/** The user name, without `@`. */
	readonly handle?: string;
	/** The address of the profile. */
	readonly link?: string;
	readonly emails?: readonly string[];
	readonly phones?: readonly string[];
	readonly organisation?: string;
	readonly position?: string;
	/** The day of becoming contacts: `2024-02-07`. */
	readonly since?: string;
	/** How many messages were sent to and received from them. */
	readonly messages?: { readonly sent: number; readonly received: number };
}

/** Why an entry does not count as a contact. */
export const leftOutReasons = [
	'organisation',
	'group',
	'without-name-or-address',
	'deleted-account',
	'service-account',
	'not-mutual',
	/** Addresses that a mail program saved by itself: {@link ReadOptions.otherContacts}. */
	'other-contacts',
	'twice',
	'unreadable-row'
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export type FoundInvitation = Pick<Invitation, 'name' | 'direction' | 'on'> & {
	/** Like {@link Found.key}. */
	readonly key: string;
	readonly link?: string;
};

/** The contents of an export. */
export interface PlatformList {
	readonly contacts: readonly Found[];
	/** Contacts without a name: counted, never sampled. */
	readonly nameless: number;
	/** The number of contacts, if the export has no names. */
	readonly count?: number;
	/** How many contacts have you as a contact too, if the export says so. */
	readonly mutual?: number;
	/** Whether this is the whole list, so that a contact missing from it is gone. */
	readonly isWhole: boolean;
	readonly leftOut: readonly { readonly reason: LeftOutReason; readonly count: number }[];
	/** Paths of the files that were read. */
	readonly read: readonly string[];
	readonly invitations?: readonly FoundInvitation[];
}

export type PlatformReading =
	{ ok: true; list: PlatformList } | { ok: false; problem: PlatformProblem };

/** Parts that are read on request. */
export interface ReadOptions {
	/** Whether `other-contacts` count as contacts. */
	readonly otherContacts?: boolean;
}

/** A platform’s export format. */
export interface PlatformReader {
	/** Permanent: stored with each contact. */
	readonly id: string;
	/** The journal’s platform for its contacts, unless the user chooses another. */
	readonly platform: KnownPlatform;
	label(): string;
	/** How to get the export: menu path, options, waiting time; one short line each. */
	howToExport(): readonly string[];
	/** Selects the files of this platform by path suffix and content; none if they are another’s. */
	accepts(files: readonly InputFile[]): Promise<readonly InputFile[]>;
	/**
	 * Reads the files that {@link accepts} selected. Never throws, whatever the bytes are.
	 * @param progress called now and then with the number of entries so far
	 */
	read(
		files: readonly InputFile[],
		progress?: (entries: number) => void,
		options?: ReadOptions
	): Promise<PlatformReading>;
}
