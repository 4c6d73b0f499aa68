import { worldWords } from '$lib/journal/help/words';
import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { ChartData, ChartSet, Table } from './insight';
import { countAxis } from './series/axes';
import { since } from './series/time';
import * as words from './series/words';
import { MIN_REQUESTS, helpWeeks, worlds, type HelpWeek, type World } from './series/help-weeks';
import { reciprocity } from './statistics';

export const id = 'give-and-receive';

export function question() {
	return m.insights_giving_question();
}

export function empty() {
	return m.insights_giving_empty();
}

interface Sum {
	readonly given: number;
	readonly received: number;
	/** In how many weeks both are known; only these are added up. */
	readonly weeks: number;
}
interface Series {
	readonly points: readonly HelpWeek[];
	readonly sums: Readonly<Record<World, Sum>>;
}

export function compute(journal: Journal, from?: Week): readonly Series[] {
	const all = helpWeeks(journal);
	const points = since(all, from);
	const sums = { online: sumOf(points, 'online'), offline: sumOf(points, 'offline') };
	return worlds.some((world) => sums[world].weeks > 0) ? [{ points, sums }] : [];
}

function sumOf(points: readonly HelpWeek[], world: World): Sum {
	let [givenSum, receivedSum, weeks] = [0, 0, 0];
	for (const point of points) {
		const favours = point[world];
		if (favours.given === undefined || favours.received === undefined) continue;
		givenSum += favours.given;
		receivedSum += favours.received;
		weeks += 1;
	}
	return { given: givenSum, received: receivedSum, weeks };
}

const styles: Record<World, Pick<ChartSet, 'role' | 'mark'>> = {
	online: { role: 'virtual', mark: 'triangle' },
	offline: { role: 'real', mark: 'circle' }
};

/** Two bars for each world, given and received, side by side. */
export function chart({ sums }: Series): ChartData | undefined {
	const shown = worlds.filter((world) => sums[world].weeks > 0);
	const largest = Math.max(
		...shown.map((world) => Math.max(sums[world].given, sums[world].received))
	);
	if (largest === 0) return undefined;
	const bar = (x: number, count: number, words: string) => ({ x, y: count, text: words });
	return {
		x: {
			min: -0.6,
			max: shown.length * 2 - 0.4,
			ticks: shown.map((world, index) => ({ value: index * 2 + 0.5, label: worldWords(world) }))
		},
		y: countAxis(largest),
		sets: shown.flatMap((world, index) => [
			{
				kind: 'bars',
				...styles[world],
				stroke: 'solid',
				label: '',
				points: [
					bar(
						index * 2,
						sums[world].given,
						m.insights_giving_given_bar({ n: numberWords(sums[world].given) })
					)
				]
			},
			{
				kind: 'bars',
				...styles[world],
				stroke: 'dashed',
				label: '',
				points: [
					bar(
						index * 2 + 1,
						sums[world].received,
						m.insights_giving_received_bar({ n: numberWords(sums[world].received) })
					)
				]
			}
		]),
		spans: [],
		breaks: []
	};
}

export function sentence({ sums }: Series): string {
	return words.joinSentences(
		...worlds.flatMap((world) => {
			const sum = sums[world];
			return sum.weeks === 0 ? [] : [countWords[world](counts(sum)), balanceWords(sum)];
		})
	);
}

const countWords = {
	online: m.insights_giving_online,
	offline: m.insights_giving_offline
} as const;

function counts({ given: n, received: o }: Sum) {
	return { n, o };
}

/** Words for a balance only where the share given is not likely to be even by chance. */
function balanceWords(sum: Sum): string | undefined {
	const { favours } = reciprocity({
		given: sum.given,
		received: sum.received,
		both: 0,
		people: 0
	});
	if (!favours) return undefined;
	if (sum.given + sum.received < MIN_REQUESTS) return m.insights_giving_early();
	if (favours.givenInterval.lo > 0.5) return m.insights_giving_more_given();
	return favours.givenInterval.hi < 0.5
		? m.insights_giving_more_received()
		: m.insights_giving_even();
}

export function note() {
	return m.insights_giving_note();
}

export function table({ points }: Series, count?: number): Table {
	const columns = worlds.flatMap((world) => {
		const name = { world: worldWords(world) };
		return [
			words.numberColumn(m.insights_column_given(name)),
			words.numberColumn(m.insights_column_received(name))
		];
	});
	return {
		columns: [words.weekColumn(), ...columns],
		rows: words.latestFirst(points, count, (point) => [
			words.dayWords(point.moment),
			...worlds.flatMap((world) => [
				words.cell(point[world].given, numberWords),
				words.cell(point[world].received, numberWords)
			])
		])
	};
}
