import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newFavour } from '../favours/favour';
import { newRequest } from '../favours/request';
import { addUp, nothingLogged } from '../favours/totals';
import { newPlatform } from '../platform';
import { isSwitchedOn } from '../settings';
import { Clock } from '../stamps';
import * as contacts from './contacts';
import * as conversations from './conversations';
import * as helpAsked from './help-asked';
import * as helpGiven from './help-given';
import * as known from './known';
import * as plan from './plan';
import * as planBefore from './plan-before';
import * as socialTime from './social-time';
import { questions, type Context, type Field, type FieldValue, type Question, type Value } from '.';

/** Files of this folder that are no questions. */
const helpers = ['./ids.ts', './index.ts', './per-platform.ts', './question.ts'];
const files = Object.keys(import.meta.glob(['./*.ts', '!./*.test.ts'])).filter(
	(path) => !helpers.includes(path)
);

/** Check-ins name these, so none may ever be taken away or change its meaning; new ones are added. */
const permanent = [
	'contacts',
	'known',
	'conversations',
	'social-time',
	'help-asked',
	'help-given',
	'shared',
	'plan-before',
	'reflection',
	'plan'
];

const clock = new Clock('aaaaaaaaaa', () => 1000);
const platforms = [
	newPlatform({ id: 'linkedin' }, 0, clock),
	newPlatform({ id: 'phone' }, 1, clock),
	newPlatform({ label: 'The choir’s forum' }, 2, clock)
];
const context: Context = { platforms, threshold: 'talked', prompt: 'thank-quiet', answers: {} };

const counts = fc.integer({ min: 0, max: 10_000_000 });
const ranges = fc
	.tuple(counts, counts)
	.filter(([a, b]) => a !== b)
	.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

/** What a person may enter in a field. */
function entered({ input }: Field): fc.Arbitrary<FieldValue> {
	switch (input.kind) {
		case 'count':
			return input.ranges ? fc.oneof(counts, ranges) : counts;
		case 'text':
			return fc.constantFrom('', ' ', '.', 'Ana', 'J. ', ' it rains.', '{text}', 'two\nlines 🙂');
		case 'yes-no':
			return fc.boolean();
		case 'scale':
			return fc.integer({ min: 1, max: 5 });
		case 'choice':
			return fc.constantFrom(...input.options.map(({ value }) => value));
		case 'kept':
			return fc.constant(input.text);
	}
}

/** Whatever a person may answer to a question, each field given or left blank. */
function answers(question: Question): fc.Arbitrary<Value> {
	const fields = question.fields(context).map((field) => [field.key, entered(field)] as const);
	return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
}

const broken = /undefined|null|NaN|\[object|\{\w+\}(?<!\{text\})|^\s|\s$|\.\.$/;

it('lists every question file in index.ts, and nothing else', () => {
	expect(files.map((path) => path.slice(2, -3)).sort()).toEqual(
		questions.map(({ id }) => id).sort()
	);
});

it('asks what has always been asked', () => {
	expect(questions.map(({ id }) => id)).toEqual(permanent);
});

describe.each(questions.map((question): [string, Question] => [question.id, question]))(
	'the question %s',
	(_, question) => {
		const fields = question.fields(context);

		it('has a file of its name', () => {
			expect(files).toContain(`./${question.id}.ts`);
		});

		it('asks in words, and names its fields', () => {
			expect(question.prompt(context)).toMatch(/^\p{Lu}.*\?$|^\p{Lu}.*\.$/u);
			for (const words of [question.hint?.(context), question.definition?.(context)])
				expect(words ?? 'None.').toMatch(/^\p{Lu}.*\.$/u);
			expect(fields.length).toBeGreaterThan(0);
			for (const field of fields) expect(field.label).toMatch(/\S/);
			expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
		});

		it('accepts whatever may be entered in its fields, and keeps it', () => {
			fc.assert(
				fc.property(answers(question), (value) => {
					expect(question.answer.parse(value)).toEqual(value);
				})
			);
		});

		it.each(fields.map(({ key }) => key))('checks the field %s', (key) => {
			const wrong = [null, [], ['x'], {}, { from: 2, to: 1 }, -1, 0.5, 1e9, true];
			for (const value of wrong) {
				expect(question.answer.safeParse({ [key]: value }).success).toBe(false);
			}
		});

		it('says each answer as a sentence, also of platforms that are gone', () => {
			fc.assert(
				fc.property(answers(question), (value) => {
					for (const where of [context, { ...context, platforms: [] }]) {
						const words = question.summary(value, where);
						expect(words).toMatch(/\S/);
						expect(words).not.toMatch(broken);
					}
				})
			);
		});

		it('claims no numbers where nothing was entered', () => {
			expect(question.summary({}, context)).toBe('Nothing was entered.');
		});

		it('follows up with whatever was answered last time', () => {
			fc.assert(
				fc.property(answers(question), (value) => {
					expect(question.follow?.(value, context) ?? 'Last time: nothing.').toMatch(
						/^Last time: .+[.”]$/su
					);
					expect(question.follow?.(value, context) ?? '').not.toMatch(broken);
				})
			);
		});

		const gate = question.gate?.(context);
		if (gate) {
			it('answers by its first button what could be entered as well', () => {
				expect(gate.none).not.toBe(gate.some);
				expect(question.answer.parse(gate.nothing)).toEqual(gate.nothing);
				const keys = fields.map(({ key }) => key);
				expect(keys).toEqual(expect.arrayContaining(Object.keys(gate.nothing)));
				expect(question.summary(gate.nothing, context)).not.toBe('Nothing was entered.');
			});
		}

		it('has doubts only about its own fields', () => {
			fc.assert(
				fc.property(answers(question), (value) => {
					const doubts = question.doubts?.(value, context) ?? {};
					const keys = fields.map(({ key }) => key);
					expect(Object.keys(doubts).filter((key) => !keys.includes(key))).toEqual([]);
				})
			);
		});
	}
);

describe('known', () => {
	const beside = (value: Value): Context => ({ ...context, answers: { contacts: value } });

	it('has a word about more known than contacts, and none about fewer', () => {
		const doubts = known.doubts({ linkedin: 101, phone: 50 }, beside({ linkedin: 100, phone: 50 }));
		expect(doubts).toEqual({
			linkedin: 'That is more than the 100 contacts you gave. Keep it if it is right.'
		});
	});

	it('compares ranges by their middle', () => {
		const other = beside({ linkedin: { from: 90, to: 110 } });
		expect(known.doubts({ linkedin: { from: 80, to: 120 } }, other)).toEqual({});
		expect(known.doubts({ linkedin: { from: 90, to: 112 } }, other)).toHaveProperty('linkedin');
	});

	it('has no doubt where no contacts were given', () => {
		expect(known.doubts({ linkedin: 5 }, context)).toEqual({});
		expect(known.doubts({ linkedin: 5 }, beside({ phone: 1 }))).toEqual({});
	});

	it('shows beside each field of how many', () => {
		const [linkedin, phone] = known.fields(beside({ linkedin: 1912 }));
		expect(linkedin?.hint).toBe('of 1,912');
		expect(phone).not.toHaveProperty('hint');
	});

	it('says what knowing means, for each threshold', () => {
		const hints = (['recognised', 'talked', 'met'] as const).map((threshold) =>
			known.hint({ ...context, threshold })
		);
		expect(new Set(hints).size).toBe(3);
	});
});

describe('what became of a plan', () => {
	const plan = { week: '2026-W46', words: 'I will contact Leo.' } as const;

	it('is asked only where there was a plan, in its words', () => {
		expect(planBefore.applies(context)).toBe(false);
		const asking = { ...context, plan };
		expect(planBefore.applies(asking)).toBe(true);
		expect(planBefore.hint(asking)).toContain('9 November you planned: “I will contact Leo.”');
	});

	it('is told after the plan, without a word of praise or blame', () => {
		const value = { plan: plan.words, end: 'not-yet', note: ' He is away. ' };
		expect(planBefore.summary(value)).toBe(
			'You planned: “I will contact Leo.”\nNot yet.\nHe is away.'
		);
	});
});

describe('help asked', () => {
	it('has a word about more answers than requests, in each world', () => {
		expect(
			Object.keys(
				helpAsked.doubts({
					onlineRequests: 1,
					onlineAnswered: 2,
					onlineHelped: 1,
					offlineRequests: 0,
					offlineAnswered: 0,
					offlineHelped: 1
				})
			)
		).toEqual(['onlineAnswered', 'offlineHelped']);
		expect(helpAsked.doubts({ onlineAnswered: 2 })).toEqual({});
	});
});

describe('the words of answers', () => {
	it('name platforms in their order, and sum up ranges', () => {
		expect(contacts.summary({ phone: 40, linkedin: { from: 300, to: 350 } }, context)).toMatch(
			/340–390.*LinkedIn.*Phone/
		);
	});

	it('leave out what was not given, and say a nought that was', () => {
		const talked = conversations.summary({ faceToFace: 3, writing: 0 });
		expect(talked).toMatch(/3 face to face.*0 in writing/);
		expect(talked).not.toContain('phone');
		expect(helpGiven.summary({ offline: 1 })).toMatch(/once in person/);
		expect(helpGiven.summary({ offline: 1 })).not.toContain('online');
		const asked = helpAsked.summary({ offlineRequests: 1, offlineHelped: 0 });
		expect(asked).toMatch(/1 request\b.*0 got help/);
		expect(asked).not.toMatch(/online|answered/i);
	});

	it('say nobody for zeros in all', () => {
		expect(conversations.summary({ writing: 0, call: 0, faceToFace: 0 })).toBe(
			'You talked with nobody.'
		);
		expect(helpAsked.summary(helpAsked.gate(context).nothing)).toBe('You asked nobody for help.');
		expect(helpGiven.summary({ offline: 0, online: 0 })).toBe('You helped nobody.');
	});

	it('say nobody of one world, and nothing of one without an answer', () => {
		expect(helpGiven.summary({ offline: 0 })).toBe('You helped nobody in person.');
		expect(helpGiven.summary({ online: 0, offline: 3 })).toBe(
			'You helped 3 times in person. You helped nobody online.'
		);
		expect(helpAsked.summary({ onlineRequests: 0, onlineHelped: 0, offlineRequests: 1 })).toBe(
			'Online: you asked nobody. In person: 1 request.'
		);
		expect(helpAsked.summary({ onlineRequests: 0, onlineHelped: 0 })).toBe(
			'Online: you asked nobody.'
		);
		expect(
			helpAsked.summary({
				onlineRequests: 0,
				onlineHelped: 0,
				offlineRequests: 0,
				offlineHelped: 0
			})
		).toBe('You asked nobody for help.');
	});

	it('are the plan in one sentence, whole or in part', () => {
		expect(plan.summary({ situation: 'it rains', contact: 'Ana' })).toBe(
			'If it rains, I will contact Ana.'
		);
		expect(plan.summary({ contact: 'Ana' })).toBe('I will contact Ana.');
		expect(plan.summary({ situation: 'it rains', contact: ' ' })).toBe('If it rains …');
		expect(plan.follow({ contact: 'Ana' })).toBe('Last time: “I will contact Ana.”');
	});
});

describe('what the log of favours holds', () => {
	const request = newRequest(
		{ what: 'A lift', world: 'online', mode: 'group', asked: 5, askedAt: 1000 },
		clock
	);
	const favour = newFavour(
		{ what: 'A hand', way: 'direct', world: 'offline', givenAt: 1000 },
		clock
	);
	const logged = addUp([request, request], [favour]);
	const heldBy = (id: string, held: Context['logged']) =>
		questions
			.map((question): Question => question)
			.find((question) => question.id === id)
			?.held?.({ ...context, logged: held });

	it('is said, and is part of the fields of its world only', () => {
		expect(heldBy('help-asked', logged)).toEqual({
			words: 'Already in your log. Online: 2 requests, 10 people asked, 0 answered, 0 got help.',
			fields: { onlineRequests: 2, onlineAsked: 10, onlineAnswered: 0, onlineHelped: 0 }
		});
		expect(heldBy('help-given', logged)).toEqual({
			words: 'Already in your log: once in person.',
			fields: { offline: 1 }
		});
	});

	it('is said of the world of which nothing else was answered', () => {
		const said = { ...context, logged };
		expect(helpAsked.summary({ offlineRequests: 2 }, said)).toBe(
			'Online: 2 requests, 10 people asked, 0 answered, 0 got help. In person: 2 requests.'
		);
		expect(helpAsked.summary({ onlineRequests: 3 }, said)).toBe('Online: 3 requests.');
		expect(helpGiven.summary({ online: 1 }, said)).toBe(
			helpGiven.summary({ online: 1, offline: 1 })
		);
		expect(helpGiven.summary({ offline: 2 }, said)).toBe(helpGiven.summary({ offline: 2 }));
	});

	it('changes what the first button before the fields says', () => {
		expect(helpAsked.gate({ ...context, logged }).none).toBe('Nobody else');
		expect(helpGiven.gate({ ...context, logged: nothingLogged }).none).toBe('Nobody');
	});

	it('is nothing where the log is empty, or is not to be taken into account', () => {
		for (const id of ['help-asked', 'help-given']) {
			expect(heldBy(id, nothingLogged)).toBeUndefined();
			expect(heldBy(id, undefined)).toBeUndefined();
		}
	});
});

describe('time on social sites', () => {
	it('says hours and worth, each by itself too', () => {
		expect(socialTime.summary({ hours: 1, worth: 'most' })).toBe(
			'1 hour on social sites. Most of it was worth it.'
		);
		expect(socialTime.summary({ hours: { from: 5, to: 7 } })).toBe('5–7 hours on social sites.');
		expect(socialTime.summary({ worth: 'little' })).toBe('Little or none of it was worth it.');
	});

	it('doubts more hours than a week has', () => {
		expect(socialTime.doubts({ hours: 169 })).toHaveProperty('hours');
		expect(socialTime.doubts({ hours: 168 })).toEqual({});
	});
});

it('asks all questions at first but those that are to be switched on', () => {
	const off = (questions as readonly Question[]).filter(
		(question) => !isSwitchedOn(question, { asks: {} })
	);
	expect(off.map(({ id }) => id)).toEqual(['social-time']);
	expect(isSwitchedOn(socialTime, { asks: { 'social-time': true } })).toBe(true);
	expect(isSwitchedOn(contacts, { asks: { contacts: false } })).toBe(false);
});
