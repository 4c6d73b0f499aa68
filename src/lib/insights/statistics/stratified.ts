import { sumBy } from './counts';
import { estimateOf, finiteProportion, type KnownEstimate, type Sample } from './finite-population';

/**
 * How many contacts are known in several lists together, each sampled by itself: the sum of the
 * estimates, with limits by square-and-add, the root of the summed squares of the distances between
 * each estimate and its own exact limit. No contact and no person may stand in two of the strata.
 *
 * A stratum of which nothing was reviewed yet is taken to have the share of those that were sampled,
 * as large as they are, and to lie anywhere between none and all.
 *
 * @param strata whole numbers from 0 up; empty strata change nothing
 * @returns whole limits only from a single stratum; no estimate where nothing was reviewed anywhere
 * @throws RangeError when one of the samples cannot be
 *
 * Source: G. Y. Zou & A. Donner, *Statistics in Medicine* 27, 2008 (recovering variances from limits),
 * after R. G. Newcombe, *Statistics in Medicine* 17, 1998, p. 873.
 */
export function stratifiedTotal(strata: readonly Sample[]): KnownEstimate {
	return sumEstimates(strata.map((stratum) => finiteProportion(stratum)));
}

/**
 * The sum of estimates that do not depend on each other, however each was made: the same square-and-add.
 *
 * @param estimates their limits at 95 %
 */
export function sumEstimates(estimates: readonly KnownEstimate[]): KnownEstimate {
	const parts = estimates.filter(({ all }) => all > 0);
	const [only] = parts;
	if (only && parts.length === 1) return only;

	const sampled = parts.filter(({ known }) => known !== undefined);
	const all = sumBy(parts, (part) => part.all);
	if (sampled.length === 0) return estimateOf(all, undefined, { lo: 0, hi: all });

	const share = sumBy(sampled, ({ known = 0 }) => known) / sumBy(sampled, (part) => part.all);
	const distances = parts.map(({ known: told, all, limits: { lo, hi } }) => {
		const known = told ?? all * share;
		// The estimate of a sample that is nearly all of its list can lie a part of a contact beyond its limits.
		const within = Math.min(hi, Math.max(lo, known));
		return { known, within, below: within - lo, above: hi - within };
	});
	const middle = sumBy(distances, ({ within }) => within);
	return estimateOf(
		all,
		sumBy(distances, ({ known }) => known),
		{
			lo: middle - Math.hypot(...distances.map(({ below }) => below)),
			hi: middle + Math.hypot(...distances.map(({ above }) => above))
		}
	);
}
