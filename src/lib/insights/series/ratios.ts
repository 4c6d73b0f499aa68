import type { Journal } from '$lib/journal/journal';
import { platformLabel } from '$lib/journal/platform';
import type { Week } from '$lib/journal/weeks';
import { listWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { ChartData, ChartSet, Axis, Table } from '../insight';
import { sumBy } from '../statistics/counts';
import { guessesOf, type Guess } from './guesses';
import {
	mergeByWeek,
	measuredCells,
	measuredColumns,
	measuredSet,
	type MeasuredPoint
} from './measurements';
import {
	breaksOf,
	hasValue,
	linePoints,
	spansOf,
	timeAxisOf,
	type BreakReason,
	type Reading
} from './readings';
import * as words from './words';

export interface GuessedReading extends Reading {
	/** Absent where no platform has both numbers. */
	readonly contacts: number | undefined;
	readonly known: number | undefined;
	readonly pairs: Guess['pairs'];
	/** Names of the platforms with only one of the two numbers. */
	readonly leftOutNames: readonly string[];
}

export interface RatioPoint extends GuessedReading {
	readonly threshold: Guess['threshold'];
}

/** A check-in in which at least one platform has both numbers. */
export type CountedPoint = RatioPoint & { readonly contacts: number; readonly known: number };

/**
 * The ratio over all platforms in each check-in. The line breaks where the platforms or the
 * threshold changed. Empty where no platform has both numbers.
 */
export function ratioPoints(
	journal: Journal,
	from: Week | undefined,
	ratio: (contacts: number, known: number) => number | undefined
): RatioPoint[] {
	const names = new Map(journal.platforms.map((each) => [each.id, platformLabel(each)]));
	let before: Guess | undefined;
	const points = guessesOf(journal, from).map((guess): RatioPoint => {
		const { moment, threshold, pairs } = guess;
		const leftOutNames = guess.leftOut.map((id) => names.get(id) ?? platformLabel({ id }));
		const point = { moment, threshold, pairs, leftOutNames };
		if (pairs.length === 0)
			return { ...point, contacts: undefined, known: undefined, value: undefined };
		const contacts = sumBy(pairs, (pair) => pair.contacts);
		const known = sumBy(pairs, (pair) => pair.known);
		const breaks = before && breakBetween(before, guess);
		before = guess;
		return { ...point, contacts, known, breaks, value: ratio(contacts, known) };
	});
	return points.some(isCounted) ? points : [];
}

function breakBetween(before: Guess, after: Guess): BreakReason | undefined {
	if (before.threshold !== after.threshold) return 'threshold';
	const counted = new Set(before.pairs.map(({ platform }) => platform));
	const same =
		counted.size === after.pairs.length &&
		after.pairs.every(({ platform }) => counted.has(platform));
	return same ? undefined : 'platforms';
}

function isCounted(point: RatioPoint): point is CountedPoint {
	return point.contacts !== undefined;
}

export function lastCounted(points: readonly RatioPoint[]): CountedPoint | undefined {
	return points.findLast(isCounted);
}

/**
 * The chart of guesses and measurements. If both are there, the measurements get the colour.
 * @returns nothing without a point
 */
export function ratioChart(
	points: readonly Reading[],
	measured: readonly MeasuredPoint[],
	axis: (largest: number) => Axis,
	role: ChartSet['role']
): ChartData | undefined {
	const guessed = points.filter(hasValue).map(({ value }) => value);
	const numbers = [...guessed, ...measured.flatMap(({ value, hi }) => [value ?? 0, hi ?? 0])];
	if (numbers.length === 0) return undefined;
	const guess: ChartSet = {
		kind: 'line',
		role: measured.length > 0 ? 'neutral' : role,
		stroke: 'dashed',
		mark: 'circle',
		label: m.insights_your_guess(),
		points: linePoints(points)
	};
	return {
		x: timeAxisOf(guessed.length > 0 ? points : [], measured),
		y: axis(numbers.reduce((largest, value) => Math.max(largest, value), 0)),
		sets: [...(guessed.length > 0 ? [guess] : []), ...measuredSet(measured, role)],
		spans: guessed.length > 0 ? spansOf(points) : [],
		breaks: [...breaksOf(points), ...breaksOf(measured)]
	};
}

/**
 * Sentences about the start of the line, the reason for that start, and the trend since then.
 * @param earlier words for the first comparable ratio
 */
export function historyWords(
	points: readonly RatioPoint[],
	earlier: { at(value: number, date: string): string; then(value: number): string }
): string {
	const [first, second] = words.comparable(points);
	const anew = points.findLast(({ breaks }, index) => breaks !== undefined && index > 0);
	const before =
		first &&
		second &&
		(anew ? earlier.then(first.value) : earlier.at(first.value, words.dayWords(first.moment)));
	return words.joinSentences(
		anew && newStartWords(anew),
		before,
		words.trendWords(points, before === undefined ? undefined : first?.moment)
	);
}

export function leftOutWords({ leftOutNames }: RatioPoint): string | undefined {
	if (leftOutNames.length === 0) return undefined;
	return m.insights_left_out({ platforms: listWords(leftOutNames), n: leftOutNames.length });
}

function newStartWords({ moment, breaks }: Reading): string {
	const since = { date: words.dayWords(moment) };
	return breaks === 'threshold'
		? m.insights_since_threshold(since)
		: m.insights_since_platforms(since);
}

/** @param label heading of the column with the ratio */
export function ratioTable(
	points: readonly GuessedReading[],
	measured: readonly MeasuredPoint[],
	label: string,
	format: (value: number) => string,
	count: number | undefined
): Table {
	return {
		columns: [
			words.weekColumn(),
			words.numberColumn(m.insights_column_contacts()),
			words.numberColumn(m.insights_column_known()),
			words.numberColumn(label),
			...measuredColumns(measured),
			words.noteColumn()
		],
		rows: words.latestFirst(mergeByWeek(points, measured), count, ({ moment, guess, review }) => [
			words.dayWords(moment),
			words.cell(guess?.contacts, numberWords),
			words.cell(guess?.known, numberWords),
			words.cell(guess?.value, format),
			...measuredCells(measured, review, format),
			words.allRemarks(
				guess && words.remarks(guess, guess === points[0], ...remarks(guess)),
				review && words.remarks(review, review === measured[0])
			)
		])
	};
}

function remarks({ pairs, leftOutNames }: GuessedReading): string[] {
	const found = [];
	if (leftOutNames.length > 0)
		found.push(m.insights_remark_left_out({ platforms: listWords(leftOutNames) }));
	if (pairs.some(({ carried }) => carried)) found.push(m.insights_remark_carried());
	if (pairs.some(({ exceeded }) => exceeded)) found.push(m.insights_remark_exceeded());
	return found;
}
