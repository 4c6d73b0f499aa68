import type { Journal } from '$lib/journal/journal';
import type { Threshold } from '$lib/journal/settings';
import type { Week } from '$lib/journal/weeks';
import { percentWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { strataOf } from './review/estimate';
import { shareWords as measuredWords, type Label } from './review/words';
import { shareAxis } from './series/axes';
import {
	answerChangeWords,
	changeSinceWords,
	guessOnlyWords,
	guessPositionWords
} from './series/review-comparisons';
import { labelsOf, measuredPoints, thresholdOf, type MeasuredPoint } from './series/measurements';
import {
	historyWords,
	lastCounted,
	leftOutWords,
	ratioChart,
	ratioPoints,
	ratioTable,
	type CountedPoint,
	type RatioPoint
} from './series/ratios';
import { inHundred, joinSentences } from './series/words';
import { realVirtual } from './statistics';

export const id = 'real-share';
export const question = m.insights_real_share_question;
export const empty = m.insights_real_share_empty;

/** The known share of all contacts: the guesses and the measurements. */
interface Series {
	readonly points: readonly RatioPoint[];
	readonly measured: readonly MeasuredPoint[];
	readonly threshold: Threshold;
	readonly label: Label;
}

export function compute(journal: Journal, from?: Week): readonly Series[] {
	const points = ratioPoints(journal, from, (all, known) => realVirtual(all, known).share);
	const measured = measuredPoints(journal, from, (known, all) => known / all);
	if (points.length === 0 && measured.length === 0) return [];
	return [{ points, measured, threshold: thresholdOf(journal), label: labelsOf(journal) }];
}

export function chart({ points, measured }: Series) {
	return ratioChart(points, measured, shareAxis, 'real');
}

export function sentence({ points, measured, threshold, label }: Series): string {
	const guess = lastCounted(points);
	const review = measured.at(-1);
	if (review)
		return joinSentences(
			measuredWords(review.measured, label, review.moment.week),
			guess && guess.contacts > 0 && shareWords(guess),
			guess && guessPositionWords(guess, review, threshold),
			guess && guessOnlyWords(guess, review, label),
			changeSinceWords(measured),
			answerChangeWords(strataOf(review.strata), threshold)
		);
	if (!guess || guess.contacts === 0) return m.insights_real_share_no_contacts();
	return joinSentences(
		shareWords(guess),
		historyWords(points, {
			at: (share, date) => m.insights_real_share_earlier({ date, share: inHundred(share) }),
			then: (share) => m.insights_real_share_then({ share: inHundred(share) })
		}),
		leftOutWords(guess)
	);
}

function shareWords({ contacts, known }: CountedPoint): string {
	const all = { contacts: Math.round(contacts) };
	if (known === 0) return m.insights_real_share_none(all);
	if (known === contacts) return m.insights_real_share_everyone(all);
	return m.insights_real_share_last({ ...all, share: inHundred(known / contacts) });
}

export function note({ measured }: Series) {
	const review = measured.at(-1);
	return review ? m.insights_measured_note(review.of) : m.insights_twice();
}

export function table({ points, measured }: Series, count?: number) {
	return ratioTable(points, measured, m.insights_column_share(), percentWords, count);
}
