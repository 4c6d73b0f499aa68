import type { Journal } from '$lib/journal/journal';
import { platformLabel } from '$lib/journal/platform';
import type { Week } from '$lib/journal/weeks';
import { listWords, numberWords, percentWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { AreaChart, Table } from '../insight';
import { ratioWords } from '../review/words';
import { realVirtual } from '../statistics';
import { sumBy } from '../statistics/counts';
import { guessesOf, type Guess } from './guesses';
import {
	measuredCells,
	measuredColumns,
	mergeByWeek,
	rangeOf,
	type MeasuredPoint
} from './measurements';
import { timeNames } from './axes';
import { breaksOf, hasValue, linePoints, type BreakReason, type Reading } from './readings';
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

/** The latest check-in with contacts. */
export function lastCounted(points: readonly RatioPoint[]): CountedPoint | undefined {
	return points.findLast((point): point is CountedPoint => isCounted(point) && point.contacts > 0);
}

/** From so many shares on, they are drawn over time. */
const AREA_POINTS = 5;

/** Whether there are enough shares for a picture over time. */
export function isOverTime(points: readonly Reading[]): boolean {
	return points.filter(hasValue).length >= AREA_POINTS;
}

/** Brackets are at least this part of the time apart. */
const BRACKETS_APART = 1 / 8;

/** The area of the guesses, with brackets for what was measured: the latest, and those well before it. */
export function areaChart(
	points: readonly RatioPoint[],
	measured: readonly MeasuredPoint[]
): AreaChart {
	const last = lastCounted(points);
	const guessed = points.map(({ moment }) => moment.at);
	const weeks = [...guessed, ...measured.map(({ moment }) => moment.at)];
	const apart = (Math.max(...weeks) - Math.min(...weeks)) * BRACKETS_APART;
	const brackets: AreaChart['measured'][number][] = [];
	for (const review of measured.toReversed()) {
		const { at } = review.moment;
		const range = rangeOf(review);
		if (!range || (brackets[0]?.week ?? Infinity) - at < apart) continue;
		const { lo, hi, words: label } = range;
		brackets.unshift({ week: at, lo, hi, ...(brackets.length === 0 && { label }) });
	}
	const shown = [...guessed, ...brackets.map(({ week }) => week)];
	return {
		kind: 'area',
		points: linePoints(points).map(({ x, y }) => ({ week: x, share: y })),
		breaks: breaksOf(points).map(({ x, note }) => ({ week: x, note })),
		measured: brackets,
		known: m.insights_area_known({ n: Math.round(last?.known ?? 0) }),
		unknown: m.insights_area_unknown({
			n: Math.round((last?.contacts ?? 0) - (last?.known ?? 0))
		}),
		axis: {
			all: m.week_axis_all(),
			half: m.week_axis_half(),
			weeks: timeNames(Math.min(...shown), Math.max(...shown))
		}
	};
}

/** Between which shares the guess moved, as far as they can be compared, and what may be said of it. */
export function historyWords(points: readonly RatioPoint[]): string | undefined {
	const all = words.comparable(points);
	const { verdict, start } = words.direction(points);
	// The first check-ins are practice.
	const first = start ?? all[0];
	const last = all.at(-1);
	if (!first || !last || first === last) return undefined;
	const [from, to] = [words.percentOf(first.value), words.percentOf(last.value)];
	const date = words.dayWords(first.moment);
	const span = words.spanOf(last.moment.at - first.moment.at);
	if (from === to) return m.insights_share_same({ date, to });
	const isUp = last.value > first.value;
	if (verdict === 'rising' && isUp) return m.insights_share_rising({ ...span, from, to });
	if (verdict === 'falling' && !isUp) return m.insights_share_falling({ ...span, from, to });
	if (verdict === 'no_clear_trend') return m.insights_share_unclear({ ...span, from, to });
	return m.insights_share_moved({ ...span, from, to });
}

export function leftOutWords({ leftOutNames }: RatioPoint): string | undefined {
	if (leftOutNames.length === 0) return undefined;
	return m.insights_left_out({ platforms: listWords(leftOutNames), n: leftOutNames.length });
}

/** Why the latest numbers are not compared with all earlier ones. */
export function newStartWords(points: readonly RatioPoint[]): string | undefined {
	const anew = points.findLast(({ breaks }, index) => breaks !== undefined && index > 0);
	if (!anew) return undefined;
	const since = { date: words.dayWords(anew.moment) };
	return anew.breaks === 'threshold'
		? m.insights_since_threshold(since)
		: m.insights_since_platforms(since);
}

export function ratioTable(
	points: readonly RatioPoint[],
	measured: readonly MeasuredPoint[],
	count?: number
): Table {
	const format = percentWords;
	return {
		columns: [
			words.weekColumn(),
			words.numberColumn(m.insights_column_contacts()),
			words.numberColumn(m.insights_column_known()),
			words.numberColumn(m.insights_column_share()),
			words.numberColumn(m.insights_column_others()),
			...measuredColumns(measured),
			words.noteColumn()
		],
		rows: words.latestFirst(mergeByWeek(points, measured), count, ({ moment, guess, review }) => [
			words.dayWords(moment),
			words.cell(guess?.contacts, numberWords),
			words.cell(guess?.known, numberWords),
			words.cell(guess?.value, format),
			words.cell(guess && othersOf(guess), ratioWords),
			...measuredCells(measured, review, format),
			words.allRemarks(
				guess && words.remarks(guess, guess === points[0], ...remarks(guess)),
				review && words.remarks(review, review === measured[0])
			)
		])
	};
}

/** Unknown contacts for each known one. */
export function othersOf({ contacts, known }: GuessedReading): number | undefined {
	if (contacts === undefined || known === undefined) return undefined;
	return realVirtual(contacts, known).othersPerKnown;
}

function remarks({ pairs, leftOutNames }: GuessedReading): string[] {
	const found = [];
	if (leftOutNames.length > 0)
		found.push(m.insights_remark_left_out({ platforms: listWords(leftOutNames) }));
	if (pairs.some(({ carried }) => carried)) found.push(m.insights_remark_carried());
	if (pairs.some(({ exceeded }) => exceeded)) found.push(m.insights_remark_exceeded());
	return found;
}
