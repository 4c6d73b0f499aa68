import type { ReviewEstimate } from '$lib/insights/review/estimate';
import { knownWords, type Label } from '$lib/insights/review/words';
import type { Threshold } from '$lib/journal/settings';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

/** How many people the user knows, in words and as a bar. */
export interface EstimateView {
	/** Marked up for `Marked`. */
	sentence: string;
	/** The number of people; the known ones are between `lo` and `hi`. */
	all: number;
	lo: number;
	hi: number;
	/** Undefined while only the range is shown. */
	point: number | undefined;
	/** The words at the ends of the bar. */
	ends: readonly [string, string];
	/** How the estimate was made, and what knowing means. */
	notes: readonly string[];
}

const definitions: Record<Threshold, () => string> = {
	recognised: m.threshold_recognised_definition,
	talked: m.threshold_talked_definition,
	met: m.threshold_met_definition
};

export function estimateView(
	found: ReviewEstimate,
	threshold: Threshold,
	label: Label
): EstimateView {
	const { all, known, limits, reviewed, complete, rangeOnly } = found;
	const fromWords = rangeOnly
		? m.review_note_range({ n: reviewed })
		: m.review_note({ n: reviewed, known: numberWords(known) });
	return {
		sentence: knownWords(found, label),
		all,
		...limits,
		point: rangeOnly ? undefined : known,
		ends: [numberWords(0), numberWords(all)],
		notes: [
			...(complete ? [] : [fromWords]),
			m.review_know({ definition: definitions[threshold]() })
		]
	};
}
