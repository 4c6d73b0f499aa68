import { worldWords } from '$lib/journal/favours/words';
import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { CountsChart, Table } from './insight';
import { since } from './series/time';
import * as words from './series/words';
import {
	MIN_REQUESTS,
	byWorld,
	helpWeeks,
	worldRoles,
	worlds,
	type HelpWeek,
	type World
} from './series/help-weeks';
import { sumBy } from './statistics/counts';

export const id = 'help-asked';
export const question = m.insights_help_question;
export const later = m.insights_help_later;

/** Requests with a known outcome, and how many of them got help. */
interface Sum {
	readonly requests: number;
	readonly helped: number;
}

interface Series {
	readonly weeks: readonly HelpWeek[];
	readonly sums: Readonly<Record<World, Sum>>;
}

/** Nothing without a request that counts. */
export function compute(journal: Journal, from?: Week): readonly Series[] {
	const weeks = since(helpWeeks(journal), from);
	const sums = byWorld((world) => sumOf(weeks, world));
	return worlds.some((world) => sums[world].requests > 0) ? [{ weeks, sums }] : [];
}

function sumOf(weeks: readonly HelpWeek[], world: World): Sum {
	const counted = weeks.flatMap((week) => week[world].counted.helped ?? []);
	return {
		requests: sumBy(counted, ({ requests }) => requests),
		helped: sumBy(counted, ({ count }) => count)
	};
}

/** The requests of each world, those with help filled. */
export function chart({ sums }: Series): CountsChart {
	return {
		kind: 'counts',
		rows: worlds
			.filter((world) => sums[world].requests > 0)
			.map((world) => {
				const { requests, helped } = sums[world];
				return {
					label: worldWords(world),
					value: m.insights_of({ count: numberWords(helped), all: numberWords(requests) }),
					role: worldRoles[world],
					count: helped,
					of: requests
				};
			})
	};
}

export function sentence({ sums }: Series): string {
	const isEarly = worlds.some((world) => sums[world].requests < MIN_REQUESTS);
	return words.joinSentences(
		...worlds
			.filter((world) => sums[world].requests > 0)
			.map((world) => {
				const { requests, helped } = sums[world];
				return sentences[world]({ count: numberWords(helped), n: requests });
			}),
		isEarly ? m.insights_help_early() : m.insights_help_counts()
	);
}

const sentences = {
	online: m.insights_help_online,
	offline: m.insights_help_offline
} as const;

export function note() {
	return m.insights_help_note();
}

export function table({ weeks }: Series, count?: number): Table {
	const columns = worlds.flatMap((world) => {
		const name = { world: worldWords(world) };
		return [
			words.numberColumn(m.insights_column_requests(name)),
			words.numberColumn(m.insights_column_asked(name)),
			words.numberColumn(m.insights_column_answered(name)),
			words.numberColumn(m.insights_column_helped(name))
		];
	});
	return {
		columns: [words.weekColumn(), ...columns, words.noteColumn()],
		rows: words.latestFirst(weeks, count, (week) => {
			const exceeded = worlds.some(
				(world) => week[world].exceeds.helped || week[world].exceeds.answered
			);
			return [
				words.dayWords(week.moment),
				...worlds.flatMap((world) => {
					const { requests, asked, answered, helped } = week[world].total;
					return [requests, asked, answered, helped].map((said) => words.cell(said, numberWords));
				}),
				exceeded ? m.insights_remark_requests_exceeded() : ''
			];
		})
	};
}
