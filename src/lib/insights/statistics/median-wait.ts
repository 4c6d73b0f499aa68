import { binomialProbability } from './binomial';
import type { Interval } from './wilson';
import { medianRanks } from './order-statistics';

const MAX_MISSED = 0.05;

interface MedianWait {
	/** In hours; infinite when it ends in "no answer yet". */
	readonly median: number;
	/** Two of the waiting times, the later one perhaps infinite. Absent below six. */
	readonly interval:
		| (Interval & {
				/** How often such an interval holds the true median: at least .95. */
				readonly coverage: number;
		  })
		| undefined;
}

/** The narrowest interval between two waiting times, as many below as above, that is wide enough. */
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
 * How long requests wait for their first answer. Those without one count as waiting for ever, so that
 * leaving them out does not make the wait look shorter.
 *
 * @param hours from 0 up, in any order; `Infinity` where there is no answer yet
 * @returns nothing when there are none
 * @throws RangeError when a number is negative or NaN
 *
 * Source: W. J. Conover, *Practical Nonparametric Statistics*, 3rd edition, 1999, 3.2 (order statistics
 * as exact limits of the median).
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
