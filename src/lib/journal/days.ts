import { addDays, differenceInCalendarDays, formatISO, isValid, parseISO } from 'date-fns';

/** A local calendar day as in records and date fields: `2026-11-16`. Sorts as text. */
export function dayOf(date: Date): string {
	return formatISO(date, { representation: 'date' });
}

/** Local midnight of a day. */
export function dateOf(day: string): Date {
	return parseISO(day);
}

export function shiftDay(day: string, count: number): string {
	return dayOf(addDays(dateOf(day), count));
}

/** Whole days from `earlier` to `later`; negative in the other order. */
export function daysBetween(earlier: string, later: string): number {
	return differenceInCalendarDays(dateOf(later), dateOf(earlier));
}

/** Whether `text` is a real day in the format of a date field. */
export function isDay(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/u.test(text) && isValid(parseISO(text));
}
