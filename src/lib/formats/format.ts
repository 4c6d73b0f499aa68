import type { StoredRecord } from '$lib/journal/record';
import type { Expected } from './reading/expected';

export interface Format {
	/** Permanent. */
	readonly id: string;
	label(): string;
	/** Without the dot. */
	readonly extension: string;
	readonly mimeType: string;
	/** The file in pieces, so that a long journal is never one large text. */
	write(
		records: readonly StoredRecord[],
		exportedAt: Date,
		options?: WriteOptions
	): Iterable<FilePiece> | AsyncIterable<FilePiece>;
	/** Never rejects: any file gives a journal or a problem. It is read in pieces. */
	read?(file: Blob, options?: ReadOptions): Promise<Reading>;
}

export type FilePiece = string | Uint8Array<ArrayBuffer>;

/** Called from time to time with numbers of records. */
export type WriteProgress = (written: number, of: number) => void;

/** Called from time to time with the number of checked records and the share of the file. */
export type ReadProgress = (checked: number, share: number) => void;

export interface WriteOptions {
	progress?: WriteProgress;
}

export interface ReadOptions {
	progress?: ReadProgress;
}

export type Reading =
	| { ok: true; records: StoredRecord[]; exportedAt: Date | undefined }
	| { ok: false; problem: ReadProblem };

/** The position of a record in its file, counted from 1, and its own type and week. */
export interface RecordPlace {
	number: number;
	type: string | undefined;
	week: string | undefined;
}

/** Why a file cannot be read. Lines are counted from 1. */
export type ReadProblem =
	| { kind: 'empty' }
	/** A large file that does not begin like a journal. */
	| { kind: 'too-large' }
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
