import { binomialProbability } from './binomial';
import type { Interval } from './wilson';
import { medianRanks } from './order-statistics';

const MAX_MISSED = 0.05;

interface MedianWait {
	/** In hours; infinite where it means "no answer yet". */
	readonly median: number;
	/** Two of the waiting times; the later one may be infinite. Absent below six waits. */
	readonly interval:
		| (Interval & {
				/** The probability, at least .95, that such an interval holds the true median. */
				readonly coverage: number;
		  })
		| undefined;
}

/** The narrowest symmetric interval of two waiting times with enough coverage. */
function intervalOf(sorted: Float64Array): MedianWait['interval'] {
	const n = sorted.length;
	let rank = 0;
	let missed = 0;
	for (;;) {
		const more = missed + 2 * binomialProbability(rank, n, 0.5, 0.5);
		if (more > MAX_MISSED) break;
		missed = more;
		rank++;
	}
	if (rank === 0) return undefined;
	return { lo: sorted[rank - 1] ?? NaN, hi: sorted[n - rank] ?? NaN, coverage: 1 - missed };
}

/**
 * The median time until the first answer. Requests without an answer count as infinite, because
 * leaving them out would shorten the median.
 *
 * @param hours from 0 up, in any order; `Infinity` without an answer
 * @returns nothing without requests
 * @throws RangeError when a number is negative or NaN
 *
 * Source: W. J. Conover, *Practical Nonparametric Statistics*, 3rd edition, 1999, 3.2 (order
 * statistics as exact limits of the median).
 */
export function medianWait(hours: readonly number[]): MedianWait | undefined {
	if (!hours.every((wait) => wait >= 0)) {
		throw new RangeError('Waiting times must be numbers from 0 up');
	}
	if (hours.length === 0) return undefined;
	const sorted = Float64Array.from(hours).sort();
	const [low = NaN, high = NaN] = medianRanks(sorted.length).map((rank) => sorted[rank]);
	return { median: (low + high) / 2, interval: intervalOf(sorted) };
}
