import type { AskedTotals, Counted, Outcome } from '$lib/journal/favours/totals';
import { worldWords } from '$lib/journal/favours/words';
import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { ChartData, Table } from './insight';
import { shareAxis } from './series/axes';
import { hasValue, linePoints, spansOf, timeAxisOf, type Reading } from './series/readings';
import { since } from './series/time';
import * as words from './series/words';
import {
	MIN_REQUESTS,
	byWorld,
	helpWeeks,
	worldStyles,
	worlds,
	type HelpWeek,
	type World
} from './series/help-weeks';
import { ewRatio } from './statistics';
import { sumBy } from './statistics/counts';

export const id = 'help-asked';
export const question = m.insights_help_question;
export const empty = m.insights_help_empty;

interface Point extends Reading {
	readonly said: AskedTotals;
	/** Whether there are more outcomes than requests. */
	readonly exceeds: boolean;
	/** Requests with a known outcome that count, and how many had it. */
	readonly counted: Counted | undefined;
}

/** The ratio of one outcome to requests in each world. Both lines have the same weeks. */
interface Series {
	readonly outcome: Outcome;
	readonly lines: Readonly<Record<World, readonly Point[]>>;
}

/** One series for help, and one for any answer. */
export function compute(journal: Journal, from?: Week): readonly Series[] {
	const weeks = helpWeeks(journal);
	const series = (['helped', 'answered'] as const).map((outcome) => ({
		outcome,
		lines: byWorld((world) => since(lineOf(weeks, world, outcome), from))
	}));
	const told = series.filter(({ lines }) =>
		worlds.some((world) => lines[world].some(({ counted }) => counted !== undefined))
	);
	// Without requests, one series is enough to say so.
	return told.some(({ lines }) => worlds.some((world) => sumOf(lines[world]).requests > 0))
		? told
		: told.slice(0, 1);
}

/** The whole line. Earlier weeks fade out of the ratio slowly, so none is left out here. */
function lineOf(weeks: readonly HelpWeek[], world: World, outcome: Outcome): Point[] {
	const told = weeks.map(({ moment, [world]: { total, exceeds, counted } }) => ({
		moment,
		said: total,
		exceeds: exceeds[outcome],
		counted: counted[outcome]
	}));
	const flow = told.flatMap(({ moment, counted }) =>
		counted ? [{ week: moment.at, numerator: counted.count, denominator: counted.requests }] : []
	);
	const ratios = ewRatio(flow).values();
	return told.map((point) => ({
		...point,
		value: point.counted && ratios.next().value
	}));
}

export function title(series: Series) {
	return series.outcome === 'helped' ? m.insights_help_helped() : m.insights_help_answered();
}

export function chart({ lines }: Series): ChartData | undefined {
	const shown = worlds.filter((world) => lines[world].some(hasValue));
	if (shown.length === 0) return undefined;
	return {
		x: timeAxisOf(lines.online),
		y: shareAxis(1),
		sets: shown.map((world) => ({
			kind: 'line',
			...worldStyles[world],
			label: worldWords(world),
			points: linePoints(lines[world])
		})),
		spans: spansOf(lines.online, lines.offline),
		breaks: []
	};
}

export function sentence(series: Series): string {
	const online = sumOf(series.lines.online);
	const offline = sumOf(series.lines.offline);
	if (online.requests + offline.requests === 0) return m.insights_help_none();
	const early = online.requests < MIN_REQUESTS || offline.requests < MIN_REQUESTS;
	return words.joinSentences(
		early &&
			m.insights_help_early({
				n: online.requests,
				offline: numberWords(offline.requests)
			}),
		outcomeWords(series.outcome, 'online', online),
		outcomeWords(series.outcome, 'offline', offline),
		!early && series.outcome === 'helped' && m.insights_help_counts()
	);
}

function sumOf(points: readonly Point[]) {
	return {
		requests: sumBy(points, ({ counted }) => counted?.requests ?? 0),
		count: sumBy(points, ({ counted }) => counted?.count ?? 0)
	};
}

const outcomes = {
	helped: { online: m.insights_help_helped_online, offline: m.insights_help_helped_offline },
	answered: { online: m.insights_help_answered_online, offline: m.insights_help_answered_offline }
} as const;

function outcomeWords(of: Outcome, world: World, sum: ReturnType<typeof sumOf>) {
	if (sum.requests === 0) return undefined;
	return outcomes[of][world]({ count: numberWords(sum.count), n: sum.requests });
}

/** The note belongs to the first chart only. */
export function note(series: Series) {
	return series.outcome === 'helped' ? m.insights_help_note() : undefined;
}

export function table({ outcome: of, lines }: Series, count?: number): Table {
	const columns = worlds.flatMap((world) => {
		const name = { world: worldWords(world) };
		return [
			words.numberColumn(m.insights_column_requests(name)),
			words.numberColumn(m.insights_column_asked(name)),
			words.numberColumn(
				of === 'helped' ? m.insights_column_helped(name) : m.insights_column_answered(name)
			)
		];
	});
	return {
		columns: [words.weekColumn(), ...columns, words.noteColumn()],
		rows: words.latestFirst(lines.online, count, ({ moment }, index) => {
			const both = worlds.flatMap((world) => lines[world][index] ?? []);
			const exceeded = both.some(({ exceeds }) => exceeds);
			return [
				words.dayWords(moment),
				...both.flatMap(({ said }) => [
					words.cell(said.requests, numberWords),
					words.cell(said.asked, numberWords),
					words.cell(said[of], numberWords)
				]),
				exceeded ? m.insights_remark_requests_exceeded() : ''
			];
		})
	};
}
