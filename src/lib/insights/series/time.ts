import { getDaysInMonth } from 'date-fns';
import type { Journal } from '$lib/journal/journal';
import type { Rhythm } from '$lib/journal/settings';
import type { Week } from '$lib/journal/weeks';

const DAY = 86_400_000;
/** The Monday of 1970-W01. */
const ORIGIN = Date.UTC(1969, 11, 29);

/** The first check-ins, in which one finds one's measure. */
const SETTLING = 4;

/** When a check-in was made. */
export interface Moment {
	readonly week: Week;
	/** Whole weeks since the first of 1970. */
	readonly at: number;
	/** No check-in was missed between the one before and this. */
	readonly joined: boolean;
	/** One of the first four check-ins. */
	readonly settling: boolean;
}

/** Weeks from 1970-W01 to `week`. Counted in days without hours, so no clock change touches it. */
export function weekNumber(week: Week): number {
	const year = Number(week.slice(0, 4));
	const january4 = Date.UTC(year, 0, 4);
	const sinceMonday = (new Date(january4).getUTCDay() + 6) % 7;
	return (january4 - sinceMonday * DAY - ORIGIN) / (7 * DAY) + Number(week.slice(6)) - 1;
}

/** The place of a day on the same scale; whole on Mondays. */
export function dayNumber(year: number, month: number, day: number): number {
	return (Date.UTC(year, month, day) - ORIGIN) / (7 * DAY);
}

/** The day, as a local date, at which a place on the scale begins. */
export function dateAt(at: number): Date {
	const utc = new Date(ORIGIN + Math.floor(at * 7) * DAY);
	return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
}

/**
 * Numbers the periods of a rhythm, so that neighbours differ by one. A month's period begins with the
 * week that holds its day, as in `journal/schedule.ts`.
 */
function periodNumber(rhythm: Rhythm, at: number): number {
	if (rhythm.every === 'week') return at;
	const sunday = dateAt(at + 6 / 7);
	const due = Math.min(rhythm.day, getDaysInMonth(sunday));
	const months = sunday.getFullYear() * 12 + sunday.getMonth();
	return sunday.getDate() >= due ? months : months - 1;
}

const known = new WeakMap<Journal, readonly Moment[]>();

/** One moment for each check-in of the journal, in the same order; found once for all insights. */
export function moments(journal: Journal): readonly Moment[] {
	const found = known.get(journal) ?? findMoments(journal);
	known.set(journal, found);
	return found;
}

function findMoments(journal: Journal): Moment[] {
	const weeks = journal.checkins.map(({ week }) => week);
	return momentsOf(weeks, journal.settings?.rhythm);
}

/** One moment for each of some weeks, earliest first. */
export function momentsOf(
	weeks: readonly Week[],
	rhythm: Rhythm = { every: 'week', weekday: 7 }
): Moment[] {
	let before: number | undefined;
	return weeks.map((week, index) => {
		const at = weekNumber(week);
		const period = periodNumber(rhythm, at);
		const joined = before !== undefined && period - before <= 1;
		before = period;
		return { week, at, joined, settling: index < SETTLING };
	});
}

/** Those from a week on; all without one. */
export function since<T extends { moment: Moment }>(items: readonly T[], from?: Week): T[] {
	return items.filter(({ moment }) => from === undefined || moment.week >= from);
}
