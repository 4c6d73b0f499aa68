import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	entryOf,
	isBlank,
	readEntry,
	withHeld,
	withoutPassing,
	withoutHeld,
	type CheckinEntry
} from './checkin-draft';
import type { Field } from './questions';

const count = (key: string, ranges = false): Field => ({
	key,
	label: key,
	input: { kind: 'count', ranges }
});
const entry = (fields: Record<string, string>, carried: string[] = []): CheckinEntry => ({
	fields,
	carried
});

describe('what is chosen before the fields', () => {
	const gate = { none: 'Nobody', some: 'Yes', nothing: { a: 0, b: 0 } };
	const fields = [count('a'), count('b')];

	it('answers without the fields, whatever they hold', () => {
		const none: CheckinEntry = { ...entry({ a: '3', b: 'many' }), gate: 'none' };
		expect(readEntry(fields, none, gate)).toEqual({
			ok: true,
			answer: { state: 'given', value: { a: 0, b: 0 } }
		});
		expect(isBlank({ ...entry({}), gate: 'none' })).toBe(false);
		expect(isBlank({ ...entry({}), gate: 'some' })).toBe(true);
	});

	it('is known again from the answer', () => {
		const given = (value: Record<string, number>) => ({ state: 'given', value }) as const;
		expect(entryOf(given({ b: 0, a: 0 }), gate)).toEqual({ ...entry({}), gate: 'none' });
		expect(entryOf(given({ a: 0 }), gate)).toEqual({ ...entry({ a: '0' }), gate: 'some' });
		expect(entryOf({ state: 'skipped' }, gate)).toEqual({ ...entry({}), without: 'skipped' });
	});
});

describe('reading what was typed', () => {
	it('takes numbers, ranges, words and choices, and leaves blank fields out', () => {
		const fields: Field[] = [
			count('a'),
			count('b', true),
			count('blank'),
			{ key: 'words', label: 'words', input: { kind: 'text', lines: 2 } },
			{ key: 'choice', label: 'choice', input: { kind: 'yes-no' } },
			{ key: 'step', label: 'step', input: { kind: 'scale', low: '', high: '' } }
		];
		const typed = {
			a: '1,512',
			b: '300 – 350',
			blank: ' ',
			words: ' Tea. ',
			choice: 'no',
			step: '4'
		};
		expect(readEntry(fields, entry(typed))).toEqual({
			ok: true,
			answer: {
				state: 'given',
				value: { a: 1512, b: { from: 300, to: 350 }, words: 'Tea.', choice: false, step: 4 }
			}
		});
	});

	it('says which field is wrong and how, all at once', () => {
		const fields = [count('a'), count('b'), count('c', true), count('d')];
		expect(readEntry(fields, entry({ a: '-1', b: '3-5', c: '5-3', d: '7' }))).toEqual({
			ok: false,
			problems: { a: 'negative', b: 'no-ranges', c: 'empty-range' }
		});
	});

	it('takes a blank entry as skipped, unless one said that one does not know', () => {
		expect(readEntry([count('a')], entry({ a: '' }))).toEqual({
			ok: true,
			answer: { state: 'skipped' }
		});
		expect(readEntry([count('a')], { ...entry({}), without: 'unknown' })).toEqual({
			ok: true,
			answer: { state: 'unknown' }
		});
	});

	it('leaves out what the fields of a passed question hold, even if it is wrong', () => {
		const passed: CheckinEntry = { ...entry({ a: '7', b: 'x' }), without: 'unknown' };
		expect(readEntry([count('a'), count('b')], passed)).toEqual({
			ok: true,
			answer: { state: 'unknown' }
		});
		expect(withoutPassing(passed)).toEqual(entry({ a: '7', b: 'x' }));
	});

	it('marks only the fields that were carried over and are still there', () => {
		const fields = [count('a'), count('b')];
		expect(readEntry(fields, entry({ a: '3', b: '' }, ['a', 'b']))).toMatchObject({
			answer: { carried: ['a'] }
		});
	});
});

it('shows an answer in its fields so that it reads back as the same answer', () => {
	const fields = [count('a', true), count('b', true)];
	const answer = {
		state: 'given',
		value: { a: 1512, b: { from: 300, to: 350 } },
		carried: ['a']
	} as const;
	expect(readEntry(fields, entryOf({ ...answer, carried: ['a'] }))).toEqual({ ok: true, answer });
	expect(entryOf({ state: 'unknown' }).without).toBe('unknown');
	expect(isBlank(entryOf(undefined))).toBe(true);
});

describe('an answer of which a part is held elsewhere', () => {
	const held = { words: '', fields: { asked: 3, helped: 0 } };
	const given = (value: Record<string, number>) => ({ state: 'given', value }) as const;

	it('is stored as what was typed and what is held, and blank stays blank', () => {
		expect(withHeld(given({ asked: 2 }), held)).toEqual(given({ asked: 5 }));
		expect(withHeld(given({ other: 2 }), held)).toEqual(given({ other: 2 }));
		expect(withHeld({ state: 'skipped' }, held)).toEqual({ state: 'skipped' });
		expect(withHeld(given({ asked: 10_000_000 }), held)).toEqual(given({ asked: 10_000_000 }));
	});

	it('is shown without it, and never below none', () => {
		expect(withoutHeld(given({ asked: 5, helped: 1 }), held)).toEqual(
			given({ asked: 2, helped: 1 })
		);
		expect(withoutHeld(given({ asked: 1 }), held)).toEqual(given({ asked: 0 }));
	});

	it('is shown again as it was typed', () => {
		fc.assert(
			fc.property(fc.record({ asked: fc.nat(9000), helped: fc.nat(9000) }), (typed) => {
				expect(withoutHeld(withHeld(given(typed), held), held)).toEqual(given(typed));
			})
		);
	});
});
