import { expect, test } from 'vitest';
import { recordTypes, type RecordType } from '$lib/journal/record-types';
import { doneWords, previewWords } from './preview-words';
import type { Effect, ReadPreview } from '$lib/copies/preview';

function preview(
	some: Partial<Record<RecordType | 'other', Partial<Effect>>>,
	rest: Partial<ReadPreview> = {}
): ReadPreview {
	const types: (RecordType | 'other')[] = [...recordTypes, 'other'];
	const effects = types.map((type) => [
		type,
		{ added: 0, changed: 0, removed: 0, unchanged: 0, ...some[type] }
	]);
	return {
		effects: Object.fromEntries(effects) as ReadPreview['effects'],
		weeks: undefined,
		hasNews: true,
		holdsAll: false,
		exportedAt: new Date(2026, 10, 22, 18, 30),
		...rest
	};
}

test('the result names people, measurements and everything else that was added', () => {
	const added = (n: number) => ({ added: n });
	expect(
		doneWords(
			preview({
				checkin: added(5),
				note: added(1),
				contact: added(1912),
				person: added(12),
				measurement: added(3)
			})
		)
	).toEqual([
		'Added to your journal: 5 check-ins, 1 note, 1,912 contacts, 12 people and 3 measurements.'
	]);
});

test.each([...recordTypes, 'other'] as const)('%s has a row, and words in the result', (type) => {
	const { rows } = previewWords(preview({ [type]: { added: 2, unchanged: 1 } }));
	expect(rows).toMatchObject([{ added: '2', changed: '0', removed: '0', unchanged: '1' }]);
	expect(rows[0]?.name).toMatch(/^[A-Z]/);
	const count = type === 'settings' ? 'your' : '2';
	expect(doneWords(preview({ [type]: { added: 2 } }))).toEqual([
		expect.stringMatching(new RegExp(`^Added to your journal: ${count} [a-z- ]+\\.$`))
	]);
});

test('the result tells what was changed and removed in the same words', () => {
	expect(
		doneWords(preview({ person: { changed: 1 }, note: { changed: 2 }, step: { removed: 1 } }))
	).toEqual([
		'Brought up to date: 2 notes and 1 person.',
		'Deleted, as in the other journal: 1 step.'
	]);
});

test('the result says so if only deleted records came, which nothing shows', () => {
	expect(doneWords(preview({}))).toEqual(['Nothing that you can see was added to your journal.']);
});

test('a file that holds everything counts as a copy, if it says when it was made', () => {
	const copy = 'The file holds everything that is here, so it counts as a copy.';
	const added = { note: { added: 1 } };
	expect(doneWords(preview(added, { holdsAll: true }))).toContain(copy);
	expect(previewWords(preview(added, { holdsAll: true })).copy).toBe(copy);
	expect(doneWords(preview(added))).not.toContain(copy);
	const undated = preview(added, { holdsAll: true, exportedAt: undefined });
	expect(doneWords(undated)).not.toContain(copy);
});

test('what of a file stays out is said', () => {
	expect(previewWords(preview({}, { leftOut: { pictures: 1, entries: 2 } })).leftOut).toEqual([
		'1 picture, film or sound stays out: Kithbook keeps words only.',
		'2 entries stay out, because they have no words or no day.'
	]);
	expect(previewWords(preview({})).leftOut).toEqual([]);
});
