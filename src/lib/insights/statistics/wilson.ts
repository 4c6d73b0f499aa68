import { requirePart } from './counts';
import { Z_95 } from './normal';

/** A 95 % interval. */
export interface Interval {
	readonly lo: number;
	readonly hi: number;
}

/**
 * Wilson's limits without a check of the input.
 *
 * @param share from 0 to 1
 * @param n above 0; a fraction is an effective number of outcomes
 */
export function wilsonLimits(share: number, n: number): Interval {
	const z2 = Z_95 * Z_95;
	const centre = share + z2 / (2 * n);
	const reach = Z_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
	const scale = 1 + z2 / n;
	// The formula only comes near the exact limits of 0 and 1.
	const lo = share === 0 ? 0 : (centre - reach) / scale;
	const hi = share === 1 ? 1 : (centre + reach) / scale;
	return { lo, hi };
}

/** A share and its limits. The caller has checked 0 ≤ `k` ≤ `n`. Nothing when `n` is 0. */
export function shareOf(k: number, n: number): { share: number; interval: Interval } | undefined {
	return n === 0 ? undefined : { share: k / n, interval: wilsonLimits(k / n, n) };
}

/**
 * Wilson's score interval, without continuity correction, for independent yes-or-no outcomes.
 *
 * @param k number of yes outcomes; a whole number from 0 to `n`
 * @param n number of outcomes; a whole number from 0 up
 * @returns limits from 0 to 1 at 95 %, or nothing when `n` is 0
 * @throws RangeError when a count is negative, not whole, not a number, or `k` exceeds `n`
 *
 * Source: E. B. Wilson, *Journal of the American Statistical Association* 22, 1927; method 3 in R.
 * G. Newcombe, *Statistics in Medicine* 17, 1998, p. 857.
 */
export function wilson(k: number, n: number): Interval | undefined {
	requirePart(['k', k], ['n', n]);
	return shareOf(k, n)?.interval;
}
