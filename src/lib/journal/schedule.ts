import { addDays, addMonths, getDaysInMonth, startOfDay } from 'date-fns';
import type { Rhythm } from './settings';
import { mondayOf, shiftWeek, weekOf, type Week } from './weeks';

/** How this week stands with its check-in. */
export interface Standing {
	/** `early`: the day has not come; `due`: it has; `done`: the check-in of this period is there. */
	state: 'early' | 'due' | 'done';
	/** The week that a check-in made today belongs to. */
	week: Week;
	/** Local midnight of the next day to check in: today while it is due, after this period when done. */
	next: Date;
	/** The week of the last period that passed without a check-in, if the last one did. */
	missed: Week | undefined;
}

/** One stretch of weeks for which one check-in is enough. */
interface Period {
	/** The day to check in. */
	due: Date;
	from: Week;
	/** The first week of the next period. */
	until: Week;
}

/**
 * @param done the weeks that have a check-in; only the last ten are looked at
 * @param begun the week in which the journal began
 */
export function standing(
	rhythm: Rhythm,
	today: Date,
	done: ReadonlySet<Week>,
	begun: Week
): Standing {
	const week = weekOf(today);
	const now = periodOf(rhythm, week);
	const before = periodOf(rhythm, shiftWeek(now.from, -1));
	const isDone = hasCheckin(now, done);
	const isDue = startOfDay(today) >= now.due;
	const missed = before.from >= begun && !hasCheckin(before, done);
	return {
		state: isDone ? 'done' : isDue ? 'due' : 'early',
		week,
		next: isDone ? periodOf(rhythm, now.until).due : isDue ? startOfDay(today) : now.due,
		missed: missed ? before.from : undefined
	};
}

function periodOf(rhythm: Rhythm, week: Week): Period {
	if (rhythm.every === 'week') {
		return {
			// Where a change of the clocks takes a Monday's midnight away, the other days still have theirs.
			due: startOfDay(addDays(mondayOf(week), rhythm.weekday - 1)),
			from: week,
			until: shiftWeek(week, 1)
		};
	}
	// A month's period starts with the week that holds its day, which may lie in the month after the Monday's.
	const sunday = addDays(mondayOf(week), 6);
	const inMonth = dueInMonth(rhythm.day, sunday);
	const due = weekOf(inMonth) <= week ? inMonth : dueInMonth(rhythm.day, addMonths(sunday, -1));
	return { due, from: weekOf(due), until: weekOf(dueInMonth(rhythm.day, addMonths(due, 1))) };
}

/** The given day of the month that `date` is in, or the month's last where it has no such day. */
function dueInMonth(day: number, date: Date): Date {
	return new Date(date.getFullYear(), date.getMonth(), Math.min(day, getDaysInMonth(date)));
}

function hasCheckin({ from, until }: Period, done: ReadonlySet<Week>): boolean {
	for (const week of done) if (week >= from && week < until) return true;
	return false;
}
