import { describe, expect, it } from 'vitest';
import {
	newOwnQuestion,
	ownQuestionId,
	ownQuestionKinds,
	wordingAt,
	type OwnQuestion,
	type OwnQuestionKind
} from './own-question';
import { ownQuestionSchema } from './schemas/own-question';
import { edit } from './record';
import { Clock, OLDEST, type Stamp } from './stamps';

const clock = new Clock('aaaaaaaaaa', () => 1000);

function own(kind: OwnQuestionKind, ends: { low?: string; high?: string } = {}): OwnQuestion {
	return newOwnQuestion({ kind, wording: 'How was it?', order: 0, ...ends }, clock);
}

describe('a question of one’s own', () => {
	it.each(ownQuestionKinds)('is a valid record, each field with a stamp: %s', (kind) => {
		const record = own(kind, kind === 'scale' ? { low: 'alone', high: 'among friends' } : {});
		expect(ownQuestionSchema.safeParse(record).success).toBe(true);
		const { id, type, stamps, ...fields } = record;
		expect(Object.keys(stamps).sort()).toEqual(Object.keys(fields).sort());
		expect(type).toBe('question');
		expect(ownQuestionId(record)).toBe(`own:${id}`);
	});

	it('needs a wording', () => {
		expect(ownQuestionSchema.safeParse({ ...own('text'), wording: '' }).success).toBe(false);
	});
});

describe('wordingAt', () => {
	const first = own('number');
	const second = edit(first, { wording: 'second' }, clock);
	const third = edit(second, { wording: 'third' }, clock);
	const between = (stamp: Stamp | undefined): Stamp =>
		new Clock('zzzzzzzzzz', () => Number(stamp?.slice(0, 15))).stamp();

	it('finds the wording that stood when an answer was given', () => {
		expect(wordingAt(third, first.stamps.wording ?? OLDEST)).toBe('How was it?');
		expect(wordingAt(third, second.stamps.wording ?? OLDEST)).toBe('second');
		expect(wordingAt(third, third.stamps.wording ?? OLDEST)).toBe('third');
		expect(wordingAt(third, between(third.stamps.wording) > OLDEST ? clock.stamp() : OLDEST)).toBe(
			'third'
		);
	});

	it('takes the first wording for answers that are older than the question', () => {
		expect(wordingAt(third, OLDEST)).toBe('How was it?');
		expect(wordingAt(first, OLDEST)).toBe('How was it?');
	});

	it('takes the only wording there is where it has no stamp', () => {
		expect(wordingAt({ ...first, stamps: {} }, OLDEST)).toBe('How was it?');
	});
});
