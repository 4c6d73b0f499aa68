import { mondayOf, type Week } from '$lib/journal/weeks';
import { dateWords, listWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { estimateOf, measuredRealVirtual } from '../statistics';
import type { ReviewEstimate } from './estimate';

/** The name of a platform by its id. */
export type Label = (platform: string) => string;

/** How many people an estimate is about, and on which lists. Every range is told with it. */
export function ofWhichLists(
	{ all, platforms }: ReviewEstimate,
	label: Label
): { all: string; lists: string } {
	return { all: numberWords(all), lists: listWords(platforms.map(label)) };
}

/** The same, and the week up to which it was measured. */
function scopeOf(
	found: ReviewEstimate,
	label: Label,
	week: Week
): { all: string; lists: string; date: string; n: number } {
	return { ...ofWhichLists(found, label), date: measuredOn(week), n: found.reviewed };
}

/** The week of a measurement, as in `16 November 2026`. */
export function measuredOn(week: Week): string {
	return dateWords(mondayOf(week), 'dayAndYear');
}

/** The number of known people with its range. The text has colour marks. */
export function knownWords(estimate: ReviewEstimate, label: Label): string {
	const { all, reviewed, found, limits, complete } = estimate;
	const [lo, hi] = [numberWords(limits.lo), numberWords(limits.hi)];
	const of = ofWhichLists(estimate, label);
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
export function othersWords(found: ReviewEstimate, label: Label, week: Week): string | undefined {
	const { all, known, limits, complete } = found;
	const { lo, hi } = measuredRealVirtual(estimateOf(all, known, limits))?.othersLimits ?? {};
	if (lo === undefined) return undefined;
	const scope = scopeOf(found, label, week);
	if (complete) return m.review_others_exactly({ ...scope, others: ratioWords(lo) });
	if (hi === undefined) return m.review_others_least({ ...scope, lo: ratioWords(lo) });
	return m.review_others_between({ ...scope, lo: ratioWords(lo), hi: ratioWords(hi) });
}

/** A ratio, with one decimal below ten. */
export function ratioWords(ratio: number): string {
	return numberWords(ratio, ratio < 10 ? 1 : 0);
}

/** The share in a sentence. */
export function shareWords(found: ReviewEstimate, label: Label, week: Week): string {
	const { all, limits, complete } = found;
	const scope = scopeOf(found, label, week);
	if (complete)
		return m.review_share_exactly({ ...scope, share: Math.round((limits.lo / all) * 100) });
	const { lo, hi } = inHundred(limits, all);
	return limits.lo === 0
		? m.review_share_most({ ...scope, hi })
		: m.review_share_between({ ...scope, lo, hi });
}

/** The limits per hundred, rounded outwards. */
export function inHundred(
	{ lo, hi }: ReviewEstimate['limits'],
	all: number
): { lo: number; hi: number } {
	return { lo: Math.floor((100 * lo) / all), hi: Math.ceil((100 * hi) / all) };
}
