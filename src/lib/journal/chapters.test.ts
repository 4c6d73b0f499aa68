import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newCheckin, type Answer, type Checkin } from './checkin';
import { byChapter, chapterOf, earlierValue, searchable, type Names } from './chapters';
import { newFavour } from './favours/favour';
import { newRequest } from './favours/request';
import { newNote } from './note';
import { newOwnPrompt, promptIdOf } from './own-prompt';
import { newOwnQuestion, ownQuestionId } from './own-question';
import { newPlatform } from './platform';
import { edit } from './record';
import { Clock } from './stamps';

const clock = new Clock('aaaaaaaaaa', () => new Date(2026, 9, 3, 12).getTime());
const platforms = [
	newPlatform({ id: 'linkedin' }, 1, clock),
	edit(newPlatform({ label: 'Chess club' }, 2, clock), { retired: true }, clock)
];
const club = platforms[1]?.id ?? '';
const nothing: Names = { platforms, questions: [] };

function checkin(answers: Record<string, Answer>): Checkin {
	return newCheckin(
		{ week: '2026-W40', threshold: 'met', prompt: 'thank-answered', answers },
		clock
	);
}

function read(checkin: Checkin, names = nothing) {
	return chapterOf('2026-W40', { checkin, notes: [] }, names);
}

describe('a week’s chapter', () => {
	test('has a title, with the year where the Monday is not in the year it stands under', () => {
		const weeks = ['2026-W40', '2026-W01', '2020-W53'] as const;
		const empty = { checkin: undefined, notes: [] };
		const titles = weeks.map((week) => chapterOf(week, empty, nothing));
		expect(titles.map(({ title, year }) => [title, year])).toEqual([
			['Week of 28 September', 2026],
			['Week of 29 December 2025', 2026],
			['Week of 28 December', 2020]
		]);
		expect(titles[0]?.fullTitle).toBe('Week of 28 September 2026');
	});

	test('tells answers in words under what was asked, in the order of the check-in', () => {
		const chapter = read(
			checkin({
				reflection: { state: 'given', value: { text: 'Zoë.\nAnd Tom.' } },
				plan: { state: 'given', value: { situation: 'it rains', contact: 'Ana' } }
			})
		);
		expect(chapter.passages.map(({ heading, text }) => [heading, text])).toEqual([
			['Who answered you lately although they did not have to?', 'Zoë.\nAnd Tom.'],
			['Whom will you contact next?', 'If it rains, I will contact Ana.']
		]);
	});

	test('names retired platforms, says what was carried over and what knowing meant', () => {
		const value = { linkedin: 1500, [club]: 12 };
		const { passages } = read(
			checkin({
				contacts: { state: 'given', value, carried: [club] },
				known: { state: 'given', value: { linkedin: { from: 300, to: 400 } } }
			})
		);
		expect(passages[0]?.text).toContain('Chess club');
		expect(passages[0]?.asides).toEqual(['Carried over from the check-in before: Chess club.']);
		expect(passages[1]?.asides).toEqual(['Knowing somebody meant: you have met face to face.']);
		const all = read(checkin({ contacts: { state: 'given', value, carried: ['linkedin', club] } }));
		expect(all.passages[0]?.asides).toEqual(['Carried over from the check-in before.']);
	});

	test('names in one line each what was skipped and what was not known', () => {
		const chapter = read(
			checkin({
				shared: { state: 'skipped' },
				plan: { state: 'skipped' },
				known: { state: 'unknown' }
			})
		);
		expect(chapter.passages).toEqual([]);
		expect(chapter.skipped).toBe(
			'Skipped: “Did you share anything a stranger need not know?” and “Whom will you contact next?”'
		);
		expect(chapter.unknown).toBe('Not known: “How many of them do you actually know?”');
	});

	test('keeps earlier versions in words, also where the answer was taken back', () => {
		const first = checkin({ shared: { state: 'given', value: { text: 'Our holiday.' } } });
		const second = edit(first, { 'answers.shared': { state: 'unknown' } }, clock);
		const third = edit(second, { 'answers.shared': { state: 'skipped' } }, clock);
		const [passage] = read(third).passages;
		expect(passage).toMatchObject({ text: 'Skipped.', without: true });
		expect(passage?.earlier.map(({ text, when }) => [text, when])).toEqual([
			['Not known.', '3 October 2026 at 12:00'],
			['Our holiday.', '3 October 2026 at 12:00']
		]);
		const stamp = passage?.earlier[1]?.stamp;
		expect(stamp && earlierValue(third, 'answers.shared', stamp)).toEqual({
			state: 'given',
			value: { text: 'Our holiday.' }
		});
	});
});

describe('own questions', () => {
	const question = newOwnQuestion({ kind: 'yes-no', wording: 'Did you sing?', order: 1 }, clock);
	const id = ownQuestionId(question);
	const answered = checkin({ [id]: { state: 'given', value: { answer: true } } });

	test('stand as they were worded when answered, retired or not', () => {
		const later = edit(question, { wording: 'Did you dance?', retired: true }, clock);
		const [passage] = read(answered, { platforms, questions: [later] }).passages;
		expect(passage).toMatchObject({ heading: 'Did you sing?', text: 'Yes', own: true });
	});

	test('of which the record is missing keep their answers', () => {
		const [passage] = read(answered).passages;
		expect(passage).toMatchObject({
			heading: 'A question that was deleted',
			text: 'Yes',
			own: false
		});
	});
});

describe('what another version or a stranger wrote', () => {
	test('is shown plainly', () => {
		const { passages } = read(
			checkin({
				weather: {
					state: 'given',
					value: { sky: 'blue', warm: false, degrees: 1234, wind: { from: 2, to: 5 } }
				},
				contacts: { state: 'given', value: { linkedin: 'many' } }
			})
		);
		expect(passages.map(({ heading, text }) => [heading, text])).toEqual([
			['How many contacts do you have online?', 'many'],
			['A question from a newer version of Kithbook', 'blue\nNo\n1,234\n2–5']
		]);
	});

	test('is never too strange to be read', () => {
		const ids = fc.constantFrom('contacts', 'known', 'plan', 'own:x', 'weather', '__proto__');
		const answers = fc.dictionary(
			ids,
			fc.oneof(
				fc.record({ state: fc.constant('given'), value: fc.dictionary(ids, fc.jsonValue()) }),
				fc.record({ state: fc.constantFrom('skipped', 'unknown') })
			)
		);
		fc.assert(
			fc.property(answers, fc.jsonValue(), (answers, earlier) => {
				const base = checkin({});
				const version = { stamp: clock.stamp(), value: earlier };
				const strange = { ...base, answers, earlier: { 'answers.contacts': [version] } } as Checkin;
				const chapter = read(strange);
				expect(searchable(chapter).every((text) => typeof text === 'string')).toBe(true);
			})
		);
	});

	test('may lie beyond all calendars', () => {
		const written = newNote('Hello', new Date(2026, 8, 30), clock);
		const note = { ...written, writtenAt: 9e15, writtenOn: undefined };
		const chapter = chapterOf('2026-W40', { checkin: undefined, notes: [note] }, nothing);
		expect(chapter.notes[0]).toMatchObject({ text: 'Hello', when: 'Monday 28 September' });
	});
});

describe('notes', () => {
	test('stand in their week in order of time, with the day and earlier versions', () => {
		const late = newNote('Second', new Date(2026, 9, 2, 9), clock);
		const early = edit(newNote('Frist', new Date(2026, 8, 29, 9), clock), { text: 'First' }, clock);
		const { notes } = chapterOf('2026-W40', { checkin: undefined, notes: [late, early] }, nothing);
		expect(notes.map(({ text, when, earlier }) => [text, when, earlier.length])).toEqual([
			['First', 'Tuesday 29 September', 1],
			['Second', 'Friday 2 October', 0]
		]);
		expect(notes[0]?.earlier[0]?.text).toBe('Frist');
	});

	test('make a chapter of a week without a check-in; weeks with nothing make none', () => {
		const note = newNote('A note', new Date(2026, 10, 18), clock);
		const weeks = byChapter([checkin({})], [note]);
		expect(weeks.map(([week]) => week)).toEqual(['2026-W47', '2026-W40']);
		expect(weeks.map(([week, records]) => chapterOf(week, records, nothing).hasCheckin)).toEqual([
			false,
			true
		]);
	});
});

test('one searches notes, answers and one’s own wordings, not what the app asks', () => {
	const question = newOwnQuestion({ kind: 'number', wording: 'Songs?', order: 1 }, clock);
	const answers: Record<string, Answer> = {
		shared: { state: 'given', value: { text: 'Nothing' } },
		[ownQuestionId(question)]: { state: 'given', value: { answer: 3 } },
		known: { state: 'unknown' }
	};
	const notes = [newNote('A note', new Date(2026, 9, 1), clock)];
	const names = { platforms, questions: [question] };
	const chapter = chapterOf('2026-W40', { checkin: checkin(answers), notes }, names);
	expect(searchable(chapter)).toEqual(['Nothing', 'Songs?', '3', 'A note']);
});

describe('the log of favours in a chapter', () => {
	const at = (day: number) => new Date(2026, 8, day, 12).getTime();
	const ladder = newRequest(
		{
			what: 'A ladder',
			kind: 'things',
			world: 'offline',
			mode: 'direct',
			via: undefined,
			people: ['ana', 'gone'],
			asked: undefined,
			askedAt: at(30)
		},
		clock
	);
	const helped = edit(ladder, { helpers: [{ person: 'ana', how: 'solved' }] }, clock);
	const given = (way: 'direct' | 'referral') =>
		newFavour(
			{
				what: 'The boiler',
				person: undefined,
				name: 'Leo',
				way,
				to: way === 'referral' ? 'ana' : undefined,
				toName: undefined,
				world: 'online',
				wasAsked: true,
				givenAt: at(29)
			},
			clock
		);
	const names: Names = { ...nothing, people: new Map([['ana', 'Ana Costa']]) };
	const tell = (...favours: ReturnType<typeof given>[]) =>
		chapterOf('2026-W40', { checkin: undefined, notes: [], requests: [helped], favours }, names);

	test('tells what was asked, of whom, and what came of it, by the day', () => {
		expect(tell(given('direct')).help).toMatchObject([
			{ type: 'favour', what: 'The boiler', lines: ['You helped Leo online.'] },
			{
				type: 'request',
				when: 'Wednesday 30 September',
				what: 'A ladder',
				lines: ['You asked Ana Costa and somebody in person.', 'Ana Costa helped.']
			}
		]);
		expect(tell(given('referral')).help[0]?.lines).toEqual(['You sent Leo on to Ana Costa.']);
	});

	test('makes a chapter of a week with nothing else, and can be searched', () => {
		const weeks = byChapter([], [], [helped], [given('direct')]);
		expect(weeks.map(([week]) => week)).toEqual(['2026-W40']);
		const chapter = tell(given('direct'));
		expect(chapter.hasCheckin).toBe(false);
		expect(searchable(chapter)).toEqual(
			expect.arrayContaining(['A ladder', 'The boiler', 'Ana Costa helped.'])
		);
	});
});

test('a reflection stands under the words that one’s own prompt had then', () => {
	const prompt = newOwnPrompt('thank', 'Who made me laugh?', clock);
	const answers = { reflection: { state: 'given', value: { text: 'Tom.' } } } as const;
	const content = { week: '2026-W40', threshold: 'met', prompt: promptIdOf(prompt) } as const;
	const checkin = newCheckin({ ...content, answers }, clock);
	const prompts = [edit(prompt, { words: 'Who made you laugh?' }, clock)];
	expect(read(checkin, { ...nothing, prompts }).passages[0]).toMatchObject({
		heading: 'Who made me laugh?',
		own: true
	});
	expect(read(checkin).passages[0]).toMatchObject({ own: false });
});
