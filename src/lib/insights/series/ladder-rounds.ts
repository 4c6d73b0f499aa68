import { dayOf } from '$lib/journal/days';
import type { Journal } from '$lib/journal/journal';
import { furthest, roundsOf } from '$lib/journal/people/ladder';
import { isEnding, rungs, type Rung, type Step } from '$lib/journal/people/step';
import { mondayOf, type Week } from '$lib/journal/weeks';
import type { ChartStyle } from '../insight';

/** One person's way on the ladder, from its first step to an ending or to where it is now. */
export interface LadderRound {
	/** In time; at least one. */
	readonly steps: readonly Step[];
	/** None where nothing but an ending is noted. */
	readonly rung: Rung | undefined;
	readonly isEnded: boolean;
	/** Whether it is the person's latest; earlier ones have ended. */
	readonly isLatest: boolean;
	/** The day of its last step. */
	readonly last: string;
}

export function ladderRounds(journal: Journal): LadderRound[] {
	const byPerson = new Map<string, Step[]>();
	for (const step of journal.steps) {
		const known = byPerson.get(step.person);
		if (known) known.push(step);
		else byPerson.set(step.person, [step]);
	}
	return [...byPerson.values()].flatMap((steps) => {
		const rounds = roundsOf(steps);
		return rounds.map((round, index) => roundOf(round, index === rounds.length - 1));
	});
}

function roundOf(steps: readonly Step[], isLatest: boolean): LadderRound {
	const last = steps.at(-1);
	return {
		steps,
		rung: furthest(steps),
		isEnded: last !== undefined && isEnding(last.kind),
		isLatest,
		last: last?.on ?? ''
	};
}

/** The first day on which a round reached a rung or one above it; undefined where it did not. */
export function reachedOn({ steps }: LadderRound, rung: Rung): string | undefined {
	const least = rungs.indexOf(rung);
	return steps.find(({ kind }) => rungs.findIndex((each) => each === kind) >= least)?.on;
}

/** The first day of a week, before which nothing is shown; the first of all days without one. */
export function firstDayOf(from: Week | undefined): string {
	return from === undefined ? '' : dayOf(mondayOf(from));
}

/** What is before a talk is virtual, what is from there on is real. */
export function rungStyle(rung: Rung): ChartStyle {
	return rungs.indexOf(rung) < rungs.indexOf('talked')
		? { role: 'virtual', stroke: 'dashed', mark: 'triangle' }
		: { role: 'real', stroke: 'solid', mark: 'circle' };
}
