import { getDaysInMonth } from 'date-fns';
import type { Journal } from '$lib/journal/journal';
import type { Rhythm } from '$lib/journal/settings';
import type { Week } from '$lib/journal/weeks';

const DAY = 86_400_000;
/** The Monday of 1970-W01. */
const ORIGIN = Date.UTC(1969, 11, 29);

/** The first check-ins, while the person settles in. */
const SETTLING = 4;

/** The time of a check-in or measurement. */
export interface Moment {
	readonly week: Week;
	/** Whole weeks since 1970-W01. */
	readonly at: number;
	/** Whether no check-in was missed since the one before. */
	readonly joined: boolean;
	/** Whether it is one of the first four check-ins. */
	readonly settling: boolean;
}

/** Weeks from 1970-W01 to `week`. It counts days in UTC, so clock changes have no effect. */
export function weekNumber(week: Week): number {
	const year = Number(week.slice(0, 4));
	const january4 = Date.UTC(year, 0, 4);
	const sinceMonday = (new Date(january4).getUTCDay() + 6) % 7;
	return (january4 - sinceMonday * DAY - ORIGIN) / (7 * DAY) + Number(week.slice(6)) - 1;
}

/** The local date of a number of weeks since 1970-W01. */
export function dateAt(at: number): Date {
	const utc = new Date(ORIGIN + Math.floor(at * 7) * DAY);
	return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
}

/**
 * Numbers the periods of a rhythm so that neighbours differ by one. A month's period begins with
 * the week that contains the chosen day, as in `journal/schedule.ts`.
 */
function periodNumber(rhythm: Rhythm, at: number): number {
	if (rhythm.every === 'week') return at;
	const sunday = dateAt(at + 6 / 7);
	const due = Math.min(rhythm.day, getDaysInMonth(sunday));
	const months = sunday.getFullYear() * 12 + sunday.getMonth();
	return sunday.getDate() >= due ? months : months - 1;
}

const known = new WeakMap<Journal, readonly Moment[]>();

/** One moment per check-in, in the same order. The result is cached per journal. */
export function moments(journal: Journal): readonly Moment[] {
	const found = known.get(journal) ?? findMoments(journal);
	known.set(journal, found);
	return found;
}

function findMoments(journal: Journal): Moment[] {
	const weeks = journal.checkins.map(({ week }) => week);
	return momentsOf(weeks, journal.settings?.rhythm);
}

/** One moment per week. The weeks are in ascending order. */
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

/** The items from a week on; without a week, all items. */
export function since<T extends { moment: Moment }>(items: readonly T[], from?: Week): T[] {
	return items.filter(({ moment }) => from === undefined || moment.week >= from);
}
