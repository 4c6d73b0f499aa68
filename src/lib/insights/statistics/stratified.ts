import { sumBy } from './counts';
import { estimateOf, finiteProportion, type KnownEstimate, type Sample } from './finite-population';

/**
 * Estimates the known contacts in several lists with independent samples. The limits are by
 * square-and-add: the distances from each estimate to its own limit are squared and summed, and the
 * root is taken. No person may be in two strata.
 *
 * A stratum without reviewed contacts gets the pooled share of the sampled strata as its estimate,
 * and limits from none to all.
 *
 * @param strata whole numbers from 0 up; empty strata change nothing
 * @returns whole limits only for a single stratum; no estimate where nothing was reviewed
 * @throws RangeError when a sample is impossible, as in `finiteProportion`
 *
 * Source: G. Y. Zou & A. Donner, *Statistics in Medicine* 27, 2008 (recovering variances from
 * limits), after R. G. Newcombe, *Statistics in Medicine* 17, 1998, p. 873.
 */
export function stratifiedTotal(strata: readonly Sample[]): KnownEstimate {
	return sumEstimates(strata.map((stratum) => finiteProportion(stratum)));
}

/**
 * The sum of independent estimates of any kind, with limits by square-and-add.
 *
 * @param estimates with limits at 95 %
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
		// The estimate of a nearly complete sample can lie just outside its own limits.
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
