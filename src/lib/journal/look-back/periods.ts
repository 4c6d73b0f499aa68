import { addDays, addMonths } from 'date-fns';
import { m } from '$lib/paraglide/messages';
import { mondayOf, shiftWeek, weekOf, type Week } from '../weeks';

/** A quarter or a year. A week belongs to the period of its Thursday. */
export interface Period {
	readonly year: number;
	/** 1 to 4; undefined for the whole year. */
	readonly quarter?: number | undefined;
}

/** The id in an address: `2026`, `2026-Q3`. */
export function periodId({ year, quarter }: Period): string {
	const name = String(year).padStart(4, '0');
	return quarter === undefined ? name : `${name}-Q${String(quarter)}`;
}

export function parsePeriod(id: string): Period | undefined {
	const [, year, quarter] = /^(\d{4})(?:-Q([1-4]))?$/u.exec(id) ?? [];
	if (year === undefined) return undefined;
	return { year: Number(year), quarter: quarter === undefined ? undefined : Number(quarter) };
}

/** `2026`, or `July to September 2026`. */
export function periodWords({ year, quarter = 0 }: Period): string {
	const words = { year: String(year) };
	return quarterWords[quarter - 1]?.(words) ?? words.year;
}

const quarterWords = [
	m.look_back_first_quarter,
	m.look_back_second_quarter,
	m.look_back_third_quarter,
	m.look_back_fourth_quarter
] as const;

export function weeksOf(period: Period): { from: Week; to: Week } {
	return { from: firstWeek(period), to: shiftWeek(firstWeek(shiftPeriod(period, 1)), -1) };
}

export function isOver(period: Period, today: Date): boolean {
	return weekOf(today) > weeksOf(period).to;
}

/** The year and its quarters that have begun, latest first. Those before `first` are left out. */
export function periodsOf(year: number, today: Date, first?: Period): Period[] {
	const quarters = [4, 3, 2, 1].map((quarter) => ({ year, quarter }));
	const now = weekOf(today);
	const start = first ? weeksOf(first).from : '';
	return [{ year }, ...quarters].filter((period) => {
		const { from, to } = weeksOf(period);
		return from <= now && to >= start;
	});
}

export function quarterOf(week: Week): Period {
	const thursday = addDays(mondayOf(week), 3);
	return { year: thursday.getFullYear(), quarter: Math.floor(thursday.getMonth() / 3) + 1 };
}

/**
 * In the first week of a quarter, the quarter before; in the first week of a year, the year before.
 */
export function justOver(today: Date): Period | undefined {
	const week = weekOf(today);
	const quarter = quarterOf(week);
	if (weeksOf(quarter).from !== week) return undefined;
	return quarter.quarter === 1 ? { year: quarter.year - 1 } : shiftPeriod(quarter, -1);
}

/** The period of the same length `count` periods later. */
export function shiftPeriod({ year, quarter }: Period, count: number): Period {
	if (quarter === undefined) return { year: year + count };
	const quarters = year * 4 + quarter - 1 + count;
	return { year: Math.floor(quarters / 4), quarter: (quarters % 4) + 1 };
}

/** The week of the first Thursday. */
function firstWeek({ year, quarter = 1 }: Period): Week {
	const first = addMonths(new Date(2000, 0, 1), (year - 2000) * 12 + (quarter - 1) * 3);
	const week = weekOf(first);
	return addDays(mondayOf(week), 3) < first ? shiftWeek(week, 1) : week;
}
