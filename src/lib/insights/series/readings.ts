import { m } from '$lib/paraglide/messages';
import type { Axis, Break, ChartPoint, Span } from '../insight';
import { timeAxis } from './axes';
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

/** The time axis that all these lines share. */
export function timeAxisOf(...lines: readonly (readonly { moment: Moment }[])[]): Axis {
	const ends = lines.flatMap((line) => [line[0], line.at(-1)]);
	const places = ends.flatMap((end) => end?.moment.at ?? []);
	return places.length > 0 ? timeAxis(Math.min(...places), Math.max(...places)) : timeAxis(0, 0);
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

/**
 * The gaps without numbers, and the settling-in time where later check-ins follow it.
 * @param readings one line or several; a gap is one where all lines have no number
 */
export function spansOf(...lines: readonly (readonly Reading[])[]): Span[] {
	const [first = [], ...others] = lines;
	const spans: Span[] = [];
	const settled = first.filter(({ moment }) => moment.settling).map(({ moment }) => moment.at);
	if (settled.length > 0 && settled.length < first.length) {
		const [from = 0, to = from] = [settled[0], settled.at(-1)];
		spans.push({
			kind: 'settling',
			from: from - 0.5,
			to: to + 0.5,
			label: m.insights_settling_in()
		});
	}
	let last: number | undefined;
	let missing = false;
	for (const [index, reading] of first.entries()) {
		missing ||= !reading.moment.joined;
		if (![reading, ...others.map((line) => line[index])].some((one) => one && hasValue(one))) {
			missing = true;
			continue;
		}
		const { at } = reading.moment;
		if (missing && last !== undefined)
			spans.push({ kind: 'gap', from: last, to: at, label: m.insights_no_answers() });
		[last, missing] = [at, false];
	}
	return spans;
}
