import { dateWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { Column } from '../insight';
import { trend, type TrendVerdict } from '../statistics';
import { sumBy } from '../statistics/counts';
import { breakWords, hasValue, type ValuedReading, type Reading } from './readings';
import { dateAt, type Moment } from './time';

/** A trend takes quadratic time, so longer series are averaged in groups. */
const MOST_TREND_POINTS = 500;

/** The Monday of a check-in's week, as in `16 November 2026`. */
export function dayWords(moment: Moment): string {
	return dateWords(dateAt(moment.at), 'dayAndYear');
}

export function joinSentences(...sentences: readonly (string | undefined | false)[]): string {
	return sentences.filter((sentence) => sentence !== undefined && sentence !== false).join(' ');
}

/** A share as in `about 30 in 100`. Tiny shares are not called none, and huge ones not all. */
export function inHundred(share: number): string {
	if (share > 0 && share < 0.005) return m.insights_below_1_in_100();
	if (share < 1 && share >= 0.995) return m.insights_above_99_in_100();
	return m.insights_in_100({ share: Math.round(share * 100) });
}

/**
 * A share in a hundred, as in `31`. Near both ends it has a decimal: only none is 0, and only all is 100.
 */
export function percentOf(share: number): string {
	if (share === 0 || share === 1) return numberWords(100 * share);
	const isNearEnd = share < 0.01 || share >= 0.995;
	return numberWords(Math.min(Math.max(100 * share, 0.1), 99.9), isNearEnd ? 1 : 0);
}

/** The ends of a range in a hundred, rounded outwards. */
export function limitsInHundred({ lo, hi }: { lo: number; hi: number }): {
	lo: number;
	hi: number;
} {
	return { lo: Math.floor(100 * lo + 1e-9), hi: Math.ceil(100 * hi - 1e-9) };
}

/** A number of weeks in the unit that one would say it in. */
export function spanOf(weeks: number): { n: number; unit: 'weeks' | 'months' | 'years' } {
	if (weeks < 9) return { n: Math.max(1, Math.round(weeks)), unit: 'weeks' };
	if (weeks < 45) return { n: Math.round(weeks / 4.35), unit: 'months' };
	return { n: Math.max(1, Math.round(weeks / 52.2)), unit: 'years' };
}

/** The numbers since the last break. Only these can be compared with each other. */
export function comparable(readings: readonly Reading[]): ValuedReading[] {
	const start = readings.findLastIndex(({ breaks }) => breaks !== undefined);
	return readings.slice(Math.max(0, start)).filter(hasValue);
}

interface Direction {
	readonly verdict: TrendVerdict;
	/** The first reading that was used. */
	readonly start: ValuedReading | undefined;
}

/** The trend of the comparable readings without the first four check-ins. */
export function direction(readings: readonly Reading[]): Direction {
	const settled = comparable(readings).filter(({ moment }) => !moment.settling);
	const size = Math.ceil(settled.length / MOST_TREND_POINTS);
	const weeks: number[] = [];
	const values: number[] = [];
	for (let index = 0; index < settled.length; index += size) {
		const group = settled.slice(index, index + size);
		weeks.push(mean(group.map(({ moment }) => moment.at)));
		values.push(mean(group.map(({ value }) => value)));
	}
	return { verdict: trend(weeks, values).verdict, start: settled[0] };
}

function mean(values: readonly number[]): number {
	return sumBy(values, (value) => value) / values.length;
}

/** The sentence that the trend allows; while it allows none, why. */
export function trendWords(readings: readonly Reading[]): string {
	const { verdict, start } = direction(readings);
	if (!start || verdict === 'too_few')
		return isSettling(readings) ? m.insights_settling() : m.insights_trend_early();
	return trends[verdict]({ date: dayWords(start.moment) });
}

const trends = {
	rising: m.insights_trend_rising,
	falling: m.insights_trend_falling,
	no_clear_trend: m.insights_trend_none
};

/** Whether there are only the first four check-ins. */
function isSettling(readings: readonly Reading[]): boolean {
	return readings.every(({ moment }) => moment.settling);
}

export function median(values: readonly number[]): number | undefined {
	const sorted = [...values].sort((a, b) => a - b);
	const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
	return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

export function weekColumn(): Column {
	return { label: m.insights_column_week(), numeric: false };
}

export function numberColumn(label: string): Column {
	return { label, numeric: true };
}

export function textColumn(label: string): Column {
	return { label, numeric: false };
}

export function noteColumn(): Column {
	return { label: m.insights_column_note(), numeric: false };
}

export function cell<T>(value: T | undefined, words: (value: T) => string): string {
	return value === undefined ? m.insights_not_given() : words(value);
}

/**
 * The rows of a table, latest first.
 * @param count the largest number of rows; without it, all rows
 */
export function latestFirst<T>(
	items: readonly T[],
	count: number | undefined,
	row: (item: T, index: number) => string[]
): string[][] {
	const first = count === undefined ? 0 : Math.max(0, items.length - count);
	return items
		.slice(first)
		.map((item, index) => row(item, first + index))
		.reverse();
}

/** The note of a reading: the break, the settling-in time and more. */
export function remarks(reading: Reading, isFirst: boolean, ...more: readonly string[]): string {
	const found = [...more];
	if (reading.moment.settling) found.unshift(m.insights_settling_in());
	if (reading.breaks && !isFirst) found.unshift(breakWords(reading.breaks));
	return found.join(' · ');
}

export function allRemarks(...remarks: readonly (string | undefined)[]): string {
	return remarks.filter((each) => each !== undefined && each !== '').join(' · ');
}
