import { addDays } from 'date-fns';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mondayOf, parseWeek, shiftWeek, weekOf, weeksBetween, type Week } from './weeks';
import { weekSchema } from './schemas/record';

afterEach(() => vi.unstubAllEnvs());

/** Places whose clocks change at midnight, by half an hour, that once lost a whole day, and plain ones. */
const zones = [
	'UTC',
	'Europe/Berlin',
	'America/New_York',
	'America/Sao_Paulo',
	'Africa/Cairo',
	'Asia/Tehran',
	'Asia/Kathmandu',
	'Australia/Lord_Howe',
	'Pacific/Apia',
	'Pacific/Kiritimati'
];

const DAY = 86_400_000;

/** ISO 8601 by counting days: a week belongs to the year that its Thursday is in. */
function countedWeek(day: number): string {
	const weekday = (((day + 3) % 7) + 7) % 7;
	const thursday = day - weekday + 3;
	const year = new Date(thursday * DAY).getUTCFullYear();
	const number = Math.floor((thursday - Date.UTC(year, 0, 1) / DAY) / 7) + 1;
	return `${String(year)}-W${String(number).padStart(2, '0')}`;
}

/** All the local calendar's days from one year's first up to another's, each with its number. */
function* days(from: number, until: number): Generator<[number, Date]> {
	for (let day = Date.UTC(from, 0, 1) / DAY; day < Date.UTC(until, 0, 1) / DAY; day++) {
		const utc = new Date(day * DAY);
		const local = new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
		// Apia had no 30 December 2011.
		if (local.getDate() === utc.getUTCDate()) yield [day, local];
	}
}

const anyWeek = fc.integer({ min: -20_000, max: 80_000 }).map((day) => countedWeek(day) as Week);

describe.each(zones)('in %s', (zone) => {
	it.each([
		['the last day of a year in its week 53', new Date(2020, 11, 31), '2020-W53'],
		['a first of January in week 53 of the year before', new Date(2021, 0, 1), '2020-W53'],
		['the Sunday that ends week 53', new Date(2021, 0, 3), '2020-W53'],
		['the Monday after', new Date(2021, 0, 4), '2021-W01'],
		['a last day of a year in week 1 of the next', new Date(2024, 11, 31), '2025-W01'],
		['a first of January in week 52 of the year before', new Date(2023, 0, 1), '2022-W52'],
		['a leap day', new Date(2024, 1, 29), '2024-W09'],
		['a leap day in a year of 53 weeks', new Date(2032, 1, 29), '2032-W09'],
		['the end of the year 2026', new Date(2026, 11, 31), '2026-W53']
	])('knows the week of %s', (_, sameInUtc, week) => {
		const [year, month, day] = [sameInUtc.getFullYear(), sameInUtc.getMonth(), sameInUtc.getDate()];
		vi.stubEnv('TZ', zone);
		expect(weekOf(new Date(year, month, day))).toBe(week);
		expect(weekOf(new Date(year, month, day, 23, 59, 59, 999))).toBe(week);
	});

	it('agrees with a count of days, from the first to the last moment of each', () => {
		vi.stubEnv('TZ', zone);
		expect(new Date(0).toLocaleString('en')).toBe(
			new Date(0).toLocaleString('en', { timeZone: zone })
		);
		const wrong: string[] = [];
		for (const [number, day] of days(2005, 2032)) {
			const week = countedWeek(number);
			const last = new Date(day.getFullYear(), day.getMonth(), day.getDate(), 23, 59, 59, 999);
			if (weekOf(day) !== week || weekOf(last) !== week) wrong.push(day.toISOString());
		}
		expect(wrong).toEqual([]);
	});

	it('begins each week on a Monday, and comes back to it', () => {
		vi.stubEnv('TZ', zone);
		const wrong: string[] = [];
		for (let week: Week = '2004-W50'; week < '2032-W01'; week = shiftWeek(week, 1)) {
			const monday = mondayOf(week);
			const isStart = addDays(monday, -1).getDay() === 0 && monday.getHours() <= 1;
			if (monday.getDay() !== 1 || !isStart || weekOf(monday) !== week) wrong.push(week);
			if (shiftWeek(shiftWeek(week, 1), -1) !== week) wrong.push(week);
			if (weeksBetween(week, shiftWeek(week, 1)) !== 1) wrong.push(week);
		}
		expect(wrong).toEqual([]);
	});
});

describe('weeks as numbers', () => {
	it('agree with a count of days over 130 years', () => {
		const wrong = [...days(1970, 2100)].filter(([day, date]) => weekOf(date) !== countedWeek(day));
		expect(wrong).toEqual([]);
	});

	it('come back from their Monday', () => {
		fc.assert(
			fc.property(anyWeek, (week) => {
				expect(weekOf(mondayOf(week))).toBe(week);
			})
		);
	});

	it('shift forth and back', () => {
		fc.assert(
			fc.property(anyWeek, fc.integer({ min: -3000, max: 3000 }), (week, count) => {
				const shifted = shiftWeek(week, count);
				expect(shiftWeek(shifted, -count)).toBe(week);
				expect(weeksBetween(week, shifted)).toBe(count);
			})
		);
	});

	it('lie apart by the sum of what lies between', () => {
		fc.assert(
			fc.property(anyWeek, anyWeek, anyWeek, (a, b, c) => {
				expect(weeksBetween(a, b) + weeksBetween(b, c)).toBe(weeksBetween(a, c));
			})
		);
	});

	it('sort as text as they do in time', () => {
		fc.assert(
			fc.property(anyWeek, anyWeek, (a, b) => {
				expect(a < b).toBe(weeksBetween(a, b) > 0);
			})
		);
	});
});

describe('parseWeek', () => {
	it('reads every week that there is', () => {
		fc.assert(
			fc.property(anyWeek, (week) => {
				expect(parseWeek(week)).toBe(week);
			})
		);
	});

	it('knows which years have a week 53', () => {
		const long = Array.from({ length: 60 }, (_, index) => 2000 + index).filter(
			(year) => parseWeek(`${String(year)}-W53`) !== undefined
		);
		expect(long).toEqual([2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048, 2054]);
	});

	it.each([
		'2025-W53',
		'2026-W54',
		'2026-W00',
		'2026-W1',
		'2026-W001',
		'2026W47',
		'2026-w47',
		'26-W47',
		'12026-W47',
		'0000-W01',
		'-026-W47',
		' 2026-W47',
		'2026-W47\n',
		'２０２６-W47',
		'__proto__',
		''
	])('refuses %j', (text) => {
		expect(parseWeek(text)).toBeUndefined();
		expect(weekSchema.safeParse(text).success).toBe(false);
	});

	it('is what a record’s week is checked by', () => {
		expect(weekSchema.safeParse('2026-W53').success).toBe(true);
		expect(weekSchema.safeParse(202653).success).toBe(false);
	});
});
