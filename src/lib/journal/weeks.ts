import { addWeeks, getISOWeek, getISOWeeksInYear, getISOWeekYear, startOfISOWeek } from 'date-fns';

/** An ISO 8601 week such as `2026-W47`, in local time. Sorts as text. */
export type Week = `${number}-W${number}`;

const pattern = /^(\d{4})-W(\d{2})$/;

/** @returns undefined where there is no such week (`2025-W53`) */
export function parseWeek(text: string): Week | undefined {
	const match = pattern.exec(text);
	if (!match) return undefined;
	const [year, number] = [Number(match[1]), Number(match[2])];
	if (year < 1 || number < 1 || number > getISOWeeksInYear(january4(year))) return undefined;
	return name(year, number);
}

/** By the local calendar. */
export function weekOf(date: Date): Week {
	return name(getISOWeekYear(date), getISOWeek(date));
}

/** Local midnight of the week's Monday. */
export function mondayOf(week: Week): Date {
	const [year, number] = partsOf(week);
	return addWeeks(startOfISOWeek(january4(year)), number - 1);
}

/** Negative counts go back. */
export function shiftWeek(week: Week, count: number): Week {
	return weekOf(addWeeks(mondayOf(week), count));
}

/** Whole weeks from `earlier` to `later`; negative in the other order. */
export function weeksBetween(earlier: Week, later: Week): number {
	return (mondayNumber(later) - mondayNumber(earlier)) / 7;
}

/**
 * Days from 1970 to the week's Monday. It avoids dates and time zones because it is called often.
 */
function mondayNumber(week: Week): number {
	const [year, number] = partsOf(week);
	const january4 = new Date(Date.UTC(2000, 0, 4));
	january4.setUTCFullYear(year);
	const daysSinceMonday = (january4.getUTCDay() + 6) % 7;
	return january4.getTime() / 86_400_000 - daysSinceMonday + (number - 1) * 7;
}

function partsOf(week: Week): [year: number, number: number] {
	return [Number(week.slice(0, -4)), Number(week.slice(-2))];
}

/** January 4 is in week 1 of every year. */
function january4(year: number): Date {
	const date = new Date(2000, 0, 4);
	date.setFullYear(year);
	return date;
}

function name(year: number, number: number): Week {
	return `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}` as Week;
}
