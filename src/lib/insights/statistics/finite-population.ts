import { hypergeometricCdf } from './hypergeometric';
import { requireCount, requirePart } from './counts';
import type { Interval } from './wilson';

/** 2.5 % with a margin, so that a tie of exactly 2.5 % is rejected in spite of rounding. */
const TAIL = 0.025 * (1 + 1e-9);

/** A random sample of one list or stratum. */
export interface Sample {
	/** All contacts. */
	readonly all: number;
	/** Reviewed contacts. "Not sure" counts as reviewed. */
	readonly reviewed: number;
	/** Reviewed contacts that are known. */
	readonly known: number;
	/** Contacts that were shown and skipped. */
	readonly skipped?: number;
}

/** The estimated number of known contacts. */
export interface KnownEstimate {
	/** All contacts. */
	readonly all: number;
	/** Known contacts, often a fraction. Absent when none was reviewed. */
	readonly known: number | undefined;
	/** The 95 % limits in contacts; whole numbers for a single sample. */
	readonly limits: Interval;
	/** Known ÷ all, from 0 to 1. Absent when none was reviewed. */
	readonly share: number | undefined;
	/** The limits ÷ all, from 0 to 1. Absent when there are no contacts. */
	readonly shareLimits: Interval | undefined;
}

function requireSample({ all, reviewed, known, skipped = 0 }: Sample): void {
	requirePart(['known', known], ['reviewed', reviewed]);
	requireCount('skipped', skipped);
	requirePart(['reviewed and skipped together', reviewed + skipped], ['all', all]);
}

/**
 * The smallest number of successes among `all` for which at least `found` successes in `shown`
 * draws have a probability above 2.5 %. The probability grows with that number.
 */
function fewest(all: number, shown: number, found: number): number {
	let from = found;
	let to = all - shown + found;
	while (from < to) {
		const having = Math.floor((from + to) / 2);
		// At least `found` successes are at most `shown − found` failures.
		const draw = { population: all, successes: all - having, draws: shown };
		if (hypergeometricCdf(shown - found, draw) > TAIL) to = having;
		else from = having + 1;
	}
	return from;
}

/** Adds the shares to numbers of contacts. */
export function estimateOf(
	all: number,
	known: number | undefined,
	limits: Interval
): KnownEstimate {
	return {
		all,
		known,
		limits,
		share: known === undefined ? undefined : known / all,
		shareLimits: all === 0 ? undefined : { lo: limits.lo / all, hi: limits.hi / all }
	};
}

/**
 * Limits that hold whatever the skipped contacts are: the lower limit counts none of them as known,
 * the upper limit all of them.
 *
 * @param sample whole numbers from 0 up
 * @returns whole numbers of contacts, at 95 %
 * @throws RangeError when a count is negative or not whole, `known` exceeds `reviewed`, or
 * `reviewed` and `skipped` together exceed `all`
 */
export function skipsBounds(sample: Sample): Interval {
	requireSample(sample);
	const { all, reviewed, known, skipped = 0 } = sample;
	const shown = reviewed + skipped;
	return { lo: fewest(all, shown, known), hi: all - fewest(all, shown, reviewed - known) };
}

/**
 * Estimates how many contacts are known from a random sample.
 *
 * The limits invert the exact hypergeometric test with 2.5 % on each side. They are whole contacts,
 * miss the true number in at most 5 % of all samples of any size, and meet when everybody was
 * reviewed. If more than a tenth of the shown contacts were skipped, they are the limits of
 * `skipsBounds`.
 *
 * @param sample whole numbers from 0 up
 * @throws RangeError as `skipsBounds` does
 *
 * Source: J. P. Buonaccorsi, *The American Statistician* 41, 1987 (exact limits for a finite
 * population).
 */
export function finiteProportion(sample: Sample): KnownEstimate {
	requireSample(sample);
	const { all, reviewed, known, skipped = 0 } = sample;
	const manySkipped = skipped * 10 > reviewed + skipped;
	return estimateOf(
		all,
		reviewed === 0 ? undefined : (all * known) / reviewed,
		skipsBounds({ ...sample, skipped: manySkipped ? skipped : 0 })
	);
}
