import { dayOf, daysBetween, shiftDay } from '../days';
import type { Closeness } from './closeness';
import type { Person } from './person';
import { inTime, isEnding, rungs, type Ending, type Rung, type Step, type StepKind } from './step';

/** After how many days an open step is looked at again, unless one chooses another day. */
const REST = 14;

/** Where somebody stands on the ladder. */
export interface Place {
	/** The furthest rung since they were chosen; none where nothing but an ending is noted. */
	readonly rung: Rung | undefined;
	/** How it ended, if it did; where it began anew since, it is open again. */
	readonly ending: Ending | undefined;
	/** The latest step. */
	readonly last: Step;
	/** Whether something can still come: it has not ended, and not come to mutual help. */
	readonly isOpen: boolean;
}

/**
 * Where somebody stands, as the steps with them tell it; undefined where there are none. An ending
 * closes what was before it, and a step after it begins anew.
 */
export function placeOf(steps: readonly Step[]): Place | undefined {
	const round = roundsOf(steps).at(-1);
	const last = round?.at(-1);
	if (!round || !last) return undefined;
	const ending = isEnding(last.kind) ? last.kind : undefined;
	const rung = furthest(round);
	return { rung, ending, last, isOpen: ending === undefined && rung !== 'mutual' };
}

/** The steps with one person in time, in stretches of which all but the last end with an ending. */
export function roundsOf(steps: readonly Step[]): Step[][] {
	const rounds: Step[][] = [];
	let round: Step[] = [];
	for (const step of inTime(steps)) {
		if (round.length === 0) rounds.push(round);
		round.push(step);
		if (isEnding(step.kind)) round = [];
	}
	return rounds;
}

/** The furthest rung that some steps reach. */
export function furthest(steps: readonly Step[]): Rung | undefined {
	return rungs.findLast((rung) => steps.some(({ kind }) => kind === rung));
}

/** For how many days nothing has happened. */
export function daysSince({ last }: Place, today: Date): number {
	return Math.max(0, daysBetween(last.on, dayOf(today)));
}

const following = {
	chosen: ['messaged', 'talked', 'met'],
	messaged: ['replied', 'talked', 'met'],
	replied: ['talked', 'met'],
	talked: ['met', 'mutual'],
	met: ['mutual'],
	mutual: []
} as const satisfies Record<Rung, readonly Exclude<Rung, 'chosen'>[]>;

/** What may sensibly come next, the nearest first. */
export function nextRungs(place: Place): readonly Exclude<Rung, 'chosen'>[] {
	return place.isOpen ? following[place.rung ?? 'chosen'] : [];
}

/** What may have happened all the same: a second message, an answer to something said elsewhere, … */
export function otherRungs(place: Place): readonly Exclude<Rung, 'chosen'>[] {
	const next = nextRungs(place);
	return place.isOpen ? rungs.filter(isAbove).filter((rung) => !next.includes(rung)) : [];
}

/** The rungs above the one that is reached. */
export function rungsAhead({ isOpen, rung }: Place): readonly Exclude<Rung, 'chosen'>[] {
	if (!isOpen) return [];
	const reached = rung === undefined ? 0 : rungs.indexOf(rung);
	return rungs.slice(reached + 1).filter(isAbove);
}

function isAbove(rung: Rung): rung is Exclude<Rung, 'chosen'> {
	return rung !== 'chosen';
}

/** How close one is at least to somebody with whom this happened. */
export function impliedCloseness(kind: StepKind): Closeness | undefined {
	return kind === 'talked' || kind === 'met' || kind === 'mutual' ? kind : undefined;
}

/** When to look again after such a step, unless another day is chosen; not at all after the last ones. */
export function restAfter(kind: StepKind, today: Date): string | undefined {
	return isEnding(kind) || kind === 'mutual' ? undefined : shiftDay(dayOf(today), REST);
}

/** One human with all that is written about them, under one id or more. */
export interface WrittenAbout {
	/** The id under which more is written. */
	readonly id: string;
	readonly record: Person | undefined;
	/** Others that turned out to be the same human. */
	readonly merged: readonly Person[];
	/** As far as it is known, over all of them. */
	readonly closeness: Closeness | undefined;
}

/** The day to look at an open step again; undefined where nothing is open. */
export function lookAgainOn(
	place: Place | undefined,
	{ record, merged }: Pick<WrittenAbout, 'record' | 'merged'>
): string | undefined {
	if (!place?.isOpen) return undefined;
	let latest: Person | undefined;
	for (const person of record ? [record, ...merged] : merged) {
		const stamp = person.stamps.lookAgain ?? '';
		if (stamp > (latest?.stamps.lookAgain ?? '')) latest = person;
	}
	return latest?.lookAgain ?? shiftDay(place.last.on, REST);
}
