import { worldWords } from '$lib/journal/favours/words';
import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { ChartData, Table } from './insight';
import { barChart } from './series/bars';
import { since } from './series/time';
import * as words from './series/words';
import {
	balanceVerdict,
	byWorld,
	helpWeeks,
	sumHelp,
	worlds,
	worldStyles,
	type BalanceVerdict,
	type HelpSum,
	type HelpWeek,
	type World
} from './series/help-weeks';

export const id = 'give-and-receive';
export const question = m.insights_giving_question;
export const empty = m.insights_giving_empty;

interface Series {
	readonly points: readonly HelpWeek[];
	readonly sums: Readonly<Record<World, HelpSum>>;
}

export function compute(journal: Journal, from?: Week): readonly Series[] {
	const points = since(helpWeeks(journal), from);
	const sums = byWorld((world) => sumHelp(points, world));
	return worlds.some((world) => sums[world].weeks > 0) ? [{ points, sums }] : [];
}

/** Two bars for each world: given and received. */
export function chart({ sums }: Series): ChartData | undefined {
	const shown = worlds.filter((world) => sums[world].weeks > 0);
	if (shown.every((world) => sums[world].given + sums[world].received === 0)) return undefined;
	return barChart(
		shown.map((world) => {
			const { given, received } = sums[world];
			const { role, mark } = worldStyles[world];
			return {
				label: worldWords(world),
				bars: [
					{
						...{ role, mark, stroke: 'solid', y: given },
						text: m.insights_giving_given_bar({ n: numberWords(given) })
					},
					{
						...{ role, mark, stroke: 'dashed', y: received },
						text: m.insights_giving_received_bar({ n: numberWords(received) })
					}
				]
			};
		})
	);
}

export function sentence({ sums }: Series): string {
	return words.joinSentences(
		...worlds.flatMap((world) => {
			const sum = sums[world];
			return sum.weeks === 0
				? []
				: [countWords[world]({ n: sum.given, o: sum.received }), balanceWords(sum)];
		})
	);
}

const countWords = {
	online: m.insights_giving_online,
	offline: m.insights_giving_offline
} as const;

const balanceSentences: Record<BalanceVerdict, () => string> = {
	too_few: m.insights_giving_early,
	more_given: m.insights_giving_more_given,
	more_received: m.insights_giving_more_received,
	even: m.insights_giving_even
};

function balanceWords({ given, received }: HelpSum): string | undefined {
	const verdict = balanceVerdict(given, received);
	return verdict && balanceSentences[verdict]();
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
