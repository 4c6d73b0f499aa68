import type { Checkin } from '$lib/journal/checkin';
import { counted, pairsOf, type Counted } from '$lib/journal/real-share';
import { shareBefore } from '$lib/journal/share-before';
import { weeksBetween } from '$lib/journal/weeks';
import { numberWords, weekPhrase } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

/** The real-versus-virtual ratio in words and round numbers. */
export interface RatioWords extends Counted {
	/** The headline, such as `31 in 100 are people you know.` */
	title: string;
	/** For the two parts of the picture. */
	labels: { known: string; unknown: string };
	/** The exact numbers, marked as real and virtual. */
	sentence: string;
	others?: string;
	/** The week of the count, in words. */
	when: string;
	/** The share of about four weeks earlier, where the two can be compared. */
	before: string | undefined;
}

/**
 * The latest count in words; undefined without one.
 * @param checkins in the order of their weeks
 */
export function ratioOf(checkins: readonly Checkin[], today: Date): RatioWords | undefined {
	const checkin = checkins.findLast((checkin) => counted(pairsOf(checkin).pairs));
	const count = checkin && counted(pairsOf(checkin).pairs);
	if (!count) return undefined;
	const unknown = count.contacts - count.known;
	const contacts = numberWords(count.contacts);
	const words = {
		...count,
		title: headlineOf(count),
		labels: {
			known: m.week_known({ n: count.known }),
			unknown: m.week_unknown({ n: unknown })
		},
		when: m.week_ratio_when({ week: weekPhrase(checkin.week, today) }),
		before: beforeWords(checkin, count, checkins, today)
	};
	if (count.known === 0) return { ...words, sentence: m.week_ratio_none({ contacts }) };
	if (unknown === 0) return { ...words, sentence: m.week_ratio_all({ contacts }) };
	const others = unknown / count.known;
	return {
		...words,
		sentence: m.week_ratio({ known: numberWords(count.known), contacts }),
		others: m.week_ratio_others({ others: numberWords(others, others < 10 ? 1 : 0) })
	};
}

function beforeWords(
	latest: Checkin,
	{ known, contacts }: Counted,
	checkins: readonly Checkin[],
	today: Date
): string | undefined {
	const found = shareBefore(latest, checkins);
	if (!found) return undefined;
	const words = {
		before: numberWords(inHundred(found.before)),
		after: numberWords(inHundred(found.after)),
		week: weekPhrase(found.week, today)
	};
	const isFour = weeksBetween(found.week, latest.week) === 4;
	// Otherwise the headline counts other platforms too.
	if (found.after === known / contacts) {
		return isFour ? m.week_before(words) : m.week_before_week(words);
	}
	return isFour ? m.week_before_both(words) : m.week_before_both_week(words);
}

/** A share in whole hundredths. Only none is 0, and only all is 100. */
function inHundred(share: number): number {
	if (share === 0 || share === 1) return share * 100;
	return Math.min(Math.max(Math.round(share * 100), 1), 99);
}

function headlineOf({ known, contacts }: Counted): string {
	if (known === 0) return m.week_headline_none();
	if (known === contacts) return m.week_headline_all();
	const share = known / contacts;
	return share < 0.005 ? m.week_headline_few() : m.week_headline({ n: inHundred(share) });
}
