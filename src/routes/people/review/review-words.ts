import type { ReviewEstimate } from '$lib/insights/review/estimate';
import { knownWords, type Label } from '$lib/insights/review/words';
import { dateOf } from '$lib/journal/days';
import { platformsOf, type PersonView } from '$lib/journal/people/people';
import type { ReviewAnswer } from '$lib/journal/people/person';
import { closenessWords } from '$lib/journal/people/words';
import type { Threshold } from '$lib/journal/settings';
import { dateWords, listWords, numberWords } from '$lib/journal/words';
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

export function answerWords(answer: ReviewAnswer): string {
	if (answer === 'unsure') return m.review_unsure();
	return answer === 'skipped' ? m.review_skipped() : closenessWords(answer);
}

/** What the lists say about a person besides the name: platforms, work and date of the connection. */
export function detailsOf(person: PersonView, label: Label): string[] {
	const lines: string[] = [m.review_on({ platforms: listWords(platformsOf(person).map(label)) })];
	for (const { facts, gone } of person.contacts) {
		if (gone !== undefined) continue;
		const { position, organisation, since } = facts;
		if (position !== undefined && organisation !== undefined)
			lines.push(m.review_position_at({ position, organisation }));
		else lines.push(...[position, organisation].filter((line) => line !== undefined));
		if (since !== undefined)
			lines.push(m.review_since({ date: dateWords(dateOf(since), 'dayAndYear') }));
	}
	return [...new Set(lines)];
}

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
