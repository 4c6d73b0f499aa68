import type { Journal } from '$lib/journal/journal';
import { inOrder, platformLabel } from '$lib/journal/platform';
import type { Pair } from '$lib/journal/real-share';
import type { Week } from '$lib/journal/weeks';
import { numberWords, percentWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { Table } from './insight';
import { shareAxis } from './series/axes';
import { pairedCheckins, type Paired } from './series/paired';
import { guessChart, pairRemarks } from './series/ratios';
import type { Reading } from './series/readings';
import * as words from './series/words';
import { realVirtual } from './statistics';

export const id = 'real-share-by-platform';

export function question() {
	return m.insights_by_platform_question();
}

export function empty() {
	return m.insights_by_platform_empty();
}

interface Point extends Reading {
	readonly pair: Pair | undefined;
}

/** The share of one platform's contacts that are known, check-in by check-in. */
interface Series {
	readonly label: string;
	readonly points: readonly Point[];
	/** The largest share on any platform, so that all are drawn to one scale. */
	readonly largest: number;
}

/** One series for each platform that has a number; none at all unless there are two. */
export function compute(journal: Journal, from?: Week): readonly Series[] {
	const checkins = pairedCheckins(journal, from);
	const counted = new Set(
		checkins.flatMap(({ pairs }) =>
			pairs.filter(({ contacts }) => contacts > 0).map(({ platform }) => platform)
		)
	);
	if (counted.size < 2) return [];
	const labels = new Map(
		inOrder(journal.platforms).map((platform) => [platform.id, platformLabel(platform)])
	);
	const ordered = [...labels.keys(), ...[...counted].filter((one) => !labels.has(one))];
	const platforms = ordered
		.filter((platform) => counted.has(platform))
		.map((platform) => ({
			label: labels.get(platform) ?? platformLabel({ id: platform }),
			points: pointsOf(platform, checkins)
		}));
	const shares = platforms.flatMap(({ points }) => points.map(({ value }) => value ?? 0));
	const largest = shares.reduce((most, share) => Math.max(most, share), 0);
	return platforms.map((platform) => ({ ...platform, largest }));
}

function pointsOf(platform: string, checkins: readonly Paired[]): Point[] {
	let before: Paired['threshold'] | undefined;
	return checkins.map(({ moment, threshold, pairs }) => {
		const pair = pairs.find((each) => each.platform === platform);
		const value = pair && realVirtual(pair.contacts, pair.known).share;
		if (value === undefined) return { moment, pair, value };
		const breaks = before !== undefined && before !== threshold ? 'threshold' : undefined;
		before = threshold;
		return { moment, pair, value, breaks };
	});
}

export function title({ label }: Series) {
	return label;
}

export function chart({ points, largest }: Series) {
	return guessChart(points, () => shareAxis(largest), 'real');
}

export function sentence({ points }: Series): string {
	const last = points.findLast(({ value }) => value !== undefined);
	if (!last?.pair) return '';
	const { verdict } = words.direction(points);
	return words.say(
		shareWords(last.pair),
		verdict === 'too_few' ? undefined : words.trendWords(points)
	);
}

function shareWords({ contacts, known }: Pair): string {
	const all = { contacts: Math.round(contacts) };
	if (known === 0) return m.insights_by_platform_none(all);
	if (known === contacts) return m.insights_by_platform_everyone(all);
	return m.insights_by_platform_last({ ...all, share: words.inHundred(known / contacts) });
}

export function table({ points }: Series, count?: number): Table {
	return {
		columns: [
			words.weekColumn(),
			words.numberColumn(m.insights_column_contacts()),
			words.numberColumn(m.insights_column_known()),
			words.numberColumn(m.insights_column_share()),
			words.noteColumn()
		],
		rows: words.latestFirst(points, count, (point, index) => [
			words.dayWords(point.moment),
			words.cell(point.pair?.contacts, numberWords),
			words.cell(point.pair?.known, numberWords),
			words.cell(point.value, percentWords),
			words.remarks(point, index === 0, ...pairRemarks(point.pair ? [point.pair] : []))
		])
	};
}
