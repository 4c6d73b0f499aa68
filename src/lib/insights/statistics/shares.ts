import { Z_95 } from './normal';

/** A 95 % interval. */
export interface Interval {
	readonly lo: number;
	readonly hi: number;
}

interface RealVirtual {
	/** Known ÷ all, from 0 to 1. Absent when there are no contacts. */
	readonly share: number | undefined;
	/** (All − known) ÷ known, from 0 up. Absent when nobody is known. */
	readonly othersPerKnown: number | undefined;
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

function requireCount(name: string, value: number): void {
	if (!Number.isSafeInteger(value) || value < 0) {
		throw new RangeError(`${name} must be a whole number from 0 up, not ${value}`);
	}
}

/** The limits, and the share itself, for 0 ≤ `k` ≤ `n` already checked; nothing when `n` is 0. */
function shareOf(k: number, n: number): { share: number; interval: Interval } | undefined {
	if (n === 0) return undefined;
	const share = k / n;
	const z2 = Z_95 * Z_95;
	const centre = share + z2 / (2 * n);
	const reach = Z_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
	const scale = 1 + z2 / n;
	// The limits at none and at all are exact; the formula only comes near them.
	const lo = k === 0 ? 0 : (centre - reach) / scale;
	const hi = k === n ? 1 : (centre + reach) / scale;
	return { share, interval: { lo, hi } };
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
	requireCount('k', k);
	requireCount('n', n);
	if (k > n) throw new RangeError(`k (${k}) must not exceed n (${n})`);
	return shareOf(k, n)?.interval;
}

/**
 * The real share of a list, and how many others stand in it for each known contact, when both
 * numbers are taken as given (a guess, or a complete review) and not estimated from a sample.
 *
 * More known than all is a slip in one of the two answers: no number follows from it.
 *
 * @param all contacts, from 0 up; fractions are allowed (the middle of a guessed range)
 * @param known contacts that are known, from 0 up
 * @throws RangeError when a number is negative or not finite
 */
export function realVirtual(all: number, known: number): RealVirtual {
	for (const [name, value] of [['all', all] as const, ['known', known] as const]) {
		if (!Number.isFinite(value) || value < 0) {
			throw new RangeError(`${name} must be a finite number from 0 up, not ${value}`);
		}
	}
	if (known > all) return { share: undefined, othersPerKnown: undefined };
	return {
		share: all === 0 ? undefined : known / all,
		othersPerKnown: known === 0 ? undefined : (all - known) / known
	};
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
	requireCount('both', both);
	requireCount('people', people);
	if (both > people) {
		throw new RangeError(`both (${both}) must not exceed people (${people})`);
	}
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
