import { worldWords } from '$lib/journal/favours/words';
import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { CountsChart, Table } from './insight';
import { since } from './series/time';
import * as words from './series/words';
import {
	balanceVerdict,
	byWorld,
	helpWeeks,
	sumHelp,
	worlds,
	worldRoles,
	type BalanceVerdict,
	type HelpSum,
	type HelpWeek,
	type World
} from './series/help-weeks';

export const id = 'give-and-receive';
export const question = m.insights_giving_question;
export const later = m.insights_giving_later;

interface Series {
	readonly points: readonly HelpWeek[];
	readonly sums: Readonly<Record<World, HelpSum>>;
}

/** Nothing where nothing was given or received. */
export function compute(journal: Journal, from?: Week): readonly Series[] {
	const points = since(helpWeeks(journal), from);
	const sums = byWorld((world) => sumHelp(points, world));
	return worlds.some((world) => allOf(sums[world]) > 0) ? [{ points, sums }] : [];
}

function allOf({ given, received }: HelpSum): number {
	return given + received;
}

/** Two rows for each world: given and received. */
export function chart({ sums }: Series): CountsChart {
	return {
		kind: 'counts',
		rows: worlds
			.filter((world) => allOf(sums[world]) > 0)
			.flatMap((world) => {
				const { given, received } = sums[world];
				const role = worldRoles[world];
				return [
					{ ...{ role, count: given }, label: labels[world].given(), value: numberWords(given) },
					{
						...{ role, count: received },
						label: labels[world].received(),
						value: numberWords(received)
					}
				];
			})
	};
}

const labels = {
	online: { given: m.insights_giving_given_online, received: m.insights_giving_received_online },
	offline: { given: m.insights_giving_given_offline, received: m.insights_giving_received_offline }
} as const;

export function sentence({ sums: { online, offline } }: Series): string {
	const given = online.given + offline.given;
	const received = online.received + offline.received;
	const verdict = balanceVerdict(given, received);
	return words.joinSentences(
		m.insights_giving_of({ given: numberWords(given), n: given + received }),
		verdict && balanceSentences[verdict]()
	);
}

const balanceSentences: Record<BalanceVerdict, () => string> = {
	too_few: m.insights_giving_early,
	more_given: m.insights_giving_more_given,
	more_received: m.insights_giving_more_received,
	even: m.insights_giving_even
};

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
