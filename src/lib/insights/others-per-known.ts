import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { countAxis } from './series/axes';
import {
	guessChart,
	history,
	lastCounted,
	ratioPoints,
	ratioTable,
	type RatioPoint
} from './series/ratios';
import { isSettling, say } from './series/words';
import { realVirtual } from './statistics';

export const id = 'others-per-known';

export function question() {
	return m.insights_others_question();
}

export function empty() {
	return m.insights_others_empty();
}

/** How many contacts one does not know there are for each that one does, check-in by check-in. */
interface Series {
	readonly points: readonly RatioPoint[];
}

export function compute(journal: Journal, from?: Week): readonly Series[] {
	const points = ratioPoints(journal, from, (all, known) => realVirtual(all, known).othersPerKnown);
	return points.length > 0 ? [{ points }] : [];
}

export function chart({ points }: Series) {
	return guessChart(points, (largest) => countAxis(largest, 1), 'virtual');
}

export function sentence({ points }: Series): string {
	const last = lastCounted(points);
	if (!last || last.contacts === 0) return m.insights_others_no_contacts();
	if (last.value === undefined)
		return m.insights_others_none_known({ contacts: Math.round(last.contacts) });
	return say(
		last.value === 0 ? m.insights_others_none() : m.insights_others_last({ n: ratio(last.value) }),
		!isSettling(points) &&
			history(points, {
				at: (value, date) => m.insights_others_earlier({ date, n: ratio(value) }),
				then: (value) => m.insights_others_then({ n: ratio(value) })
			})
	);
}

export function table({ points }: Series, count?: number) {
	return ratioTable(points, m.insights_column_others(), ratio, count);
}

function ratio(value: number): string {
	return numberWords(value, value < 10 ? 1 : 0);
}
