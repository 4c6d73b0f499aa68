import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';
import { m } from '$lib/paraglide/messages';
import { othersWords, ratioWords, type Label } from './review/words';
import { countAxis } from './series/axes';
import { labelsOf, measuredPoints, type MeasuredPoint } from './series/measurements';
import {
	historyWords,
	lastCounted,
	ratioChart,
	ratioPoints,
	ratioTable,
	type CountedPoint,
	type RatioPoint
} from './series/ratios';
import { isSettling, joinSentences } from './series/words';
import { realVirtual } from './statistics';

export const id = 'others-per-known';
export const question = m.insights_others_question;
export const empty = m.insights_others_empty;

/** Unknown contacts per known contact: the guesses and the measurements. */
interface Series {
	readonly points: readonly RatioPoint[];
	readonly measured: readonly MeasuredPoint[];
	readonly label: Label;
}

export function compute(journal: Journal, from?: Week): readonly Series[] {
	const others = (all: number, known: number) => realVirtual(all, known).othersPerKnown;
	const points = ratioPoints(journal, from, others);
	const measured = measuredPoints(journal, from, (known, all) => others(all, known));
	return points.length > 0 || measured.length > 0
		? [{ points, measured, label: labelsOf(journal) }]
		: [];
}

export function chart({ points, measured }: Series) {
	return ratioChart(points, measured, (largest) => countAxis(largest, 1), 'virtual');
}

export function sentence({ points, measured, label }: Series): string {
	const review = measured.at(-1);
	const guess = lastCounted(points);
	if (review) {
		const { measured: found, moment, of } = review;
		return joinSentences(
			othersWords(found, label, moment.week) ??
				m.insights_others_measured_none({ n: found.reviewed, lists: of.lists }),
			guess && guess.contacts > 0 && guessWords(guess)
		);
	}
	if (!guess || guess.contacts === 0) return m.insights_others_no_contacts();
	return joinSentences(
		guessWords(guess),
		guess.value !== undefined &&
			!isSettling(points) &&
			historyWords(points, {
				at: (value, date) => m.insights_others_earlier({ date, n: ratioWords(value) }),
				then: (value) => m.insights_others_then({ n: ratioWords(value) })
			})
	);
}

function guessWords({ contacts, value }: CountedPoint): string {
	if (value === undefined) return m.insights_others_none_known({ contacts: Math.round(contacts) });
	return value === 0 ? m.insights_others_none() : m.insights_others_last({ n: ratioWords(value) });
}

export function note({ measured }: Series) {
	const review = measured.at(-1);
	return review ? m.insights_measured_note_bars(review.of) : undefined;
}

export function table({ points, measured }: Series, count?: number) {
	return ratioTable(points, measured, m.insights_column_others(), ratioWords, count);
}
