import type { StoredRecord } from '$lib/journal/record';
import type { Expected } from './reading/expected';

/** One file format of the journal. */
export interface Format {
	/** Permanent. */
	readonly id: string;
	label(): string;
	/** Without the dot. */
	readonly extension: string;
	readonly mimeType: string;
	/** The file in pieces, so that a long journal is never held as one text. */
	write(
		records: readonly StoredRecord[],
		exportedAt: Date,
		progress?: (written: number, of: number) => void
	): Generator<string>;
	/**
	 * Reads a whole file. Whatever the bytes are, the result is a journal or a problem; it never throws.
	 * @param progress told now and then how many of the records are checked
	 */
	read?(bytes: Uint8Array, progress?: (checked: number, of: number) => void): Reading;
}

/** What a file turned out to hold. */
export type Reading =
	| { ok: true; records: StoredRecord[]; exportedAt: Date | undefined }
	| { ok: false; problem: ReadProblem };

/** Which record of a file: its place, counted from 1, and what it says it is. */
export interface RecordPlace {
	number: number;
	type: string | undefined;
	week: string | undefined;
}

/** Why a file cannot be read, for the UI to word. Lines are counted from 1. */
export type ReadProblem =
	| { kind: 'empty' }
	| { kind: 'too-large' }
	/** The browser could not give the file's contents: it was moved, or access was taken away. */
	| { kind: 'unreadable' }
	| { kind: 'not-text' }
	| { kind: 'not-json'; line: number }
	| { kind: 'truncated'; line: number }
	/** JSON, but of some other program. */
	| { kind: 'foreign' }
	/** What “Download what is stored” gives: meant for rescue by hand. */
	| { kind: 'dump' }
	| { kind: 'newer'; format: number }
	/** A field of the file itself, outside of the records, is missing or wrong. */
	| { kind: 'header'; field: string }
	| { kind: 'wrong'; place: RecordPlace; field: string; expected: Expected }
	/** A name inside a record that no journal uses, and that could do harm. */
	| { kind: 'hostile'; place: RecordPlace; field: string }
	| { kind: 'twice'; place: RecordPlace; first: number };
