import type { Journal } from '$lib/journal/journal';
import { inOrder, platformLabel } from '$lib/journal/platform';
import type { Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { PartsChart, Table } from './insight';
import { platformsIn } from './review/estimate';
import { shareWords as measuredWords } from './review/words';
import { measuredPoints, rangeOf, type MeasuredPoint } from './series/measurements';
import { guessesOf, type Guess } from './series/guesses';
import { isOverTime, ratioPoints } from './series/ratios';
import { hasValue, type Reading, type ValuedReading } from './series/readings';
import * as words from './series/words';
import { realVirtual } from './statistics';

export const id = 'real-share-by-platform';
export const question = m.insights_by_platform_question;
export const later = m.insights_by_platform_later;

/** The distances, in weeks, at which an earlier share is told: about a year, else about a quarter. */
const agos = {
	year: { least: 40, ideal: 52, most: 60 },
	quarter: { least: 9, ideal: 13, most: 20 }
} as const;
type Ago = keyof typeof agos;

interface GuessedShare extends Reading {
	readonly known: number | undefined;
	readonly contacts: number | undefined;
}

/** The known share of one platform's contacts: the guesses and the latest measurement. */
interface Platform {
	readonly label: string;
	/** All platforms have the same weeks. */
	readonly points: readonly GuessedShare[];
	readonly last: ValuedReading | undefined;
	readonly review: MeasuredPoint | undefined;
}
/** The best known platform first. */
type Series = readonly Platform[];

/** Nothing with a single platform, nor while the shares of all are shown by platform. */
export function compute(journal: Journal, from?: Week): readonly Series[] {
	const whole = ratioPoints(journal, from, (all, known) => realVirtual(all, known).share);
	if (!isOverTime(whole)) return [];
	const checkins = guessesOf(journal, from);
	const labels = new Map(
		inOrder(journal.platforms).map((platform) => [platform.id, platformLabel(platform)])
	);
	const guessed = checkins.flatMap(({ pairs }) => pairs.filter(({ contacts }) => contacts > 0));
	const listed = journal.measurements.flatMap(({ strata }) => platformsIn(strata));
	const all = [...labels.keys(), ...guessed.map(({ platform }) => platform), ...listed];
	const platforms = [...new Set(all)].flatMap((platform): Platform[] => {
		const points = pointsOf(platform, checkins);
		const last = points.findLast((point): point is GuessedShare & ValuedReading => hasValue(point));
		const review = measuredPoints(journal, from, (known, all) => known / all, platform).at(-1);
		if (!last && !review) return [];
		const label = labels.get(platform) ?? platformLabel({ id: platform });
		return [{ label, points, last, review }];
	});
	if (platforms.length < 2) return [];
	return [platforms.toSorted((a, b) => (b.last?.value ?? -1) - (a.last?.value ?? -1))];
}

function pointsOf(platform: string, checkins: readonly Guess[]): GuessedShare[] {
	let before: Guess['threshold'] | undefined;
	return checkins.map(({ moment, threshold, pairs }) => {
		const pair = pairs.find((each) => each.platform === platform);
		const value = pair && realVirtual(pair.contacts, pair.known).share;
		const point = { moment, value, contacts: pair?.contacts, known: pair?.known };
		if (value === undefined) return point;
		const breaks = before !== undefined && before !== threshold ? 'threshold' : undefined;
		before = threshold;
		return { ...point, breaks };
	});
}

/** The share about so long before the latest one, where the two can be compared. */
function shareAgo({ points, last }: Platform, ago: Ago): number | undefined {
	if (!last) return undefined;
	const { least, ideal, most } = agos[ago];
	const away = (at: number) => Math.abs(last.moment.at - at - ideal);
	const found = words
		.comparable(points)
		.filter(({ moment: { at } }) => last.moment.at - at >= least && last.moment.at - at <= most)
		.reduce<ValuedReading | undefined>(
			(nearest, point) =>
				nearest && away(nearest.moment.at) <= away(point.moment.at) ? nearest : point,
			undefined
		);
	return found?.value;
}

/** How long ago the earlier shares are; undefined where no platform has one. */
function agoOf(platforms: Series): Ago | undefined {
	return (['year', 'quarter'] as const).find((ago) =>
		platforms.some((platform) => shareAgo(platform, ago) !== undefined)
	);
}

export function chart(platforms: Series): PartsChart {
	const ago = agoOf(platforms);
	return {
		kind: 'parts',
		rows: platforms.map((platform) => {
			const { label, last, review } = platform;
			const before = ago && shareAgo(platform, ago);
			const range = review && rangeOf(review);
			return {
				label,
				value: last ? valueWords(last.value, before) : '',
				share: last ? last.value : null,
				...(range && { range })
			};
		})
	};
}

function valueWords(value: number, before: number | undefined): string {
	const share = words.percentOf(value);
	return before === undefined
		? m.insights_by_platform_share({ share })
		: m.insights_by_platform_was({ share, was: words.percentOf(before) });
}

const agoWords = {
	year: m.insights_by_platform_year,
	quarter: m.insights_by_platform_quarter
} as const;

export function sentence(platforms: Series): string {
	const ago = agoOf(platforms);
	return words.joinSentences(bestWords(platforms), ago && agoWords[ago]());
}

/** Only guesses of the same check-in are compared, and a tie has no best. */
function bestWords(platforms: Series): string {
	const guessed = platforms.flatMap(({ label, last }) => (last ? { label, ...last } : []));
	if (guessed.length === 0) return m.insights_by_platform_measured();
	const latest = Math.max(...guessed.map(({ moment }) => moment.at));
	const [best, next] = guessed.filter(({ moment }) => moment.at === latest);
	if (!best || best.value <= (next?.value ?? 0)) return m.insights_by_platform_each();
	return m.insights_by_platform_best({
		platform: best.label,
		share: words.percentOf(best.value)
	});
}

/** What was measured of each list. */
export function note(platforms: Series): string {
	return words.joinSentences(
		platforms.some(({ last }) => last) && m.insights_guess(),
		...platforms.map(
			({ label, review }) =>
				review && measuredWords(review.measured, () => label, review.moment.week)
		)
	);
}

export function table(platforms: Series, count?: number): Table {
	const [first] = platforms;
	return {
		columns: [words.weekColumn(), ...platforms.map(({ label }) => words.numberColumn(label))],
		rows: words.latestFirst(first?.points ?? [], count, ({ moment }, index) => [
			words.dayWords(moment),
			...platforms.map(({ points }) => cellOf(points[index]))
		])
	};
}

function cellOf({ known, contacts }: Partial<GuessedShare> = {}): string {
	if (known === undefined || contacts === undefined) return m.insights_not_given();
	return m.insights_of({ count: numberWords(known), all: numberWords(contacts) });
}
