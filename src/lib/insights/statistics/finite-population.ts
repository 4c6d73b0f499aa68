import { hypergeometricCdf } from './hypergeometric';
import { requireCount, requirePart } from './counts';
import type { Interval } from './wilson';

/** Half of what 95 % leave, and a little: a probability of exactly 2.5 % must not seem greater. */
const TAIL = 0.025 * (1 + 1e-9);

/** A random sample of the contacts of one list, or of one stratum. */
export interface Sample {
	/** How many contacts there are. */
	readonly all: number;
	/** How many of them were reviewed; "not sure" counts among them. */
	readonly reviewed: number;
	/** How many of the reviewed ones are known. */
	readonly known: number;
	/** How many more were shown and skipped. */
	readonly skipped?: number;
}

/** How many contacts are known, as far as a sample tells. */
export interface KnownEstimate {
	/** How many contacts there are. */
	readonly all: number;
	/** How many of them are known; whole only by chance. Absent when none was reviewed. */
	readonly known: number | undefined;
	/** At 95 %, in contacts; whole numbers for a single sample. */
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
 * The fewest among `all` that can have a property, when `found` of `shown` have it: with fewer, finding
 * so many would have had a probability of 2.5 % or less. That probability rises with their number.
 */
function fewest(all: number, shown: number, found: number): number {
	let from = found;
	let to = all - shown + found;
	while (from < to) {
		const having = Math.floor((from + to) / 2);
		// At least `found` with it are at most the other shown ones without it.
		const draw = { population: all, successes: all - having, draws: shown };
		if (hypergeometricCdf(shown - found, draw) > TAIL) to = having;
		else from = having + 1;
	}
	return from;
}

/** Adds the shares to what is known in contacts. */
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
 * Limits that hold whatever was skipped: the lower one as if no skipped contact were known, the upper
 * one as if all of them were.
 *
 * @param sample whole numbers from 0 up
 * @returns whole numbers of contacts, at 95 %
 * @throws RangeError when a count is negative or not whole, more are known than reviewed, or more
 * reviewed and skipped than there are
 */
export function skipsBounds(sample: Sample): Interval {
	requireSample(sample);
	const { all, reviewed, known, skipped = 0 } = sample;
	const shown = reviewed + skipped;
	return { lo: fewest(all, shown, known), hi: all - fewest(all, shown, reviewed - known) };
}

/**
 * How many of all contacts are known, when a random sample of them was reviewed.
 *
 * The limits invert the exact hypergeometric test, 2.5 % on either side: they are whole contacts, miss
 * the true number in at most 5 % of all samples however small, and meet when everybody was reviewed.
 * If more than a tenth of those shown were skipped, they are those of `skipsBounds`.
 *
 * @param sample whole numbers from 0 up
 * @throws RangeError when a count is negative or not whole, more are known than reviewed, or more
 * reviewed and skipped than there are
 *
 * Source: J. P. Buonaccorsi, *The American Statistician* 41, 1987 (exact limits for a finite population).
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
