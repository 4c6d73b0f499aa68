import { describe, expect, test } from 'vitest';
import { middle, type Amount } from '$lib/journal/amount';
import { answerValue, type Checkin } from '$lib/journal/checkin';
import type { Favour } from '$lib/journal/favours/favour';
import { isOpen } from '$lib/journal/favours/outcome';
import type { HelpRequest } from '$lib/journal/favours/request';
import { askedTotals, givenTotal, loggedByWeek, nothingLogged } from '$lib/journal/favours/totals';
import { isKnownType } from '$lib/journal/record-types';
import { schemas } from '$lib/journal/schemas';
import { ownQuestionId, wordingAt, type OwnQuestion } from '$lib/journal/own-question';
import { promptFor } from '$lib/journal/prompts';
import { SOCIAL_TIME } from '$lib/journal/questions/ids';
import { identity, type StoredRecord } from '$lib/journal/record';
import { sampleJournal } from './sample';
import type { Settings } from '$lib/journal/settings';
import { stampedAt } from '$lib/journal/stamps';
import { mondayOf, shiftWeek, weekOf } from '$lib/journal/weeks';

const today = new Date(2026, 10, 18, 10);
const records = sampleJournal(today);
const checkins = ofType<Checkin>('checkin');
const weeks = Array.from({ length: 104 }, (_, index) => shiftWeek(weekOf(today), index - 104));

function ofType<T extends StoredRecord>(type: T['type']): T[] {
	return records.filter((record): record is T => record.type === type);
}

function sum(amounts: Record<string, Amount> = {}): number {
	return Object.values(amounts).reduce<number>((total, amount) => total + middle(amount), 0);
}

describe('the sample journal', () => {
	test('holds only what its schemas allow, each record once', () => {
		for (const record of records) {
			if (!isKnownType(record.type)) throw new Error(`no type ${record.type}`);
			expect(schemas[record.type].safeParse(record)).toMatchObject({ success: true });
		}
		expect(new Set(records.map(identity)).size).toBe(records.length);
	});

	test('is the same each time, and begins a week later a week later', () => {
		expect(sampleJournal(new Date(2026, 10, 18, 23))).toEqual(records);
		const [settings] = sampleJournal(new Date(2026, 10, 25)).filter(({ id }) => id === 'settings');
		expect(settings?.begun).toBe(shiftWeek(weeks[0] ?? '2026-W01', 1));
	});

	test('covers the two years before the current week, with eight weeks missed', () => {
		const [settings] = ofType<Settings>('settings');
		expect(settings?.begun).toBe(weeks[0]);
		const answered = checkins.map(({ week }) => week);
		expect(answered).toEqual([...answered].sort());
		expect(weeks.filter((week) => answered.includes(week))).toEqual(answered);
		expect(weeks.length - answered.length).toBe(8);
		expect([answered[0], answered.at(-1)]).toEqual([weeks[0], weeks.at(-1)]);
	});

	test.each([
		['a Monday at midnight', new Date(2026, 10, 16)],
		['a Sunday night', new Date(2026, 10, 22, 23, 59)],
		['the first days of a year of 53 weeks', new Date(2027, 0, 1)]
	])('was wholly written before the week of %s', (_, day) => {
		for (const record of sampleJournal(day)) {
			for (const stamp of Object.values(record.stamps)) {
				expect(stampedAt(stamp) < mondayOf(weekOf(day))).toBe(true);
			}
			if (typeof record.week === 'string') expect(record.week < weekOf(day)).toBe(true);
		}
	});

	test('shows each week the prompt that the rule gives', () => {
		const seed = ofType<Settings>('settings')[0]?.seed ?? -1;
		for (const [index, { week, prompt }] of checkins.entries()) {
			const before = checkins.slice(0, index).reverse();
			expect(prompt).toBe(promptFor({ week, seed, before }));
		}
	});

	test('knows a share of the contacts that rises slowly from 22 to 29 per cent', () => {
		const shares = checkins.flatMap((checkin) => {
			const [contacts, known] = [answerValue(checkin, 'contacts'), answerValue(checkin, 'known')];
			return contacts && known ? [sum(known) / sum(contacts)] : [];
		});
		const mean = (part: number[]) => part.reduce((a, b) => a + b) / part.length;
		expect(mean(shares.slice(0, 12))).toBeCloseTo(0.22, 1.5);
		expect(mean(shares.slice(-12))).toBeCloseTo(0.285, 1.5);
		expect(Math.min(...shares)).toBeGreaterThan(0.19);
		expect(Math.max(...shares)).toBeLessThan(0.32);
	});

	test('never knows more people, nor gets more answers, than there are', () => {
		for (const checkin of checkins) {
			const contacts = answerValue(checkin, 'contacts') ?? {};
			for (const [platform, known] of Object.entries(answerValue(checkin, 'known') ?? {})) {
				expect(middle(known)).toBeLessThanOrEqual(middle(contacts[platform] ?? 0));
			}
			const asked = answerValue(checkin, 'help-asked');
			for (const world of ['online', 'offline'] as const) {
				const requests = asked?.[`${world}Requests`] ?? 0;
				expect(asked?.[`${world}Answered`] ?? 0).toBeLessThanOrEqual(requests);
				const answered = asked?.[`${world}Answered`] ?? 0;
				expect(asked?.[`${world}Helped`] ?? 0).toBeLessThanOrEqual(answered);
			}
		}
	});

	test('shows every kind of answer', () => {
		const answers = checkins.flatMap((checkin) => Object.values(checkin.answers));
		const states = new Set(answers.map(({ state }) => state));
		expect(states).toEqual(new Set(['given', 'skipped', 'unknown']));
		const values = answers.flatMap((answer) => (answer.state === 'given' ? [answer] : []));
		expect(values.some(({ carried }) => carried && carried.length > 0)).toBe(true);
		const fields = values.flatMap(({ value }) => Object.values(value));
		expect(fields.some((field) => typeof field === 'object')).toBe(true);
		expect(checkins.some(({ earlier }) => earlier !== undefined)).toBe(true);
		expect(ofType('note').some(({ earlier }) => earlier !== undefined)).toBe(true);
	});

	test('asks about social sites for a while, as its settings say', () => {
		const asked = checkins.map(({ answers }) => SOCIAL_TIME in answers);
		expect(asked.filter(Boolean).length).toBeGreaterThan(24);
		expect([asked[0], asked.at(-1)]).toEqual([false, false]);
		expect(ofType<Settings>('settings')[0]?.asks).toEqual({ [SOCIAL_TIME]: false });
	});

	test('asks one more platform half-way, rewords one own question and retires another', () => {
		const platforms = ofType('platform').map(({ id }) => id);
		const asked = checkins.map((checkin) => Object.keys(answerValue(checkin, 'contacts') ?? {}));
		expect(asked[0]).toEqual(platforms.slice(0, 4));
		expect(asked.at(-1)).toEqual(platforms);

		const [close, meal] = ofType<OwnQuestion>('question');
		if (!close || !meal) throw new Error('two own questions expected');
		const wordings = checkins.map(({ stamps }) => {
			const stamp = stamps[`answers.${ownQuestionId(close)}`];
			return stamp && wordingAt(close, stamp);
		});
		expect(wordings[0]).not.toBe(wordings.at(-1));
		expect(new Set(wordings).size).toBe(2);
		expect(meal.retired).toBe(true);
		expect(checkins.some(({ answers }) => ownQuestionId(meal) in answers)).toBe(true);
		expect(checkins.at(-1)?.answers).not.toHaveProperty(ownQuestionId(meal));
	});

	test('writes several dozen thoughts, none of them twice', () => {
		const thoughts = checkins.flatMap((checkin) => answerValue(checkin, 'reflection')?.text ?? []);
		expect(thoughts.length).toBeGreaterThan(24);
		expect(new Set(thoughts).size).toBe(thoughts.length);
	});

	test('logs a part of the help that the check-ins tell of, and never more', () => {
		const requests = ofType<HelpRequest>('request');
		const favours = ofType<Favour>('favour');
		expect(requests.length).toBeGreaterThan(12);
		expect(favours.length).toBeGreaterThan(6);
		for (const [week, logged] of loggedByWeek(requests, favours)) {
			const checkin = checkins.find((each) => each.week === week);
			const [asked, did] = [
				checkin && answerValue(checkin, 'help-asked'),
				checkin && answerValue(checkin, 'help-given')
			];
			for (const world of ['online', 'offline'] as const) {
				expect(askedTotals(asked, logged, world)).toEqual(askedTotals(asked, nothingLogged, world));
				expect(givenTotal(did, logged, world)).toBe(did?.[world]);
			}
		}
	});

	test('says of some requests how many were expected to help, and of others nothing', () => {
		const expected = ofType<HelpRequest>('request').map((request) => request.expected);
		expect(expected.filter((count) => count !== undefined).length).toBeGreaterThan(8);
		expect(expected).toContain(undefined);
	});

	test('names people of the journal in its log, and leaves the last request open', () => {
		const known = new Set(records.map(({ id }) => id));
		const named = ofType<HelpRequest>('request').flatMap(({ people = [] }) => people);
		expect(named.length).toBeGreaterThan(5);
		for (const id of named) expect(known).toContain(id);
		expect(ofType<HelpRequest>('request').some(isOpen)).toBe(true);
	});
});
