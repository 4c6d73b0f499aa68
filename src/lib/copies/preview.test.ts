import { describe, expect, test } from 'vitest';
import { newCheckin } from '$lib/journal/checkin';
import { newNote } from '$lib/journal/note';
import { newPlatform } from '$lib/journal/platform';
import { edit, forget, remove } from '$lib/journal/record';
import { Clock, OLDEST, type Stamp } from '$lib/journal/stamps';
import { clashingWeek, previewMerge, withOwnNotes } from './preview';

const clock = new Clock('device0001');
const at = new Date(2026, 10, 18);
const note = newNote('Tea with Noor', at, clock);
const platform = newPlatform({ id: 'phone' }, 0, clock);
const checkin = newCheckin(
	{ week: '2026-W45', threshold: 'talked', prompt: undefined, answers: {} },
	clock
);

test('an empty journal accepts every record', () => {
	const { effects, weeks, hasNews } = previewMerge([], [note, platform, checkin]);
	expect(effects.note).toEqual({ added: 1, changed: 0, removed: 0, unchanged: 0 });
	expect(effects.checkin.added).toBe(1);
	expect(effects.platform.added).toBe(1);
	expect(weeks).toEqual({ from: '2026-W45', to: '2026-W47' });
	expect(hasNews).toBe(true);
});

test('the same file has nothing new', () => {
	const { effects, hasNews } = previewMerge([note, checkin], [note, checkin]);
	expect(effects.note).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 1 });
	expect(hasNews).toBe(false);
});

test('a later edit changes, an earlier one does not', () => {
	const edited = edit(note, { text: 'Tea with Noor and Bert' }, clock);
	expect(previewMerge([note], [edited]).effects.note.changed).toBe(1);
	expect(previewMerge([edited], [note]).effects.note.unchanged).toBe(1);
});

test('a record that was deleted there after its last edit here counts as removed', () => {
	const gone = remove(note, clock);
	expect(previewMerge([note], [gone]).effects.note.removed).toBe(1);
	expect(previewMerge([note], [forget(gone)]).effects.note.removed).toBe(1);
});

test('a record that is deleted in both, or was never here, is not counted', () => {
	const gone = forget(remove(note, clock));
	const { effects, weeks, hasNews } = previewMerge([], [gone]);
	expect(effects.note).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 0 });
	expect(weeks).toBeUndefined();
	expect(hasNews).toBe(true);
	expect(previewMerge([gone], [gone]).hasNews).toBe(false);
});

test('types of a newer version are counted separately', () => {
	const poem = { id: 'p', type: 'poem', stamps: {} };
	expect(previewMerge([], [poem]).effects.other.added).toBe(1);
});

test('a check-in that would overwrite another week is found', () => {
	expect(clashingWeek([checkin], [{ ...checkin, week: '2026-W46' }])).toBe('2026-W46');
	expect(clashingWeek([checkin], [checkin])).toBeUndefined();
});

describe('whether the file has everything that is here', () => {
	test('it has in an empty journal, and where its own records are already here', () => {
		expect(previewMerge([], [note, checkin]).holdsAll).toBe(true);
		expect(previewMerge([note], [note, checkin]).holdsAll).toBe(true);
		expect(previewMerge([note, checkin], [note, checkin]).holdsAll).toBe(true);
	});

	test('it has where it brings later words', () => {
		const edited = edit(note, { text: 'Tea with Noor and Bert' }, clock);
		expect(previewMerge([note], [edited]).holdsAll).toBe(true);
	});

	test('it has not where there is anything else, or anything later', () => {
		expect(previewMerge([note, platform], [note, checkin]).holdsAll).toBe(false);
		const edited = edit(note, { text: 'Tea with Noor and Bert' }, clock);
		expect(previewMerge([edited], [note, checkin]).holdsAll).toBe(false);
		expect(previewMerge([remove(note, clock)], [note]).holdsAll).toBe(false);
	});

	test('it has not where both changed a record', () => {
		const there = edit(checkin, { threshold: 'met' }, clock);
		const here = edit(checkin, { prompt: 'p' }, clock);
		expect(previewMerge([here], [there]).holdsAll).toBe(false);
	});

	test('an empty file has nothing of an empty journal', () => {
		expect(previewMerge([], []).holdsAll).toBe(false);
	});
});

test('notes of another program have nothing new where their words are or were here', () => {
	const stamped = (text: string, stamp: Stamp) => ({
		...note,
		text,
		stamps: { ...note.stamps, text: stamp }
	});
	const edited = edit(note, { text: 'Tea with Noor and Bert' }, clock);
	const later = new Clock('dayone0000', () => Date.now() + 1000).stamp();
	for (const incoming of [
		stamped('Tea with Noor', later),
		stamped('Tea with Noor and Bert', later),
		stamped('Whatever', OLDEST)
	]) {
		expect(withOwnNotes([edited], [incoming])).toEqual([edited]);
	}
	const changed = stamped('Tea with Noor, and cake', later);
	expect(withOwnNotes([edited], [changed])).toEqual([changed]);
	const gone = remove(edited, clock);
	expect(withOwnNotes([gone], [changed])).toEqual([gone]);
	expect(withOwnNotes([], [changed])).toEqual([changed]);
});
