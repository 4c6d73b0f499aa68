import { dayOf } from '$lib/journal/days';
import type { Journal } from '$lib/journal/journal';
import { furthest, roundsOf } from '$lib/journal/people/ladder';
import { isEnding, rungs, type Rung, type Step } from '$lib/journal/people/step';
import { mondayOf, type Week } from '$lib/journal/weeks';
import type { Role } from '../insight';

/** The steps with one person, from the first step to an ending or to now. */
export interface LadderRound {
	/** At least one, in order of time. */
	readonly steps: readonly Step[];
	/** Absent where only an ending is noted. */
	readonly rung: Rung | undefined;
	readonly isEnded: boolean;
	/** Whether it is the person's latest; earlier ones have ended. */
	readonly isLatest: boolean;
	/** The day of the last step. */
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

/** The first day on which a round reached the rung or a higher one. */
export function reachedOn({ steps }: LadderRound, rung: Rung): string | undefined {
	const least = rungs.indexOf(rung);
	return steps.find(({ kind }) => rungs.findIndex((each) => each === kind) >= least)?.on;
}

/** The Monday of the week. Without a week, a string that sorts before every day. */
export function firstDayOf(from: Week | undefined): string {
	return from === undefined ? '' : dayOf(mondayOf(from));
}

/** Rungs below a talk are virtual; the others are real. */
export function rungRole(rung: Rung): Role {
	return rungs.indexOf(rung) < rungs.indexOf('talked') ? 'virtual' : 'real';
}
