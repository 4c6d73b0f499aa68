import { dayOf, daysBetween, shiftDay } from '$lib/journal/days';
import type { Journal } from '$lib/journal/journal';
import type { Rung } from '$lib/journal/people/step';
import { mondayOf, type Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { ChartData, Table } from './insight';
import { barChart } from './series/bars';
import {
	ladderRounds,
	firstDayOf,
	reachedOn,
	rungStyle,
	type LadderRound
} from './series/ladder-rounds';
import * as words from './series/words';
import { medianWait } from './statistics';

export const id = 'step-times';
export const question = m.insights_times_question;
export const empty = m.insights_times_empty;

/** Shorter waits, in days, may still end soon and do not count yet. */
const PENDING = 14;

/** From each rung to the next one. */
const stretches = [
	['chosen', 'messaged'],
	['messaged', 'replied'],
	['replied', 'talked'],
	['talked', 'met'],
	['met', 'mutual']
] as const satisfies readonly (readonly [Rung, Rung])[];
type Goal = (typeof stretches)[number][1];

/** The waits for one rung. */
interface Stretch {
	readonly goal: Goal;
	/** The number of waits, one for each round. */
	readonly people: number;
	/** The waits that ended with the rung or a higher one. */
	readonly reached: number;
	/** In days; infinite where half of the waits have no end. */
	readonly median: number;
	/** The interval of the median. Absent for few waits. */
	readonly interval: { readonly lo: number; readonly hi: number } | undefined;
}
type Series = readonly Stretch[];

export function compute(journal: Journal, from?: Week): readonly Series[] {
	const [since, now] = [firstDayOf(from), latestDay(journal)];
	const all = ladderRounds(journal);
	const series = stretches.flatMap(([start, goal]) => {
		const waits = all.flatMap((round) => waitOf(round, start, goal, since, now));
		const wait = medianWait(waits);
		if (!wait) return [];
		const reached = waits.filter(Number.isFinite).length;
		return [{ goal, people: waits.length, reached, median: wait.median, interval: wait.interval }];
	});
	return series.length > 0 ? [series] : [];
}

/**
 * The days from one rung to another: infinite for an ended or long wait, empty for a wait that
 * never began.
 */
function waitOf(round: LadderRound, start: Rung, goal: Rung, since: string, now: string): number[] {
	const begun = round.steps.find(({ kind }) => kind === start)?.on;
	if (begun === undefined || begun < since) return [];
	const done = reachedOn(round, goal);
	// A meeting before the first message is no wait for a reply.
	if (done !== undefined) return done < begun ? [] : [daysBetween(begun, done)];
	return round.isEnded || daysBetween(begun, now) >= PENDING ? [Infinity] : [];
}

/** The latest day of which the journal tells. */
function latestDay({ steps, checkins }: Journal): string {
	const last = checkins.at(-1);
	const sunday = last ? shiftDay(dayOf(mondayOf(last.week)), 6) : '';
	return steps.reduce((latest, { on }) => (on > latest ? on : latest), sunday);
}

const names: Record<Goal, { step: () => string; short: () => string }> = {
	messaged: { step: m.insights_times_to_message, short: m.insights_times_message },
	replied: { step: m.insights_times_to_reply, short: m.insights_times_reply },
	talked: { step: m.insights_times_to_talk, short: m.insights_times_talk },
	met: { step: m.insights_times_to_meeting, short: m.insights_times_meeting },
	mutual: { step: m.insights_times_to_mutual, short: m.insights_times_mutual }
};

/** One bar for each stretch that at least half of the people have finished. */
export function chart(series: Series): ChartData | undefined {
	if (!series.some(({ median }) => Number.isFinite(median))) return undefined;
	return barChart(
		series.map(({ goal, median }) => ({
			label: names[goal].short(),
			bars: [
				{
					...rungStyle(goal),
					...(Number.isFinite(median) ? { y: median, text: dayCount(median) } : { y: null })
				}
			]
		}))
	);
}

export function sentence(series: Series): string {
	return words.joinSentences(
		...series.map(({ goal, people, median }) => {
			const said = { step: names[goal].step(), n: people };
			return Number.isFinite(median)
				? m.insights_times_wait({ ...said, days: dayCount(median) })
				: m.insights_times_not_yet(said);
		})
	);
}

export function note() {
	return m.insights_times_note();
}

export function table(series: Series): Table {
	return {
		columns: [
			{ label: m.insights_column_stretch(), numeric: false },
			words.numberColumn(m.insights_column_people()),
			words.numberColumn(m.insights_column_reached()),
			words.numberColumn(m.insights_column_median()),
			words.numberColumn(m.insights_column_range())
		],
		rows: series.map(({ goal, people, reached, median, interval }) => [
			names[goal].step(),
			numberWords(people),
			numberWords(reached),
			waitWords(median),
			words.cell(interval, ({ lo, hi }) =>
				m.insights_times_range({ from: waitWords(lo), to: waitWords(hi) })
			)
		])
	};
}

function waitWords(days: number): string {
	return Number.isFinite(days) ? dayCount(days) : m.insights_times_never();
}

/** A number of days, as in `3 days` or `0.5 days`. */
function dayCount(days: number): string {
	return Number.isInteger(days)
		? m.insights_days({ n: days })
		: m.insights_days_between({ days: numberWords(days, 1) });
}
