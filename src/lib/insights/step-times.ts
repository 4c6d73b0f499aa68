import { dayOf, daysBetween, shiftDay } from '$lib/journal/days';
import type { Journal } from '$lib/journal/journal';
import type { Rung } from '$lib/journal/people/step';
import { mondayOf, type Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { CountsChart, Table } from './insight';
import {
	ladderRounds,
	firstDayOf,
	reachedOn,
	rungRole,
	type LadderRound
} from './series/ladder-rounds';
import * as words from './series/words';
import { medianWait } from './statistics';

export const id = 'step-times';
export const question = m.insights_times_question;
export const reads = 'steps';

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

const names: Record<Goal, () => string> = {
	messaged: m.insights_times_to_message,
	replied: m.insights_times_to_reply,
	talked: m.insights_times_to_talk,
	met: m.insights_times_to_meeting,
	mutual: m.insights_times_to_mutual
};

/** One row for each stretch that at least half of the people have finished; a single row is no chart. */
export function chart(series: Series): CountsChart | undefined {
	const finished = series.filter(({ median }) => Number.isFinite(median));
	if (finished.length < 2) return undefined;
	return {
		kind: 'counts',
		isOfAmounts: true,
		rows: finished.map(({ goal, people, median }) => ({
			label: names[goal](),
			value: m.insights_times_value({ n: people, days: dayCount(median) }),
			role: rungRole(goal),
			count: median
		}))
	};
}

/** What the chart does not say: all of it where there is none. */
export function sentence(series: Series): string {
	const drawn = chart(series);
	return words.joinSentences(
		drawn && m.insights_times_half(),
		...series
			.filter(({ median }) => !drawn || !Number.isFinite(median))
			.map(({ goal, people, median }) => {
				const said = { step: names[goal](), n: people };
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
			names[goal](),
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
