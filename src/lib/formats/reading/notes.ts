import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Note } from '$lib/journal/note';
import { OLDEST, type Stamp } from '$lib/journal/stamps';
import { dateOf } from '$lib/journal/days';
import { weekOf } from '$lib/journal/weeks';
import type { LeftOut, Reading } from '../format';
import { ReadError } from './read-error';

/** A note in a file of another program. */
export interface FoundNote {
	/** Of the note that was written here, or made of what is the same whenever the file is read. */
	readonly id: string;
	readonly text: string;
	/** The local day, `2026-11-22`. */
	readonly day: string;
	/** In milliseconds since 1970. */
	readonly writtenAt: number;
	/** When and by what it was last changed; before any edit, where that is not known. */
	readonly stamp: Stamp;
}

/** In characters of hexadecimal: enough that no two notes get the same. */
const HASH_LENGTH = 32;

/** A hash that is the same for the same text. */
export function hashed(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text))).slice(0, HASH_LENGTH);
}

/** The id of a note of another program: the same whenever the file is read. */
export function foreignId(source: string, key: string): string {
	return `${source}-${hashed(`${source}\0${key}`)}`;
}

/**
 * The stamp of a change in another program, always the same for the same change, so that a file read again
 * changes nothing. A moment to come counts as unknown: clocks go on from the latest stamp.
 * @param device ten characters that stand for the program
 */
export function foreignStamp(changedAt: number, device: string): Stamp {
	const isPast = changedAt >= 0 && changedAt <= Date.now();
	const wall = String(isPast ? Math.trunc(changedAt) : 0).padStart(15, '0');
	return `${wall}-0000-${device}`;
}

/** The stamp of what was written here: the journal's own is later, wherever it has the note. */
export const ownStamp = OLDEST;

/** @throws {ReadError} if there is no note */
export function readingOf(found: readonly FoundNote[], leftOut: LeftOut): Reading {
	const notes = new Map<string, FoundNote>();
	for (const note of found) {
		const other = notes.get(note.id);
		if (!other || other.stamp < note.stamp) notes.set(note.id, note);
	}
	if (notes.size === 0) throw new ReadError({ kind: 'no-notes' });
	return { ok: true, records: [...notes.values()].map(noteOf), exportedAt: undefined, leftOut };
}

/** Runs `read`; what it throws as a {@link ReadError} is the problem. */
export async function caught(read: () => Promise<Reading>): Promise<Reading> {
	try {
		return await read();
	} catch (error) {
		if (error instanceof ReadError) return { ok: false, problem: error.problem };
		throw error;
	}
}

function noteOf({ id, text, day, writtenAt, stamp }: FoundNote): Note {
	const fields = { text, writtenAt, writtenOn: day, week: weekOf(dateOf(day)) };
	const stamps = { text: stamp, writtenAt: stamp, writtenOn: stamp, week: stamp };
	return { id, type: 'note', ...fields, stamps };
}
