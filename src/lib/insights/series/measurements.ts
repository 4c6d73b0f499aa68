import type { Journal } from '$lib/journal/journal';
import type { Stratum } from '$lib/journal/people/measurement';
import type { Threshold } from '$lib/journal/settings';
import type { Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { ChartSet, Column } from '../insight';
import { estimateKnown, platformsIn, type ReviewEstimate } from '../review/estimate';
import { sumBy } from '../statistics/counts';
import { linePoints, type BreakReason, type Reading } from './readings';
import { since, weekNumber, type Moment } from './time';
import * as words from './words';

/** Weeks from one measurement to the next up to which a line joins them: a quarter of a year. */
const MAX_JOINED_WEEKS = 13;

/** From what part of newcomers on a list is another one. */
const MAX_NEW_SHARE = 0.1;

/** What the review had measured by the end of one week. */
export interface MeasuredPoint extends Reading {
	readonly measured: ReviewEstimate;
	readonly strata: readonly Stratum[];
}

/**
 * What was measured week by week, all by the threshold that holds now. As long as there are too few names
 * for a number there is only its range.
 * @param ratio of what was measured; undefined where there is none
 * @param platform whose list; all of them without it
 */
export function measuredPoints(
	journal: Journal,
	from: Week | undefined,
	ratio: (known: number, all: number) => number | undefined,
	platform?: string
): MeasuredPoint[] {
	let before: { at: number; strata: readonly Stratum[] } | undefined;
	const points = journal.measurements.flatMap(({ week, strata }): MeasuredPoint[] => {
		const found = estimateKnown(strata, thresholdOf(journal), platform);
		if (!found) return [];
		const at = weekNumber(week);
		const moment = {
			week,
			at,
			joined: before !== undefined && at - before.at <= MAX_JOINED_WEEKS,
			settling: false
		};
		const breaks = before && breakBetween(before.strata, strata, platform);
		before = { at, strata };
		const ends = [ratio(found.limits.lo, found.all), ratio(found.limits.hi, found.all)];
		return [
			{
				moment,
				measured: found,
				strata,
				value: found.rangeOnly ? undefined : ratio(found.known, found.all),
				...intervalOf(ends),
				breaks
			}
		];
	});
	return since(points, from);
}

export function thresholdOf({ settings }: Journal): Threshold {
	return settings?.threshold ?? 'talked';
}

/** The ends in their order: more known ones are fewer others. Nothing where one of them is without end. */
function intervalOf(ends: readonly (number | undefined)[]): { lo?: number; hi?: number } {
	const [lo, hi] = ends.filter((end) => end !== undefined).sort((a, b) => a - b);
	return lo === undefined || hi === undefined ? {} : { lo, hi };
}

/** Another list is measured where other platforms are in it, or many who came since. */
function breakBetween(
	before: readonly Stratum[],
	after: readonly Stratum[],
	platform: string | undefined
): BreakReason | undefined {
	const own = (strata: readonly Stratum[]) =>
		platform === undefined
			? strata
			: strata.filter(({ platforms }) => platforms.includes(platform));
	if (platform === undefined && platformsIn(before).join() !== platformsIn(after).join())
		return 'platforms';
	const known = new Set(own(before).map(({ came }) => came));
	const size = (strata: readonly Stratum[]) => sumBy(strata, ({ all }) => all);
	const added = size(own(after).filter(({ came }) => !known.has(came)));
	return added > MAX_NEW_SHARE * size(own(after)) ? 'list' : undefined;
}

/** The line of what was measured, with its intervals; nothing without a measurement. */
export function measuredSet(points: readonly MeasuredPoint[], role: ChartSet['role']): ChartSet[] {
	if (points.length === 0) return [];
	const line = linePoints(points);
	return [
		{
			...{ kind: 'line', role, stroke: 'solid', mark: 'circle', points: line },
			label: m.insights_measured()
		}
	];
}

/** What was guessed and what was measured in one week. */
interface GuessAndReview<T> {
	readonly moment: Moment;
	readonly guess: T | undefined;
	readonly review: MeasuredPoint | undefined;
}

/** Guesses and measurements by their weeks, earliest first. */
export function mergeByWeek<T extends Reading>(
	points: readonly T[],
	measured: readonly MeasuredPoint[]
): GuessAndReview<T>[] {
	const weeks = new Map<Week, GuessAndReview<T>>();
	for (const guess of points)
		weeks.set(guess.moment.week, { moment: guess.moment, guess, review: undefined });
	for (const review of measured) {
		const { moment } = review;
		weeks.set(moment.week, { moment, guess: weeks.get(moment.week)?.guess, review });
	}
	return [...weeks.values()].sort((a, b) => a.moment.at - b.moment.at);
}

/** The columns of a table in which something measured stands. */
export function measuredColumns(points: readonly MeasuredPoint[]): Column[] {
	if (points.length === 0) return [];
	return [
		words.numberColumn(m.insights_column_measured()),
		words.numberColumn(m.insights_column_range()),
		words.numberColumn(m.insights_column_names())
	];
}

/** What stands in these columns, for one week. */
export function measuredCells(
	points: readonly MeasuredPoint[],
	point: MeasuredPoint | undefined,
	format: (value: number) => string
): string[] {
	if (points.length === 0) return [];
	const { lo, hi } = point ?? {};
	return [
		words.cell(point?.value, format),
		lo === undefined || hi === undefined
			? m.insights_not_given()
			: m.words_range({ from: format(lo), to: format(hi) }),
		words.cell(point?.measured.reviewed, numberWords)
	];
}
