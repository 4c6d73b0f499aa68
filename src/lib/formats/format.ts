import type { StoredRecord } from '$lib/journal/record';
import type { Expected } from './reading/expected';

/** A file format that a journal can be written in. */
export interface Writer {
	/** Permanent. */
	readonly id: string;
	/** Without the dot. */
	readonly extension: string;
	readonly mimeType: string;
	/** The file in pieces, so that a long journal is never one large text. */
	write(
		records: readonly StoredRecord[],
		exportedAt: Date,
		options?: WriteOptions
	): Iterable<FilePiece> | AsyncIterable<FilePiece>;
}

/** A file format that records can be read from. */
export interface Reader {
	/**
	 * Whether a file is of this format.
	 * @param head the first {@link HEAD_SIZE} bytes
	 */
	accepts(file: File, head: Uint8Array): boolean | Promise<boolean>;
	/** Never rejects: any file gives records or a problem. It is read in pieces. */
	read(file: File, options?: ReadOptions): Promise<Reading>;
}

/** How many bytes identify a file. */
export const HEAD_SIZE = 1024;

export type FilePiece = string | Uint8Array<ArrayBuffer>;

/** Called from time to time with numbers of records. */
export type WriteProgress = (written: number, of: number) => void;

/** Called from time to time with the number of checked records and the share of the file. */
export type ReadProgress = (checked: number, share: number) => void;

export interface WriteOptions {
	progress?: WriteProgress;
	/** Encrypts the file; for formats that can. */
	lock?: Lock;
}

/** What opens an encrypted file: a passphrase, or the identity that belongs to a recipient. */
export type Lock = { readonly passphrase: string } | { readonly recipient: string };

export interface ReadOptions extends FileAnswers {
	progress?: ReadProgress;
}

/** What a file cannot be read without. */
export interface FileAnswers {
	readonly passphrase?: string;
	/** An age identity, `AGE-SECRET-KEY-1…`. */
	readonly identity?: string;
	/** Files with an identity each, locked with the passphrase or not. */
	readonly keyFiles?: readonly Blob[];
	readonly columns?: TableColumns;
}

/** Columns of a table, counted from 0. */
export interface TableColumns {
	readonly day: number;
	readonly words: readonly number[];
}

/** The first rows of a table, and which columns seem to have the day and the words. */
export interface TableStart {
	readonly headings: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly guess: TableColumns;
}

export type Reading =
	| {
			ok: true;
			records: StoredRecord[];
			/** Undefined for notes of another program. */
			exportedAt: Date | undefined;
			leftOut?: LeftOut;
	  }
	| { ok: false; problem: ReadProblem };

/** Numbers of what was in a file of another program and cannot be read. */
export interface LeftOut {
	readonly pictures?: number;
	/** Entries without words or without a day. */
	readonly entries?: number;
}

/** The position of a record in its file, counted from 1, and its own type and week. */
export interface RecordPlace {
	number: number;
	type: string | undefined;
	week: string | undefined;
}

/** What is wrong with the key's file: its passphrase, that it is none, or that it is that of other files. */
export type KeyTrouble = 'passphrase' | 'no-key' | 'other';

/** Why a file cannot be read. Lines are counted from 1. */
export type ReadProblem =
	| { kind: 'empty' }
	/** A large file that does not begin like a journal. */
	| { kind: 'too-large' }
	/** An encrypted file: it needs a passphrase, or another one. */
	| { kind: 'passphrase'; wasTried: boolean }
	/** A table: it needs the columns of the day and of the words. */
	| { kind: 'columns'; table: TableStart }
	/** A file that is encrypted to a key: it needs the key's file, or another one. */
	| { kind: 'key'; trouble: KeyTrouble | undefined }
	/** Trying a passphrase would take minutes. */
	| { kind: 'work-factor' }
	/** An encrypted file that was cut or changed. */
	| { kind: 'damaged-lock' }
	/** A file that could hold notes, without one. */
	| { kind: 'no-notes' }
	/** An archive of something else, or of tables, which are not read back. */
	| { kind: 'foreign-archive' }
	| { kind: 'broken-archive' }
	| { kind: 'encrypted-archive' }
	/** Longer once it is unpacked than any journal. */
	| { kind: 'too-large-inside' }
	/** The file was moved, or the browser lost access to it. */
	| { kind: 'unreadable' }
	| { kind: 'not-text' }
	| { kind: 'not-json'; line: number }
	| { kind: 'truncated'; line: number }
	/** Valid JSON of another program. */
	| { kind: 'foreign' }
	/** The result of “Download what is stored”, which only a person can restore. */
	| { kind: 'dump' }
	| { kind: 'newer'; format: number }
	/** A field outside of the records is missing or wrong. */
	| { kind: 'header'; field: string }
	| { kind: 'wrong'; place: RecordPlace; field: string; expected: Expected }
	/** A dangerous name inside a record that no journal uses. */
	| { kind: 'hostile'; place: RecordPlace; field: string }
	| { kind: 'twice'; place: RecordPlace; first: number };
