import { isValid, parseISO } from 'date-fns';
import { dateOf, dayOf, isDay } from '$lib/journal/days';
import { mondayOf, parseWeek } from '$lib/journal/weeks';

/** A local day and a moment in it, in milliseconds since 1970. */
export interface Moment {
	readonly day: string;
	readonly at: number;
}

/** Noon, where only the day is known: it stays in that day when clocks change. */
const NOON = 12 * 60 * 60 * 1000;

/** The moment in a text such as `2026-11-22`, `2026-11-22 18:30` or `2026-11-22T18:30:00Z`. */
export function parseMoment(text: string): Moment | undefined {
	const day = /^\d{4}-\d\d-\d\d(?![\d-])/.exec(text)?.[0];
	if (day === undefined || !isUsed(day)) return undefined;
	const rest = text.slice(day.length).trim();
	const date = rest === '' ? undefined : parseISO(`${day}T${rest.replace(/^T/i, '')}`);
	return date && isValid(date) ? momentOf(date) : momentOfDay(day);
}

/** The day in a file's name: `2026-11-22`, `20261122`, or the Monday of `2026-W47`. */
export function momentInName(name: string): Moment | undefined {
	const week = parseWeek(/(?<!\d)\d{4}-W\d\d(?!\d)/.exec(name)?.[0] ?? '');
	if (week) return momentOfDay(dayOf(mondayOf(week)));
	const [, year, month, day] = /(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(name) ?? [];
	const written = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
	return isUsed(written) ? momentOfDay(written) : undefined;
}

export function momentOf(date: Date): Moment | undefined {
	const day = isValid(date) ? dayOf(date) : '';
	return isUsed(day) ? { day, at: date.getTime() } : undefined;
}

export function momentOfDay(day: string): Moment {
	return { day, at: dateOf(day).getTime() + NOON };
}

/** A day that a diary may have. The first year has days whose week is of a year before it. */
function isUsed(day: string): boolean {
	return isDay(day) && day >= '1000';
}
