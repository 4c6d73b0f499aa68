import { describe, expect, it } from 'vitest';
import { asQuestion } from './as-question';
import {
	newOwnQuestion,
	ownQuestionKinds,
	scaleSteps,
	type OwnQuestion,
	type OwnQuestionKind
} from './own-question';
import type { Context } from './questions';
import { Clock } from './stamps';

const clock = new Clock('aaaaaaaaaa', () => 1000);
const context: Context = { platforms: [], threshold: 'talked', prompt: undefined, answers: {} };

function own(kind: OwnQuestionKind, ends: { low?: string; high?: string } = {}): OwnQuestion {
	return newOwnQuestion({ kind, wording: 'How was it?', order: 0, ...ends }, clock);
}

describe('a question of one’s own, as the check-in asks it', () => {
	it.each([
		['number', 7, '7'],
		['number', { from: 1000, to: 2000 }, '1,000–2,000'],
		['yes-no', true, 'Yes'],
		['yes-no', false, 'No'],
		['scale', 4, '4 on a scale of 5'],
		['text', 'Ana.', 'Ana.'],
		['text', ' ', 'Nothing was entered.']
	] as const)('a %s answered %j reads %j', (kind, answer, words) => {
		const question = asQuestion(own(kind));
		expect(question.answer.parse({ answer })).toEqual({ answer });
		expect(question.summary({ answer }, context)).toBe(words);
		expect(question.follow?.({ answer }, context)).toBe(`Last time: “${words}”`);
		expect(question.fields(context).map(({ key }) => key)).toEqual(['answer']);
		expect(question.prompt(context)).toBe('How was it?');
	});

	it.each([
		['number', 'seven'],
		['number', -1],
		['yes-no', 'yes'],
		['scale', 0],
		['scale', 6],
		['scale', 2.5],
		['text', 7]
	] as const)('a %s refuses %j', (kind, answer) => {
		expect(asQuestion(own(kind)).answer.safeParse({ answer }).success).toBe(false);
	});

	it.each(ownQuestionKinds)('a %s left blank says so', (kind) => {
		expect(asQuestion(own(kind)).summary({}, context)).toBe('Nothing was entered.');
	});

	it('a scale names its ends, by its own words where it has some', () => {
		const ends = (record: OwnQuestion) => asQuestion(record).fields(context)[0]?.input;
		expect(ends(own('scale'))).toEqual({ kind: 'scale', low: 'not at all', high: 'very much' });
		expect(ends(own('scale', { low: 'alone' }))).toMatchObject({ low: 'alone' });
	});

	it('a scale accepts each of its steps', () => {
		const { answer } = asQuestion(own('scale'));
		expect(scaleSteps.every((step) => answer.safeParse({ answer: step }).success)).toBe(true);
	});
});
