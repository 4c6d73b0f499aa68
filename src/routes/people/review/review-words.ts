import type { ReviewEstimate } from '$lib/insights/review/estimate';
import { knownWords } from '$lib/insights/review/words';
import { dateOf } from '$lib/journal/days';
import { platformsOf, type PersonView } from '$lib/journal/people/people';
import type { ReviewAnswer } from '$lib/journal/people/person';
import { closenessWords } from '$lib/journal/people/words';
import type { Threshold } from '$lib/journal/settings';
import { dateWords, listWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

/** How many are known, as it is shown. */
export interface EstimateView {
	/** In a sentence in which numbers are marked as real and virtual. */
	sentence: string;
	/** How many there are, and between which numbers of them are known. */
	all: number;
	lo: number;
	hi: number;
	/** Absent as long as only the range is shown. */
	point: number | undefined;
	/** What is written at the ends of a bar. */
	ends: readonly [string, string];
	/** How it came about, and what knowing means. */
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

/** What the lists say of somebody besides the name: where they are, what they do, and since when. */
export function detailsOf(person: PersonView, label: (platform: string) => string): string[] {
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

/** How many are known, ready to be shown. */
export function estimateView(found: ReviewEstimate, threshold: Threshold): EstimateView {
	const { all, known, limits, reviewed, complete, rangeOnly } = found;
	const fromWords = rangeOnly
		? m.review_note_range({ n: reviewed })
		: m.review_note({ n: reviewed, known: numberWords(known) });
	return {
		sentence: knownWords(found),
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
