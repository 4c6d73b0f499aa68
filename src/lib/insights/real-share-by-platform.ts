import type { Journal } from '$lib/journal/journal';
import { inOrder, platformLabel } from '$lib/journal/platform';
import type { Pair } from '$lib/journal/real-share';
import type { Week } from '$lib/journal/weeks';
import { percentWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { platformsIn } from './review/estimate';
import { shareWords as measuredWords } from './review/words';
import { shareAxis } from './series/axes';
import { measuredPoints, type MeasuredPoint } from './series/measurements';
import { guessesOf, type Guess } from './series/guesses';
import { ratioChart, ratioTable, type GuessedReading } from './series/ratios';
import * as words from './series/words';
import { realVirtual } from './statistics';

export const id = 'real-share-by-platform';
export const question = m.insights_by_platform_question;
export const empty = m.insights_by_platform_empty;

/** The known share of one platform's contacts: the guesses and the measurements. */
interface Series {
	readonly label: string;
	readonly points: readonly GuessedReading[];
	readonly measured: readonly MeasuredPoint[];
	/** The largest share of all platforms, so that all charts have one scale. */
	readonly largest: number;
}

/** One series for each platform with a number. None if there is only one such platform. */
export function compute(journal: Journal, from?: Week): readonly Series[] {
	const checkins = guessesOf(journal, from);
	const labels = new Map(
		inOrder(journal.platforms).map((platform) => [platform.id, platformLabel(platform)])
	);
	const guessed = checkins.flatMap(({ pairs }) => pairs.filter(({ contacts }) => contacts > 0));
	const listed = journal.measurements.flatMap(({ strata }) => platformsIn(strata));
	const all = [...labels.keys(), ...guessed.map(({ platform }) => platform), ...listed];
	const platforms = [...new Set(all)].flatMap((platform) => {
		const isGuessed = guessed.some((pair) => pair.platform === platform);
		const points = isGuessed ? pointsOf(platform, checkins) : [];
		const measured = measuredPoints(journal, from, (known, all) => known / all, platform);
		if (points.length === 0 && measured.length === 0) return [];
		return [{ label: labels.get(platform) ?? platformLabel({ id: platform }), points, measured }];
	});
	if (platforms.length < 2) return [];
	const shares = platforms.flatMap(({ points, measured }) => [
		...points.map(({ value }) => value ?? 0),
		...measured.map(({ hi }) => hi ?? 0)
	]);
	const largest = shares.reduce((most, share) => Math.max(most, share), 0);
	return platforms.map((platform) => ({ ...platform, largest }));
}

function pointsOf(platform: string, checkins: readonly Guess[]): GuessedReading[] {
	let before: Guess['threshold'] | undefined;
	return checkins.map(({ moment, threshold, pairs }) => {
		const pair = pairs.find((each) => each.platform === platform);
		const value = pair && realVirtual(pair.contacts, pair.known).share;
		const point = {
			...{ moment, value, contacts: pair?.contacts, known: pair?.known },
			...{ pairs: pair ? [pair] : [], leftOutNames: [] }
		};
		if (value === undefined) return point;
		const breaks = before !== undefined && before !== threshold ? 'threshold' : undefined;
		before = threshold;
		return { ...point, breaks };
	});
}

export function title({ label }: Series) {
	return label;
}

export function chart({ points, measured, largest }: Series) {
	return ratioChart(points, measured, () => shareAxis(largest), 'real');
}

export function sentence({ label, points, measured }: Series): string {
	const review = measured.at(-1);
	const guess = points.findLast(({ value }) => value !== undefined)?.pairs[0];
	const { verdict } = words.direction(points);
	return words.joinSentences(
		review && measuredWords(review.measured, () => label, review.moment.week),
		guess && shareWords(guess),
		guess && !review && verdict !== 'too_few' && words.trendWords(points)
	);
}

function shareWords({ contacts, known }: Pair): string {
	const all = { contacts: Math.round(contacts) };
	if (known === 0) return m.insights_by_platform_none(all);
	if (known === contacts) return m.insights_by_platform_everyone(all);
	return m.insights_by_platform_last({ ...all, share: words.inHundred(known / contacts) });
}

export function note({ measured }: Series) {
	const review = measured.at(-1);
	return review ? m.insights_measured_note_bars(review.of) : undefined;
}

export function table({ points, measured }: Series, count?: number) {
	return ratioTable(points, measured, m.insights_column_share(), percentWords, count);
}
