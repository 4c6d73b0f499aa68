import { latestEstimate } from '$lib/insights/review/estimate';
import { measuredOn, ofWhichLists, type Label } from '$lib/insights/review/words';
import type { Measurement } from '$lib/journal/people/measurement';
import type { Threshold } from '$lib/journal/settings';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

/** How many people the user knows, in words and as a bar. */
export interface MeasuredView {
	/** Marked up for `Marked`. */
	sentence: string;
	/** How many names were looked at, on which lists and when. */
	note: string;
	/** The number of people; the known ones are between `lo` and `hi`. */
	all: number;
	lo: number;
	hi: number;
}

/** What was measured last. @returns nothing where nothing was */
export function measuredView(
	measurements: readonly Measurement[],
	threshold: Threshold,
	label: Label
): MeasuredView | undefined {
	const latest = latestEstimate(measurements, threshold);
	if (!latest) return undefined;
	const { found, week } = latest;
	const { lo, hi } = found.limits;
	const { all, lists } = ofWhichLists(found, label);
	return {
		sentence:
			lo === hi
				? (found.complete ? m.people_know_exactly : m.people_know_likely)({
						known: numberWords(lo),
						all
					})
				: lo === 0
					? m.people_know_most({ hi: numberWords(hi), all })
					: m.people_know({ lo: numberWords(lo), hi: numberWords(hi), all }),
		note: m.people_know_from({ n: found.reviewed, lists, date: measuredOn(week) }),
		all: found.all,
		lo,
		hi
	};
}
