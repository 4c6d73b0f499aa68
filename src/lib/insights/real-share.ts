import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';
import { percentWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { shareAxis } from './series/axes';
import {
	guessChart,
	history,
	lastCounted,
	leftOutWords,
	ratioPoints,
	ratioTable,
	type CountedPoint,
	type RatioPoint
} from './series/ratios';
import { inHundred, say } from './series/words';
import { realVirtual } from './statistics';

export const id = 'real-share';

export function question() {
	return m.insights_real_share_question();
}

export function empty() {
	return m.insights_real_share_empty();
}

/** The share of all contacts that are known, check-in by check-in. */
interface Series {
	readonly points: readonly RatioPoint[];
}

export function compute(journal: Journal, from?: Week): readonly Series[] {
	const points = ratioPoints(journal, from, (all, known) => realVirtual(all, known).share);
	return points.length > 0 ? [{ points }] : [];
}

export function chart({ points }: Series) {
	return guessChart(points, shareAxis, 'real');
}

export function sentence({ points }: Series): string {
	const last = lastCounted(points);
	if (!last || last.contacts === 0) return m.insights_real_share_no_contacts();
	return say(
		shareWords(last),
		history(points, {
			at: (share, date) => m.insights_real_share_earlier({ date, share: inHundred(share) }),
			then: (share) => m.insights_real_share_then({ share: inHundred(share) })
		}),
		leftOutWords(last)
	);
}

function shareWords({ contacts, known }: CountedPoint): string {
	const all = { contacts: Math.round(contacts) };
	if (known === 0) return m.insights_real_share_none(all);
	if (known === contacts) return m.insights_real_share_everyone(all);
	return m.insights_real_share_last({ ...all, share: inHundred(known / contacts) });
}

export function note() {
	return m.insights_twice();
}

export function table({ points }: Series, count?: number) {
	return ratioTable(points, m.insights_column_share(), percentWords, count);
}
