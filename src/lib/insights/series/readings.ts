import { m } from '$lib/paraglide/messages';
import type { Break, ChartPoint } from '../insight';
import { timeNames } from './axes';
import type { Moment } from './time';

/** Why the numbers before and after cannot be compared. */
export type BreakReason = 'threshold' | 'platforms' | 'list' | 'wording';

/** One number of one week. */
export interface Reading {
	readonly moment: Moment;
	/** Absent where no number was given. */
	readonly value: number | undefined;
	readonly lo?: number;
	readonly hi?: number;
	/** Set where something else is measured from this reading on. */
	readonly breaks?: BreakReason | undefined;
}

export type ValuedReading = Reading & { readonly value: number };

export function hasValue(reading: Reading): reading is ValuedReading {
	return reading.value !== undefined;
}

/** The points of a line. A null marks a missed check-in, a missing number or a break. */
export function linePoints(readings: readonly Reading[]): ChartPoint[] {
	const points: ChartPoint[] = [];
	for (const { moment, value, lo, hi, breaks } of readings) {
		if (points.length > 0 && (!moment.joined || breaks))
			points.push({ x: moment.at - 0.5, y: null });
		const interval = lo === undefined || hi === undefined ? {} : { lo, hi };
		points.push({ x: moment.at, y: value ?? null, ...interval });
	}
	return points;
}

/** The names of the first, middle and last week of a line. */
export function weekNamesOf(line: readonly { moment: Moment }[]): string[] {
	const [first, last] = [line[0]?.moment.at ?? 0, line.at(-1)?.moment.at ?? 0];
	return timeNames(first, last);
}

const breakNotes: Record<BreakReason, () => string> = {
	threshold: m.insights_break_threshold,
	platforms: m.insights_break_platforms,
	list: m.insights_break_list,
	wording: m.insights_break_wording
};

export function breakWords(reason: BreakReason): string {
	return breakNotes[reason]();
}

export function breaksOf(readings: readonly Reading[]): Break[] {
	return readings.flatMap(({ moment, breaks }, index) =>
		breaks && index > 0 ? [{ x: moment.at - 0.5, note: breakWords(breaks) }] : []
	);
}
