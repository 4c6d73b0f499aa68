import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { estimateOf, measuredRealVirtual } from '../statistics';
import type { ReviewEstimate } from './estimate';

/** The number of known people with its range. The text has colour marks. */
export function knownWords({ all, reviewed, found, limits, complete }: ReviewEstimate): string {
	const [lo, hi] = [numberWords(limits.lo), numberWords(limits.hi)];
	const of = { all: numberWords(all) };
	if (complete) return m.review_known_exactly({ ...of, known: lo });
	if (limits.lo === limits.hi) return m.review_known_likely({ ...of, known: lo });
	if (found === 0 && limits.lo === 0) return m.review_known_none({ ...of, hi, n: reviewed });
	if (found === reviewed && limits.hi === all)
		return m.review_known_all({ ...of, lo, n: reviewed });
	return m.review_known_between({ ...of, lo, hi });
}

/** The range alone, for a table. */
export function rangeWords({ limits: { lo, hi } }: ReviewEstimate): string {
	if (lo === hi) return numberWords(lo);
	return m.review_range({ lo: numberWords(lo), hi: numberWords(hi) });
}

/** Unknown people per known person. Nothing where nobody can be known. */
export function othersWords({
	all,
	reviewed,
	known,
	limits,
	complete
}: ReviewEstimate): string | undefined {
	const { lo, hi } = measuredRealVirtual(estimateOf(all, known, limits))?.othersLimits ?? {};
	if (lo === undefined) return undefined;
	const n = { n: reviewed };
	if (complete) return m.review_others_exactly({ ...n, others: ratioWords(lo) });
	if (hi === undefined) return m.review_others_least({ ...n, lo: ratioWords(lo) });
	return m.review_others_between({ ...n, lo: ratioWords(lo), hi: ratioWords(hi) });
}

/** A ratio, with one decimal below ten. */
export function ratioWords(ratio: number): string {
	return numberWords(ratio, ratio < 10 ? 1 : 0);
}

/** The share in a sentence. */
export function shareWords({ all, reviewed, limits, complete }: ReviewEstimate): string {
	const n = { n: reviewed };
	if (complete) return m.review_share_exactly({ ...n, share: Math.round((limits.lo / all) * 100) });
	const { lo, hi } = inHundred(limits, all);
	return limits.lo === 0
		? m.review_share_most({ ...n, hi })
		: m.review_share_between({ ...n, lo, hi });
}

/** The limits per hundred, rounded outwards. */
export function inHundred(
	{ lo, hi }: ReviewEstimate['limits'],
	all: number
): { lo: number; hi: number } {
	return { lo: Math.floor((100 * lo) / all), hi: Math.ceil((100 * hi) / all) };
}
