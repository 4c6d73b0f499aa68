import type { Measurement, Stratum } from '$lib/journal/people/measurement';
import type { Threshold } from '$lib/journal/settings';
import type { Week } from '$lib/journal/weeks';
import { sumEstimates, finiteProportion, type Interval } from '../statistics';
import { sumBy } from '../statistics/counts';
import { renewed } from './renewed-answers';
import { sampleOf } from './sample';

/** With fewer reviewed names, only the range is shown. */
const MIN_REVIEWED = 30;

/** The measured number of known people in one list or in all lists. */
export interface ReviewEstimate {
	/** The platforms of the lists. */
	readonly platforms: readonly string[];
	readonly all: number;
	/** People with an answer of the last twelve months. "Not sure" is an answer. */
	readonly reviewed: number;
	/** Reviewed people who are known. */
	readonly found: number;
	/** The estimate of all known people. */
	readonly known: number;
	/** The 95 % limits in whole people. */
	readonly limits: Interval;
	/** Whether everybody was reviewed, so that nothing is estimated. */
	readonly complete: boolean;
	/** Whether too few were reviewed to show a number. */
	readonly rangeOnly: boolean;
}

/**
 * Estimates how many people are known at a threshold.
 * @param platform the list; without it, all lists, each person once
 * @returns nothing where nobody was reviewed in the last twelve months
 */
export function estimateKnown(
	strata: readonly Stratum[],
	threshold: Threshold,
	platform?: string
): ReviewEstimate | undefined {
	const own = strataOf(strata, platform);
	const samples = own.map((stratum) => sampleOf(stratum, threshold));
	const reviewed = sumBy(samples, ({ reviewed }) => reviewed);
	if (reviewed === 0) return undefined;
	const { all, known, limits } = estimate(own, threshold);
	const complete = reviewed === all;
	return {
		platforms: platform === undefined ? platformsIn(own) : [platform],
		all,
		reviewed,
		found: sumBy(samples, ({ known }) => known),
		known,
		limits: inWholePeople(limits),
		complete,
		rangeOnly: !complete && reviewed < MIN_REVIEWED
	};
}

/** The latest estimate of all lists and its week. The measurements are in ascending order. */
export function latestEstimate(
	measurements: readonly Measurement[],
	threshold: Threshold
): { found: ReviewEstimate; week: Week } | undefined {
	for (const { week, strata } of measurements.toReversed()) {
		const found = estimateKnown(strata, threshold);
		if (found) return { found, week };
	}
	return undefined;
}

/** The platforms that were measured, including platforms with only kept numbers. */
export function platformsIn(strata: readonly Stratum[]): string[] {
	const named = strata.flatMap(({ kept, platforms }) => (kept ? [kept.platform] : platforms));
	return [...new Set(named)].sort();
}

/** The strata of one list; without a platform, of everybody, each person once. */
export function strataOf(strata: readonly Stratum[], platform?: string): Stratum[] {
	return strata.filter((stratum) => belongs(stratum, platform));
}

/**
 * Kept numbers belong to their own list. In the total they count only people on no other platform;
 * all others still have a stratum of their own.
 */
function belongs({ platforms, kept }: Stratum, platform: string | undefined): boolean {
	if (!kept) return platform === undefined || platforms.includes(platform);
	return platform === undefined ? platforms.length === 1 : kept.platform === platform;
}

/** Adds up the reviewed strata. An unreviewed stratum only widens the upper limit. */
function estimate(
	strata: readonly Stratum[],
	threshold: Threshold
): Pick<ReviewEstimate, 'all' | 'known' | 'limits'> {
	const estimates = strata.map((stratum) => {
		const sample = sampleOf(stratum, threshold);
		return renewed(stratum, sample, threshold) ?? finiteProportion(sample);
	});
	const { known = 0, limits } = sumEstimates(estimates.filter((each) => each.known !== undefined));
	const all = sumBy(estimates, (each) => each.all);
	const unseen = sumBy(estimates, (each) => (each.known === undefined ? each.all : 0));
	return {
		all,
		known: known * (all / (all - unseen)),
		limits: { lo: limits.lo, hi: limits.hi + unseen }
	};
}

function inWholePeople(limits: Interval): Interval {
	const lo = Math.max(0, Math.ceil(limits.lo - 1e-6));
	return { lo, hi: Math.max(lo, Math.floor(limits.hi + 1e-6)) };
}
