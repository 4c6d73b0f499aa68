import { requireCount, requirePart } from './counts';
import { Z_95 } from './normal';

/** A 95 % interval. */
export interface Interval {
	readonly lo: number;
	readonly hi: number;
}

interface Reciprocity {
	/** Absent when nothing was given and nothing received. */
	readonly favours:
		| {
				/** (Given − received) ÷ (given + received), from −1 to 1. */
				readonly balance: number;
				/** Given ÷ (given + received), from 0 to 1. */
				readonly givenShare: number;
				readonly givenInterval: Interval;
		  }
		| undefined;
	/** Absent when there is nobody with either direction. */
	readonly mutual:
		| {
				/** People with both directions ÷ people with either, from 0 to 1. */
				readonly share: number;
				readonly interval: Interval;
		  }
		| undefined;
}

/**
 * Wilson's limits for a share from 0 to 1 of `n` outcomes; `n` is above 0, and need not be whole where
 * it says how many independent outcomes others are worth.
 */
export function scoreLimits(share: number, n: number): Interval {
	const z2 = Z_95 * Z_95;
	const centre = share + z2 / (2 * n);
	const reach = Z_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
	const scale = 1 + z2 / n;
	// The limits at none and at all are exact; the formula only comes near them.
	const lo = share === 0 ? 0 : (centre - reach) / scale;
	const hi = share === 1 ? 1 : (centre + reach) / scale;
	return { lo, hi };
}

/** A share and its limits, for 0 ≤ `k` ≤ `n` already checked; nothing when `n` is 0. */
export function shareOf(k: number, n: number): { share: number; interval: Interval } | undefined {
	return n === 0 ? undefined : { share: k / n, interval: scoreLimits(k / n, n) };
}

/**
 * Wilson's score interval, without continuity correction, for a share of independent yes/no
 * outcomes.
 *
 * @param k how many were a yes; a whole number from 0 to `n`
 * @param n how many there were; a whole number from 0 up
 * @returns limits from 0 to 1 at 95 %, or nothing when `n` is 0
 * @throws RangeError when a count is negative, not whole, not a number, or `k` exceeds `n`
 *
 * Source: E. B. Wilson, *Journal of the American Statistical Association* 22, 1927; method 3 in
 * R. G. Newcombe, *Statistics in Medicine* 17, 1998, p. 857.
 */
export function wilson(k: number, n: number): Interval | undefined {
	requirePart(['k', k], ['n', n]);
	return shareOf(k, n)?.interval;
}

/**
 * Giving and taking as one person notes it: the balance of favours, and the share of people with
 * whom help went both ways, with Wilson's interval for each share.
 *
 * @param counts whole numbers from 0 up: favours `given` and `received`; `people` with at least one
 * direction, and `both`, those of them with both directions
 * @throws RangeError when a count is negative, not whole, not a number, or `both` exceeds `people`
 */
export function reciprocity(counts: {
	readonly given: number;
	readonly received: number;
	readonly both: number;
	readonly people: number;
}): Reciprocity {
	const { given, received, both, people } = counts;
	requireCount('given', given);
	requireCount('received', received);
	requirePart(['both', both], ['people', people]);
	const favours = given + received;
	const givenShare = shareOf(given, favours);
	return {
		favours: givenShare && {
			balance: (given - received) / favours,
			givenShare: givenShare.share,
			givenInterval: givenShare.interval
		},
		mutual: shareOf(both, people)
	};
}
