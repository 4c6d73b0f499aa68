import { describe, expect, it } from 'vitest';
import {
	correctCheckin,
	answerValue,
	newCheckin,
	type Answer,
	type CheckinContent
} from './checkin';
import { checkinSchema } from './schemas/checkin';
import { Clock } from './stamps';

const clock = new Clock('aaaaaaaaaa', () => 1000);

const content: CheckinContent = {
	week: '2026-W53',
	threshold: 'talked',
	prompt: 'thank-quiet',
	answers: {
		contacts: {
			state: 'given',
			value: { linkedin: { from: 300, to: 350 } },
			carried: ['linkedin']
		},
		known: { state: 'unknown' },
		shared: { state: 'skipped' },
		'own:1.2': { state: 'given', value: { answer: 'Ana' } }
	}
};

const correct = (answers: Record<string, Answer>, more: Partial<CheckinContent> = {}) => {
	const before = newCheckin(content, clock);
	const after = correctCheckin(
		before,
		{ ...content, ...more, answers: { ...content.answers, ...answers } },
		clock
	);
	const restamped = Object.keys(after.stamps).filter(
		(path) => after.stamps[path] !== before.stamps[path]
	);
	return { before, after, restamped };
};

describe('a new check-in', () => {
	it('holds what was answered, each answer with a stamp, and nothing that was not asked', () => {
		const checkin = newCheckin(content, clock);
		expect(checkinSchema.parse(checkin)).toEqual(checkin);
		const { id, type, stamps, ...fields } = checkin;
		expect(fields).toEqual(content);
		expect(type).toBe('checkin');
		expect(id).toMatch(/^[0-9a-f-]{36}$/);
		expect(Object.keys(stamps).sort()).toEqual([
			'answers.contacts',
			'answers.known',
			'answers.own:1.2',
			'answers.shared',
			'prompt',
			'threshold',
			'week'
		]);
	});

	it('without a prompt and answers is still one', () => {
		const bare = newCheckin({ ...content, prompt: undefined, answers: {} }, clock);
		expect(bare).not.toHaveProperty('prompt');
		expect(checkinSchema.safeParse(bare).success).toBe(true);
	});
});

describe('a correction', () => {
	it('stamps anew only what differs', () => {
		const { before, after, restamped } = correct({ shared: { state: 'unknown' } });
		expect(restamped).toEqual(['answers.shared']);
		expect(after.id).toBe(before.id);
		expect(after.answers).toEqual({ ...content.answers, shared: { state: 'unknown' } });
	});

	it('keeps what was answered before', () => {
		const { before, after } = correct({ 'own:1.2': { state: 'given', value: { answer: 'Bo' } } });
		expect(after.earlier).toEqual({
			'answers.own:1.2': [
				{ stamp: before.stamps['answers.own:1.2'], value: content.answers['own:1.2'] }
			]
		});
	});

	it('tells a number that was taken over from the same one given', () => {
		const { restamped } = correct({
			contacts: { state: 'given', value: { linkedin: { from: 300, to: 350 } } }
		});
		expect(restamped).toEqual(['answers.contacts']);
	});

	it('changes nothing where nothing differs, whatever the order of keys', () => {
		const { before, after } = correct({
			contacts: {
				carried: ['linkedin'],
				value: { linkedin: { to: 350, from: 300 } },
				state: 'given'
			}
		});
		expect(after).toEqual(before);
	});

	it('adds answers, and leaves those it does not name', () => {
		const before = newCheckin(content, clock);
		const plan: Answer = { state: 'given', value: { contact: 'Ana' } };
		const after = correctCheckin(before, { ...content, answers: { plan } }, clock);
		expect(after.answers).toEqual({ ...content.answers, plan });
		expect(after).not.toHaveProperty('earlier');
	});

	it('leaves what knowing meant when the answers were given', () => {
		expect(correct({}, { threshold: 'met' }).after.threshold).toBe('talked');
	});
});

describe('given', () => {
	it('is the value, and nothing where it was skipped, unknown or never asked', () => {
		const checkin = newCheckin(content, clock);
		expect(answerValue(checkin, 'contacts')).toEqual({ linkedin: { from: 300, to: 350 } });
		expect(answerValue(checkin, 'known')).toBeUndefined();
		expect(answerValue(checkin, 'shared')).toBeUndefined();
		expect(answerValue(checkin, 'plan')).toBeUndefined();
	});
});
