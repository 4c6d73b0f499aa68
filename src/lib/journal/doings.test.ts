import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chapterOf, type Names, type WeekRecords } from './chapters';
import { newCheckin, type Answer } from './checkin';
import { namesWords } from './doings';
import { newFavour } from './favours/favour';
import { newRequest } from './favours/request';
import { newNote } from './note';
import { newStep, stepKinds, type StepKind } from './people/step';
import { edit } from './record';
import { Clock } from './stamps';

const clock = new Clock('aaaaaaaaaa', () => new Date(2026, 9, 3, 12).getTime());
const people = new Map(['Tove', 'Jonas', 'Ana', 'Bo', 'Cy'].map((name) => [name, name]));
const names: Names = { platforms: [], questions: [], people };
const at = new Date(2026, 8, 30, 12).getTime();

function step(person: string, kind: StepKind, note?: string) {
	return newStep({ person, kind, on: '2026-09-30', note, opening: undefined }, clock);
}

function checkin(values: Record<string, Record<string, number | string>>) {
	const answers = Object.fromEntries(
		Object.entries(values).map(([id, value]): [string, Answer] => [id, { state: 'given', value }])
	);
	return newCheckin(
		{ week: '2026-W40', threshold: 'met', prompt: 'thank-answered', answers },
		clock
	);
}

const favour = newFavour(
	{
		what: 'The van',
		person: 'Jonas',
		name: undefined,
		way: 'direct',
		to: undefined,
		toName: undefined,
		world: 'offline',
		wasAsked: true,
		givenAt: at
	},
	clock
);

const request = newRequest(
	{
		what: 'Brass hinges',
		kind: undefined,
		world: 'online',
		mode: 'broadcast',
		via: undefined,
		people: undefined,
		asked: undefined,
		expected: undefined,
		askedAt: at
	},
	clock
);

function tell(records: Partial<WeekRecords>) {
	const chapter = chapterOf('2026-W40', { checkin: undefined, notes: [], ...records }, names);
	return {
		headline: chapter.headline.map(({ text }) => text),
		line: chapter.line.map(({ text }) => text),
		chapter
	};
}

const nothing = { conversations: { faceToFace: 0, call: 0, writing: 0 } };

describe('the headline of a week', () => {
	test('is of the most telling two events', () => {
		const steps = [step('Ana', 'messaged'), step('Bo', 'talked'), step('Tove', 'met')];
		expect(tell({ steps }).headline).toEqual(['You met Tove.', 'You talked with Bo.']);
		expect(tell({ steps: steps.slice(0, 1), favours: [favour] }).headline).toEqual([
			'You helped Jonas.',
			'You wrote to Ana.'
		]);
		expect(tell({ requests: [request] }).headline).toEqual(['You asked for help.']);
		const helped = edit(request, { helpers: [{ person: 'Ana', how: 'little' }] }, clock);
		expect(tell({ requests: [helped] }).headline).toEqual(['You got help from Ana.']);
	});

	test('does not say of one who was met that one talked', () => {
		const steps = [step('Tove', 'talked'), step('Tove', 'met')];
		expect(tell({ steps }).headline).toEqual(['You met Tove.']);
		const chosen = [step('Ana', 'chosen'), step('Ana', 'messaged')];
		expect(tell({ steps: chosen }).headline).toEqual(['You wrote to Ana.']);
	});

	test('takes the numbers of the check-in where no names are told', () => {
		const talked = (faceToFace: number) =>
			tell({ checkin: checkin({ conversations: { faceToFace } }) });
		expect(talked(1).headline).toEqual(['You talked with one person.']);
		expect(talked(9).headline).toEqual(['You talked with 9 people.']);
		const given = (offline: number) => tell({ checkin: checkin({ 'help-given': { offline } }) });
		expect(given(1).headline).toEqual(['You helped once.']);
		expect(given(2).headline).toEqual(['You helped 2 times.']);
		const both = { conversations: { call: 3 }, 'help-given': { online: 2 } };
		expect(tell({ checkin: checkin(both) }).headline).toEqual(['You talked with 3 people.']);
		const named = tell({ checkin: checkin(both), steps: [step('Ana', 'messaged')] });
		expect(named.headline).toEqual(['You wrote to Ana.']);
		const planned = checkin({ 'plan-before': { plan: 'I will contact Ana.', end: 'came' } });
		expect(tell({ checkin: planned }).headline).toEqual(['You did what you had planned.']);
	});

	test('names at most three people', () => {
		expect(namesWords(['Tove'])).toBe('Tove');
		expect(namesWords(['Tove', 'Ana', 'Tove', 'Bo'])).toBe('Tove, Ana and Bo');
		expect(namesWords(['Tove', 'Ana', 'Bo', 'Cy'])).toBe('Tove, Ana and 2 others');
		expect(tell({ steps: [step('gone', 'met')] }).headline).toEqual(['You met somebody.']);
	});

	test('links to the one person it is about', () => {
		const { chapter } = tell({ steps: [step('Tove', 'met')] });
		expect(chapter.headline).toEqual([{ text: 'You met Tove.', person: 'Tove' }]);
		expect(chapter.line).toEqual([]);
		const two = tell({ steps: [step('Tove', 'met'), step('Ana', 'met')] }).chapter;
		expect(two.headline).toEqual([{ text: 'You met Tove and Ana.' }]);
		expect(two.line.map(({ person }) => person)).toEqual(expect.arrayContaining(['Tove', 'Ana']));
	});
});

describe('a quiet week', () => {
	const quiet = ['A quiet one.'];

	test('is one in which nothing happened, as far as was said', () => {
		expect(tell({ checkin: checkin(nothing) }).headline).toEqual(quiet);
		const plan = { plan: { contact: 'Ana' } };
		expect(tell({ checkin: checkin({ ...nothing, ...plan }) }).headline).toEqual(quiet);
	});

	test('is none of which nothing is known', () => {
		expect(tell({}).headline).toEqual([]);
		const counts = checkin({ contacts: { linkedin: 100 }, known: { linkedin: 31 } });
		expect(tell({ checkin: counts }).headline).toEqual([]);
	});

	test('is never one in which something happened', () => {
		const some = fc.record({
			kinds: fc.array(fc.constantFrom(...stepKinds), { maxLength: 3 }),
			favours: fc.boolean(),
			requests: fc.boolean(),
			notes: fc.boolean(),
			talked: fc.record({
				faceToFace: fc.nat(2),
				call: fc.nat(2),
				writing: fc.nat(2)
			}),
			given: fc.nat(2),
			asked: fc.nat(2),
			words: fc.boolean()
		});
		fc.assert(
			fc.property(some, ({ kinds, talked, given, asked, words, ...has }) => {
				const week = tell({
					steps: kinds.map((kind) => step('Tove', kind)),
					favours: has.favours ? [favour] : [],
					requests: has.requests ? [request] : [],
					notes: has.notes ? [newNote('Rain', new Date(at), clock)] : [],
					checkin: checkin({
						conversations: talked,
						'help-given': { online: given },
						'help-asked': { onlineRequests: asked },
						...(words && { reflection: { text: 'Tove rang.' } })
					})
				});
				const { faceToFace, call, writing } = talked;
				const isEmpty =
					kinds.length + faceToFace + call + writing + given + asked === 0 &&
					![words, ...Object.values(has)].includes(true);
				expect(week.headline.includes('A quiet one.')).toBe(isEmpty);
				expect(week.headline.length).toBeLessThanOrEqual(2);
			})
		);
	});
});

describe('the line of a week', () => {
	test('has the log, the steps that are not told above, the rest of the numbers and the share', () => {
		const numbers = checkin({
			contacts: { linkedin: 100 },
			known: { linkedin: 31 },
			conversations: { faceToFace: 2, call: 1, writing: 1 },
			'help-given': { offline: 3 },
			'help-asked': { onlineRequests: 2 }
		});
		const week = tell({
			checkin: numbers,
			favours: [favour],
			requests: [request],
			steps: [step('Tove', 'met'), step('Ana', 'replied')]
		});
		expect(week.headline).toEqual(['You met Tove.', 'You helped Jonas.']);
		expect(week.line).toEqual([
			'Heard from Ana',
			'Helped Jonas: The van',
			'Asked for help: Brass hinges',
			'Talked with 3 people',
			'Wrote with one person',
			'Helped 2 more times',
			'Asked once more',
			'31 in 100 known'
		]);
	});

	test.each([
		[{ conversations: { writing: 2 } }, 'Wrote with 2 people'],
		[{ 'help-asked': { onlineRequests: 1 } }, 'Asked for help once'],
		[{ 'help-asked': { onlineRequests: 1, offlineRequests: 1 } }, 'Asked for help 2 times'],
		[{ contacts: { a: 1000 }, known: { a: 1 } }, 'Fewer than 1 in 100 known'],
		[{ contacts: { a: 1000 }, known: { a: 999 } }, '99 in 100 known'],
		[{ contacts: { a: 100 }, known: { a: 1 } }, '1 in 100 known'],
		[{ contacts: { a: 10 }, known: { a: 10 } }, 'All of them known'],
		[{ contacts: { a: 10 }, known: { a: 0 } }, 'None of them known']
	])('words %j as “%s”', (values, words) => {
		expect(tell({ checkin: checkin(values) }).line).toEqual([words]);
	});

	test.each([
		[1, 1, 'Helped once more'],
		[2, 2, 'Asked 2 more times']
	])('words %d favours and %d requests besides the log', (helped, asked, words) => {
		const numbers = checkin({
			'help-given': { offline: helped + 1 },
			'help-asked': { onlineRequests: asked + 1 }
		});
		const { line } = tell({ checkin: numbers, favours: [favour], requests: [request] });
		expect(line).toContain(words);
	});

	test('is told of a number where other people are named above', () => {
		const talked = checkin({ conversations: { faceToFace: 1 } });
		expect(tell({ checkin: talked, steps: [step('Tove', 'talked')] }).line).toEqual([
			'Talked with one person'
		]);
		const helped = checkin({ 'help-given': { online: 1 } });
		const steps = [step('Tove', 'met'), step('Ana', 'mutual')];
		expect(tell({ checkin: helped, steps }).line).toEqual(['Helped once']);
	});

	test.each(stepKinds)('has the step %s with its person', (kind) => {
		// Two people, so that the headline links to none of them.
		const { line } = tell({ steps: [step('Tove', kind), step('Ana', kind)] });
		expect(line.filter((text) => /Tove|Ana/u.test(text))).toHaveLength(2);
	});
});

test('no word that somebody typed is lost or folded away', () => {
	const text = fc.string({ minLength: 1 }).filter((typed) => /^\S.*\S$|^\S$/su.test(typed));
	fc.assert(
		fc.property(text, text, text, text, text, (reflection, plan, shared, end, noted) => {
			const { chapter } = tell({
				checkin: checkin({
					reflection: { text: reflection },
					shared: { text: shared },
					plan: { situation: plan },
					'plan-before': { end: 'came', note: end },
					'own:gone': { answer: noted }
				}),
				notes: [newNote(reflection, new Date(at), clock)],
				steps: [step('Tove', 'met', noted)],
				favours: [edit(favour, { what: noted }, clock)]
			});
			const words = chapter.passages.filter(({ isWords }) => isWords);
			expect(words).toHaveLength(5);
			const typed = words.map((passage) => passage.text).join('\n');
			for (const each of [reflection, shared, end, noted, plan.replace(/\.+$/u, '')]) {
				expect(typed).toContain(each.trim());
			}
			expect(chapter.stepNotes.map(({ text }) => text)).toEqual([noted]);
			expect(chapter.line.some((part) => part.text.includes(noted))).toBe(true);
		})
	);
	const { passages } = tell({
		checkin: checkin({ shared: { text: 'Nothing this week.' }, contacts: { linkedin: 5 } })
	}).chapter;
	expect(passages.filter(({ isWords }) => isWords)).toEqual([]);
});
