import type { KnownEstimate } from './finite-population';
import type { Interval } from './wilson';

interface RealVirtual {
	/** Known ÷ all, from 0 to 1. Absent when there are no contacts. */
	readonly share: number | undefined;
	/** (All − known) ÷ known, from 0 up. Absent when nobody is known. */
	readonly othersPerKnown: number | undefined;
}

interface MeasuredRealVirtual {
	/** Known ÷ all, from 0 to 1. */
	readonly share: number;
	/** At 95 %, from 0 to 1. */
	readonly shareLimits: Interval;
	/** (All − known) ÷ known, from 0 up. Absent when no reviewed contact is known. */
	readonly othersPerKnown: number | undefined;
	/** At 95 %. `hi` is absent if perhaps nobody is known, `lo` if certainly nobody is. */
	readonly othersLimits: { readonly lo: number | undefined; readonly hi: number | undefined };
}

function othersPer(known: number, all: number): number | undefined {
	return known === 0 ? undefined : (all - known) / known;
}

/**
 * The known share of a list, and unknown contacts per known contact. Both numbers are taken as
 * given, from a guess or a complete review.
 *
 * If `known` exceeds `all`, one answer is wrong and no figure is returned.
 *
 * @param all contacts, from 0 up; a fraction is the middle of a guessed range
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
	return { share: all === 0 ? undefined : known / all, othersPerKnown: othersPer(known, all) };
}

/**
 * The figures of `realVirtual` from a review, with limits. The limits of `othersPerKnown` follow
 * from the limits of the share.
 *
 * @param estimate from `finiteProportion` or `stratifiedTotal`
 * @returns nothing when there are no contacts or none was reviewed
 */
export function measuredRealVirtual(estimate: KnownEstimate): MeasuredRealVirtual | undefined {
	const { all, known, limits, share, shareLimits } = estimate;
	if (known === undefined || share === undefined || !shareLimits) return undefined;
	return {
		share,
		shareLimits,
		othersPerKnown: othersPer(known, all),
		othersLimits: { lo: othersPer(limits.hi, all), hi: othersPer(limits.lo, all) }
	};
}
