import { addDays, format, getDaysInMonth, getISODay, startOfDay } from 'date-fns';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dueDays, standing } from './schedule';
import type { Rhythm } from './settings';
import { mondayOf, shiftWeek, weekOf, type Week } from './weeks';

afterEach(() => vi.unstubAllEnvs());

const weekly = (weekday: number): Rhythm => ({ every: 'week', weekday });
const monthly = (day: number): Rhythm => ({ every: 'month', day });

const rhythms = fc.oneof(
	fc.integer({ min: 1, max: 7 }).map(weekly),
	fc.integer({ min: 1, max: 31 }).map(monthly)
);
const days = fc.integer({ min: 0, max: 20_000 }).map((day) => addDays(new Date(2000, 0, 1), day));

/** How a day stands, with its date for a date. */
function at(rhythm: Rhythm, today: string, done: Week[] = [], begun: Week = '2020-W01') {
	const stand = standing(rhythm, new Date(`${today}T12:00`), new Set(done), begun);
	return { ...stand, next: format(stand.next, 'yyyy-MM-dd HH:mm') };
}

describe('a weekly check-in', () => {
	describe.each([1, 2, 3, 4, 5, 6, 7])('on weekday %i', (weekday) => {
		const monday = mondayOf('2026-W53');
		const days = [1, 2, 3, 4, 5, 6, 7];

		it.each(days)('is early before its day and due from it on: day %i', (day) => {
			const today = addDays(monday, day - 1);
			const stand = standing(weekly(weekday), today, new Set(), '2026-W53');
			expect(stand).toEqual({
				state: day < weekday ? 'early' : 'due',
				week: '2026-W53',
				next: addDays(monday, Math.max(day, weekday) - 1),
				missed: []
			});
		});

		it.each(days)('is done with the week’s check-in, and next due a week later: day %i', (day) => {
			const today = addDays(monday, day - 1);
			const stand = standing(weekly(weekday), today, new Set<Week>(['2026-W53']), '2026-W01');
			expect(stand).toEqual({
				state: 'done',
				week: '2026-W53',
				next: addDays(mondayOf('2027-W01'), weekday - 1),
				missed: ['2026-W52', '2026-W51']
			});
		});
	});

	it('is due from the first to the last moment of its day', () => {
		const done = new Set<Week>();
		const on = (moment: string) => standing(weekly(3), new Date(moment), done, '2026-W47').state;
		expect(on('2026-11-17T23:59:59.999')).toBe('early');
		expect(on('2026-11-18T00:00')).toBe('due');
		expect(on('2026-11-18T23:59:59.999')).toBe('due');
		expect(on('2026-11-22T23:59:59.999')).toBe('due');
	});

	it('calls the last two weeks missed, unless they have a check-in or the journal is younger', () => {
		expect(at(weekly(7), '2026-11-18', ['2026-W45']).missed).toEqual(['2026-W46']);
		expect(at(weekly(7), '2026-11-18', ['2026-W46']).missed).toEqual(['2026-W45']);
		expect(at(weekly(7), '2026-11-18', ['2026-W45', '2026-W46']).missed).toEqual([]);
		expect(at(weekly(7), '2026-11-18', ['2026-W44']).missed).toEqual(['2026-W46', '2026-W45']);
		expect(at(weekly(7), '2026-11-18', [], '2026-W47').missed).toEqual([]);
		expect(at(weekly(7), '2026-11-18', [], '2026-W46').missed).toEqual(['2026-W46']);
	});

	it('calls the last weeks of a year missed in the first of the next', () => {
		expect(at(weekly(1), '2027-01-04').missed).toEqual(['2026-W53', '2026-W52']);
		expect(at(weekly(1), '2027-01-03').missed).toEqual(['2026-W52', '2026-W51']);
	});
});

describe('a monthly check-in', () => {
	it.each([
		['early in its week, before the day', monthly(15), '2026-04-14', 'early', '2026-04-15'],
		['due on the day', monthly(15), '2026-04-15', 'due', '2026-04-15'],
		['due until the week of the next one', monthly(15), '2026-05-10', 'due', '2026-05-10'],
		['early in the week of the next one', monthly(15), '2026-05-11', 'early', '2026-05-15'],
		['early in a week of two months', monthly(1), '2026-09-28', 'early', '2026-10-01'],
		['due on the first in a week of two months', monthly(1), '2026-10-01', 'due', '2026-10-01'],
		['early at the end of a year', monthly(1), '2026-12-28', 'early', '2027-01-01'],
		['due at the start of a year', monthly(1), '2027-01-02', 'due', '2027-01-02'],
		['due on the last day of a short month', monthly(31), '2026-02-28', 'due', '2026-02-28'],
		['early the day before', monthly(31), '2026-02-27', 'early', '2026-02-28'],
		['due on a leap day', monthly(31), '2028-02-29', 'due', '2028-02-29'],
		['early on the day before a leap day', monthly(30), '2028-02-28', 'early', '2028-02-29'],
		[
			'due on the first after a 31st in the same week',
			monthly(31),
			'2026-11-01',
			'due',
			'2026-11-01'
		],
		['due across a year’s end', monthly(31), '2027-01-03', 'due', '2027-01-03']
	] as const)('is %s', (_, rhythm, today, state, next) => {
		expect(at(rhythm, today)).toMatchObject({ state, next: `${next} 00:00` });
	});

	it('is done by a check-in in any week of its period, until the next begins', () => {
		const week = weekOf(new Date(2026, 4, 5));
		expect(at(monthly(15), '2026-05-10', [week])).toMatchObject({
			state: 'done',
			next: '2026-05-15 00:00'
		});
		expect(at(monthly(15), '2026-05-11', [week]).state).toBe('early');
		expect(at(monthly(15), '2026-05-11', [week]).missed).not.toContain('2026-W16');
		expect(at(monthly(15), '2026-04-14', ['2026-W16']).next).toBe('2026-05-15 00:00');
	});

	it('names the weeks of the missed days, unless the journal is younger', () => {
		expect(at(monthly(15), '2026-05-20').missed).toEqual(['2026-W16', '2026-W11']);
		expect(at(monthly(15), '2026-05-20', [], '2026-W17').missed).toEqual([]);
		expect(at(monthly(1), '2027-01-02').missed).toEqual(['2026-W49', '2026-W44']);
		expect(at(monthly(31), '2026-03-31').missed).toEqual(['2026-W09', '2026-W05']);
	});
});

describe('the first check-in', () => {
	const week: Week = '2026-W53';
	const monday = mondayOf(week);
	const weekdays = [1, 2, 3, 4, 5, 6, 7];
	const evening = (day: Date) => new Date(startOfDay(day).getTime() + 20 * 3_600_000);
	const pairs = weekdays.flatMap((chosen) => weekdays.map((made) => [made, chosen] as const));

	it.each(pairs)('on weekday %i is followed by the next weekday %i', (made, chosen) => {
		const day = addDays(monday, made - 1);
		const stand = standing(weekly(chosen), day, new Set([week]), week, evening(day));
		expect(stand).toEqual({
			state: 'done',
			week,
			next: addDays(day, ((chosen - made + 6) % 7) + 1),
			missed: []
		});
	});

	it.each([
		['in the week of the day, before it', monthly(1), '2026-09-28', '2026-10-01'],
		['on the day', monthly(1), '2026-10-01', '2026-11-01'],
		['after the day, in its week', monthly(1), '2026-10-02', '2026-11-01'],
		['in the week before that of the day', monthly(1), '2026-09-27', '2026-10-01'],
		['before the last day of a short month', monthly(31), '2027-02-27', '2027-02-28'],
		['before a day in the next year', monthly(1), '2026-12-28', '2027-01-01']
	] as const)('of a month, %s', (_, rhythm, made, next) => {
		const day = new Date(`${made}T12:00`);
		const stand = standing(rhythm, day, new Set([weekOf(day)]), weekOf(day), day);
		expect([stand.state, format(stand.next, 'yyyy-MM-dd')]).toEqual(['done', next]);
	});

	it('is looked at again on the day, until it is saved once more or the week is over', () => {
		const [first, sunday] = [monday, addDays(monday, 6)];
		const at = (today: Date, saved: Date) =>
			standing(weekly(7), today, new Set([week]), week, saved);
		expect(at(addDays(monday, 5), first)).toMatchObject({ state: 'done', next: sunday });
		expect(at(sunday, first)).toMatchObject({ state: 'due', next: sunday, week });
		expect(at(sunday, evening(sunday))).toMatchObject({
			state: 'done',
			next: addDays(sunday, 7)
		});
		expect(at(addDays(monday, 7), first)).toMatchObject({
			state: 'early',
			next: addDays(sunday, 7),
			missed: []
		});
	});

	it('is followed by the first chosen day after it, in any rhythm', () => {
		const isChosen = (rhythm: Rhythm, day: Date) =>
			rhythm.every === 'week'
				? getISODay(day) === rhythm.weekday
				: day.getDate() === Math.min(rhythm.day, getDaysInMonth(day));
		fc.assert(
			fc.property(rhythms, days, (rhythm, day) => {
				let expected = addDays(day, 1);
				while (!isChosen(rhythm, expected)) expected = addDays(expected, 1);
				const done = new Set([weekOf(day)]);
				expect(standing(rhythm, day, done, weekOf(day), day).next).toEqual(expected);
				const then = standing(rhythm, expected, done, weekOf(day), day);
				expect(then).toMatchObject({ state: 'due', missed: [] });
			})
		);
	});
});

describe('any rhythm', () => {
	it('is due exactly from the day on that it named while it was early', () => {
		fc.assert(
			fc.property(rhythms, days, (rhythm, today) => {
				const stand = standing(rhythm, today, new Set(), '1999-W01');
				if (stand.state === 'early') {
					expect(stand.next > startOfDay(today)).toBe(true);
					expect(standing(rhythm, addDays(stand.next, -1), new Set(), '1999-W01').state).toBe(
						'early'
					);
				} else expect(stand.next).toEqual(startOfDay(today));
				const then = standing(rhythm, stand.next, new Set(), '1999-W01');
				expect(then.state).toBe('due');
				expect(then.next).toEqual(stand.next);
			})
		);
	});

	it('is done once checked in, and asks next on a later day, for which nothing is done', () => {
		fc.assert(
			fc.property(rhythms, days, (rhythm, today) => {
				const done = new Set<Week>([weekOf(today)]);
				const stand = standing(rhythm, today, done, '1999-W01');
				expect(stand.state).toBe('done');
				expect(stand.next > startOfDay(today)).toBe(true);
				const then = standing(rhythm, stand.next, done, '1999-W01');
				expect(then.state).toBe('due');
				expect(then.missed).not.toContain(stand.week);
				expect(then.missed.length).toBeLessThan(2);
			})
		);
	});

	it('misses nothing when a check-in was made each time it was due', () => {
		fc.assert(
			fc.property(rhythms, days, (rhythm, start) => {
				const done = new Set<Week>();
				let today = start;
				for (let turn = 0; turn < 30; turn++) {
					const stand = standing(rhythm, today, done, weekOf(start));
					expect(stand.missed).toEqual([]);
					if (stand.state === 'due') done.add(stand.week);
					today = stand.state === 'due' ? addDays(today, 1) : stand.next;
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('misses a period of which no week has a check-in, and never more than two', () => {
		fc.assert(
			fc.property(rhythms, days, (rhythm, today) => {
				const { missed } = standing(rhythm, today, new Set(), '1999-W01');
				expect(missed).toHaveLength(2);
				const [last, before] = missed;
				if (last === undefined || before === undefined) return;
				expect(last < weekOf(today)).toBe(true);
				expect(before < last).toBe(true);
				const filled = standing(rhythm, today, new Set([last]), '1999-W01');
				expect(filled.missed).toEqual([before]);
			})
		);
	});

	it('names the days to come, each of which is due', () => {
		fc.assert(
			fc.property(rhythms, days, (rhythm, today) => {
				const coming = dueDays(rhythm, today, 3);
				expect(coming).toHaveLength(3);
				const { state, next } = standing(rhythm, today, new Set(), '1999-W01');
				if (state === 'early') expect(coming[0]).toEqual(next);
				let before = addDays(startOfDay(today), -1);
				for (const day of coming) {
					expect(day > before).toBe(true);
					expect(standing(rhythm, day, new Set(), '1999-W01').state).toBe('due');
					expect(
						standing(rhythm, addDays(day, -1), new Set([weekOf(before)]), '1999-W01').state
					).not.toBe('due');
					before = day;
				}
			})
		);
	});
});

it.each([
	['Asia/Tehran', 'whose clocks once changed at midnight to a Monday'],
	['America/Santiago', 'whose clocks change at midnight to a Sunday'],
	['Africa/Cairo', 'whose clocks change at midnight to a Friday']
])('is due on its day all through the year in %s, %s', (zone) => {
	vi.stubEnv('TZ', zone);
	const wrong: string[] = [];
	for (const year of [2021, 2024]) {
		let week: Week = `${year}-W01`;
		for (; week < `${String(year + 1)}-W01`; week = shiftWeek(week, 1)) {
			for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
				const day = startOfDay(addDays(mondayOf(week), weekday - 1));
				const stand = standing(weekly(weekday), day, new Set(), week);
				if (stand.state !== 'due' || stand.next.getTime() !== day.getTime())
					wrong.push(`${week} ${String(weekday)}`);
			}
		}
	}
	expect(wrong).toEqual([]);
});
