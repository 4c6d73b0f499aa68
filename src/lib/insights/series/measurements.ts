import type { Journal } from '$lib/journal/journal';
import type { Stratum } from '$lib/journal/people/measurement';
import { labelOf } from '$lib/journal/platform';
import type { Threshold } from '$lib/journal/settings';
import type { Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { Column, PartsChart } from '../insight';
import { estimateKnown, platformsIn, type ReviewEstimate } from '../review/estimate';
import { ofWhichLists, type Label } from '../review/words';
import { sumBy } from '../statistics/counts';
import type { BreakReason, Reading } from './readings';
import { since, weekNumber, type Moment } from './time';
import * as words from './words';

/** With a larger share of new people, it counts as another list. */
const MAX_NEW_SHARE = 0.1;

/** What the review had measured by the end of one week. */
export interface MeasuredPoint extends Reading {
	readonly measured: ReviewEstimate;
	/** Which lists it is about, and how many people are on them. */
	readonly of: { readonly all: string; readonly lists: string };
	readonly strata: readonly Stratum[];
}

/**
 * The measurements week by week, all read with the current threshold. With few reviewed names there
 * is only a range.
 * @param ratio undefined where there is no ratio
 * @param platform the list; without it, all lists
 */
export function measuredPoints(
	journal: Journal,
	from: Week | undefined,
	ratio: (known: number, all: number) => number | undefined,
	platform?: string
): MeasuredPoint[] {
	let before: readonly Stratum[] | undefined;
	const points = journal.measurements.flatMap(({ week, strata }): MeasuredPoint[] => {
		const found = estimateKnown(strata, thresholdOf(journal), platform);
		if (!found) return [];
		// No line joins measurements.
		const moment = { week, at: weekNumber(week), joined: false, settling: false };
		const breaks = before && breakBetween(before, strata, platform);
		before = strata;
		const ends = [ratio(found.limits.lo, found.all), ratio(found.limits.hi, found.all)];
		return [
			{
				moment,
				measured: found,
				of: ofWhichLists(found, labelsOf(journal)),
				strata,
				value: found.rangeOnly ? undefined : ratio(found.known, found.all),
				...intervalOf(ends),
				breaks
			}
		];
	});
	return since(points, from);
}

/** The range of a measurement, as charts draw it. */
export function rangeOf({ lo, hi }: MeasuredPoint): PartsChart['rows'][number]['range'] {
	if (lo === undefined || hi === undefined) return undefined;
	return { lo, hi, words: m.insights_area_measured(words.limitsInHundred({ lo, hi })) };
}

/** The names of the journal's platforms. */
export function labelsOf({ platforms }: Journal): Label {
	return (id) => labelOf(id, platforms);
}

export function thresholdOf({ settings }: Journal): Threshold {
	return settings?.threshold ?? 'talked';
}

/** The limits in ascending order. Empty where one limit is infinite. */
function intervalOf(ends: readonly (number | undefined)[]): { lo?: number; hi?: number } {
	const [lo, hi] = ends.filter((end) => end !== undefined).sort((a, b) => a - b);
	return lo === undefined || hi === undefined ? {} : { lo, hi };
}

/** The line breaks where the platforms changed or many people are new. */
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

interface GuessAndReview<T> {
	readonly moment: Moment;
	readonly guess: T | undefined;
	readonly review: MeasuredPoint | undefined;
}

/** Guesses and measurements of the same weeks side by side, earliest first. */
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

/** The columns for measurements. None without a measurement. */
export function measuredColumns(points: readonly MeasuredPoint[]): Column[] {
	if (points.length === 0) return [];
	return [
		words.numberColumn(m.insights_column_measured()),
		words.numberColumn(m.insights_column_range()),
		words.numberColumn(m.insights_column_names()),
		words.textColumn(m.insights_column_measured_of())
	];
}

/** The cells of one week in these columns. */
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
		words.cell(point?.measured.reviewed, numberWords),
		words.cell(point?.of, m.insights_measured_of)
	];
}
