import type { Journal } from '$lib/journal/journal';
import type { Threshold } from '$lib/journal/settings';
import type { Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { ChartData } from './insight';
import { strataOf } from './review/estimate';
import {
	othersWords as measuredOthersWords,
	ratioWords,
	shareWords as measuredWords,
	type Label
} from './review/words';
import {
	answerChangeWords,
	changeSinceWords,
	guessOnlyWords,
	guessPositionWords,
	isOfSame
} from './series/review-comparisons';
import {
	labelsOf,
	measuredPoints,
	rangeOf,
	thresholdOf,
	type MeasuredPoint
} from './series/measurements';
import {
	areaChart,
	historyWords,
	isOverTime,
	lastCounted,
	leftOutWords,
	newStartWords,
	othersOf,
	ratioPoints,
	ratioTable,
	type CountedPoint,
	type RatioPoint
} from './series/ratios';
import * as words from './series/words';
import { realVirtual } from './statistics';

export const id = 'real-share';
export const question = m.insights_real_share_question;
export const later = m.insights_real_share_later;

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
	if (!lastCounted(points) && measured.length === 0) return [];
	return [{ points, measured, threshold: thresholdOf(journal), label: labelsOf(journal) }];
}

/** The area over the weeks; while there are few of them, the latest share by platform. */
export function chart({ points, measured, threshold, label }: Series): ChartData {
	const last = lastCounted(points);
	if (last && isOverTime(points)) {
		// What was measured of other lists is no part of this area.
		return areaChart(
			points,
			measured.filter((each) => isOfSame(last, each, threshold))
		);
	}
	const review = measured.at(-1);
	const ranged = review && rangeOf(review);
	if (!last) {
		return {
			kind: 'parts',
			rows: [
				{
					label: review ? m.insights_measured_of(review.of) : '',
					value: '',
					share: null,
					...(ranged && { range: ranged }),
					isWhole: true
				}
			]
		};
	}
	const rows = last.pairs
		.filter(({ contacts }) => contacts > 0)
		.toSorted((a, b) => b.known / b.contacts - a.known / a.contacts)
		.map((pair) => ({
			label: label(pair.platform),
			value: ofWords(pair),
			share: pair.known / pair.contacts
		}));
	const [only] = rows;
	const whole = {
		label: rows.length === 1 && only ? only.label : m.insights_parts_all(),
		value: ofWords(last),
		share: last.known / last.contacts,
		...(ranged && isOfSame(last, review, threshold) && { range: ranged }),
		isWhole: true
	};
	return { kind: 'parts', rows: [whole, ...(rows.length > 1 ? rows : [])] };
}

function ofWords({ known, contacts }: { known: number; contacts: number }): string {
	return m.insights_of({ count: numberWords(known), all: numberWords(contacts) });
}

export function sentence({ points, measured, label }: Series): string {
	const guess = lastCounted(points);
	const review = measured.at(-1);
	if (!guess) return review ? measuredWords(review.measured, label, review.moment.week) : '';
	const history = historyWords(points);
	return words.joinSentences(
		history ?? shareWords(guess),
		history && words.direction(points).verdict === 'too_few' && words.trendWords(points)
	);
}

function shareWords({ contacts, known }: CountedPoint): string {
	const all = { contacts: Math.round(contacts) };
	if (known === 0) return m.insights_real_share_none(all);
	if (known === contacts) return m.insights_real_share_everyone(all);
	return m.insights_real_share_last({ ...all, share: words.inHundred(known / contacts) });
}

export function note({ points, measured, threshold, label }: Series): string {
	const guess = lastCounted(points);
	const review = measured.at(-1);
	return words.joinSentences(
		guess && (isOverTime(points) ? m.insights_guess_weekly() : m.insights_guess()),
		guess && othersWords(guess),
		guess && review && measuredWords(review.measured, label, review.moment.week),
		guess && review && guessPositionWords(guess, review, threshold),
		guess && review && guessOnlyWords(guess, review, label),
		changeSinceWords(measured),
		!guess && review && measuredOthersWords(review.measured, label, review.moment.week),
		review && answerChangeWords(strataOf(review.strata), threshold),
		newStartWords(points),
		guess && leftOutWords(guess),
		guess && guess.pairs.length > 1 && m.insights_twice()
	);
}

function othersWords(guess: CountedPoint): string | undefined {
	const others = othersOf(guess);
	return others === undefined || others === 0
		? undefined
		: m.insights_others_last({ n: ratioWords(others) });
}

export function table({ points, measured }: Series, count?: number) {
	return ratioTable(points, measured, count);
}
