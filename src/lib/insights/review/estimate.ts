import type { Measurement, Stratum } from '$lib/journal/people/measurement';
import type { Threshold } from '$lib/journal/settings';
import { sumEstimates, finiteProportion, type Interval } from '../statistics';
import { sumBy } from '../statistics/counts';
import { renewed } from './renewed-answers';
import { sampleOf } from './sample';

/** With fewer names than these only the range is shown. */
const MIN_REVIEWED = 30;

/** How many people in one list, or in all of them, are known, as the review has measured it. */
export interface ReviewEstimate {
	/** How many there are. */
	readonly all: number;
	/** How many of them have an answer of the last twelve months; “not sure” is one, and counts as not known. */
	readonly reviewed: number;
	/** How many of the reviewed ones are known. */
	readonly found: number;
	/** How many are likely to be known. */
	readonly known: number;
	/** At 95 %, in whole people. */
	readonly limits: Interval;
	/** Whether all were reviewed: the number is then no estimate. */
	readonly complete: boolean;
	/** Too few were reviewed to show more than the range. */
	readonly rangeOnly: boolean;
}

/**
 * How many people are known from a threshold on.
 * @param platform whose list; everybody in any list without it, each person once
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
		all,
		reviewed,
		found: sumBy(samples, ({ known }) => known),
		known,
		limits: inWholePeople(limits),
		complete,
		rangeOnly: !complete && reviewed < MIN_REVIEWED
	};
}

/** What was measured last, of several weeks' measurements with the earliest first. */
export function latestEstimate(
	measurements: readonly Measurement[],
	threshold: Threshold
): ReviewEstimate | undefined {
	const found = measurements.map(({ strata }) => estimateKnown(strata, threshold));
	return found.findLast((each) => each !== undefined);
}

/**
 * The platforms of the lists that were measured: those of people who are there, and those of which only
 * the numbers are kept.
 */
export function platformsIn(strata: readonly Stratum[]): string[] {
	const named = strata.flatMap(({ kept, platforms }) => (kept ? [kept.platform] : platforms));
	return [...new Set(named)].sort();
}

/** The strata of one platform's list; of everybody, each person once, without it. */
export function strataOf(strata: readonly Stratum[], platform?: string): Stratum[] {
	return strata.filter((stratum) => belongs(stratum, platform));
}

/**
 * Numbers that were kept of a list stand for that list alone. Over all lists they count only for people
 * who were on no other: the others are in the strata of where they still are.
 */
function belongs({ platforms, kept }: Stratum, platform: string | undefined): boolean {
	if (!kept) return platform === undefined || platforms.includes(platform);
	return platform === undefined ? platforms.length === 1 : kept.platform === platform;
}

/** Strata of which somebody was reviewed are added up; of the others nothing is known but how large they are. */
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
