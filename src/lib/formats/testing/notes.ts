import * as fc from 'fast-check';
import type { StoredRecord } from '$lib/journal/record';
import { Clock } from '$lib/journal/stamps';
import { newNote } from '$lib/journal/note';
import { readJournal, writeJournal, type WriterId } from '..';

export const clock = new Clock('device0001', () => 1_790_000_000_000);

/** Notes with any words, at any whole minute of some years. */
export const anyNotes = fc.array(
	fc
		.tuple(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom(
				'',
				'\n### 2026-11-17 18:30 ^a',
				'\n\\### 2026-11-17 18:30 ^b',
				'\n# a\n1. *b*'
			)
		)
		// One's own words never begin or end with a line end: they are trimmed when they are saved.
		.map((parts) => parts.join('').replace(/\r\n?/g, '\n').trim())
		.filter((text) => text !== '')
		.chain((text) =>
			fc
				.integer({ min: 24_000_000, max: 29_800_000 })
				.map((minute) => newNote(text, new Date(minute * 60_000), clock))
		),
	{ minLength: 1, maxLength: 8 }
);

/** What comes back of records that are written in a format. */
export async function reread(id: WriterId, records: readonly StoredRecord[]) {
	const file = await writeJournal(id, records, new Date('2026-11-22T18:30:00Z'), {});
	return readJournal(new File([file], 'anything'), {});
}

/** Notes without their stamps, by id. */
export function plainNotes(records: readonly StoredRecord[]) {
	return records
		.map(({ id, text, writtenAt, writtenOn, week }) => ({ id, text, writtenAt, writtenOn, week }))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}
