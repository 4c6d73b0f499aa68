import { addDays, addMonths, getDaysInMonth, startOfDay } from 'date-fns';
import type { Rhythm } from './settings';
import { mondayOf, shiftWeek, weekOf, type Week } from './weeks';

/** The state of this week's check-in. */
export interface Standing {
	/** `early`: the day is still to come; `due`: it has come; `done`: the period has a check-in. */
	state: 'early' | 'due' | 'done';
	/** The week of a check-in made today. */
	week: Week;
	/**
	 * Local midnight of the next day to check in: today while it is due, and when done after this
	 * period, or later in it after an early first check-in.
	 */
	next: Date;
	/** The weeks of the last two periods that have no check-in, latest first. */
	missed: Week[];
}

/** One or more weeks that need one check-in. */
interface Period {
	/** The day to check in. */
	due: Date;
	from: Week;
	/** The first week of the next period. */
	until: Week;
}

/**
 * A first check-in may come before its day. It counts for its week, and the next is due on the day
 * itself.
 * @param done the weeks that have a check-in; only the last twenty matter
 * @param begun the week in which the journal began
 * @param firstSaved when the only check-in so far was last saved
 */
export function standing(
	rhythm: Rhythm,
	today: Date,
	done: ReadonlySet<Week>,
	begun: Week,
	firstSaved?: Date
): Standing {
	const week = weekOf(today);
	const now = periodOf(rhythm, week);
	const before = periodBefore(rhythm, now);
	const isDue = startOfDay(today) >= now.due;
	const isFirstEarly = firstSaved !== undefined && firstSaved < now.due;
	const isDone = hasCheckin(now, done) && !(isFirstEarly && isDue);
	const isOver = isDone && !isFirstEarly;
	const missed = [before, periodBefore(rhythm, before)].filter(
		(period) => period.from >= begun && !hasCheckin(period, done)
	);
	return {
		state: isDone ? 'done' : isDue ? 'due' : 'early',
		week,
		next: isOver ? periodOf(rhythm, now.until).due : isDue ? startOfDay(today) : now.due,
		missed: missed.map(({ from }) => from)
	};
}

/** Local midnight of the day to check in of the period that `today` is in. It may have passed. */
export function periodDay(rhythm: Rhythm, today: Date): Date {
	return periodOf(rhythm, weekOf(today)).due;
}

/** Local midnights of the days to check in from `from` on, in their order. */
export function dueDays(rhythm: Rhythm, from: Date, count: number): Date[] {
	const days: Date[] = [];
	for (let period = periodOf(rhythm, weekOf(from)); days.length < count;) {
		if (period.due >= startOfDay(from)) days.push(period.due);
		period = periodOf(rhythm, period.until);
	}
	return days;
}

function periodBefore(rhythm: Rhythm, { from }: Period): Period {
	return periodOf(rhythm, shiftWeek(from, -1));
}

function periodOf(rhythm: Rhythm, week: Week): Period {
	if (rhythm.every === 'week') {
		return {
			// A clock change may skip midnight of a Monday, but the other days still have theirs.
			due: startOfDay(addDays(mondayOf(week), rhythm.weekday - 1)),
			from: week,
			until: shiftWeek(week, 1)
		};
	}
	// A month's period starts with the week of its day, which may be in the month after its Monday.
	const sunday = addDays(mondayOf(week), 6);
	const inMonth = dueInMonth(rhythm.day, sunday);
	const due = weekOf(inMonth) <= week ? inMonth : dueInMonth(rhythm.day, addMonths(sunday, -1));
	return { due, from: weekOf(due), until: weekOf(dueInMonth(rhythm.day, addMonths(due, 1))) };
}

/** The day in the month of `date`, or the last day of a shorter month. */
function dueInMonth(day: number, date: Date): Date {
	return new Date(date.getFullYear(), date.getMonth(), Math.min(day, getDaysInMonth(date)));
}

function hasCheckin({ from, until }: Period, done: ReadonlySet<Week>): boolean {
	for (const week of done) if (week >= from && week < until) return true;
	return false;
}
