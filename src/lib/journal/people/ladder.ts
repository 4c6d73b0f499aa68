import { dayOf, daysBetween, shiftDay } from '../days';
import type { Closeness } from './closeness';
import type { Person } from './person';
import { inTime, isEnding, rungs, type Ending, type Rung, type Step, type StepKind } from './step';

/** The number of days before an open step is due again, unless the user chooses a day. */
const REST = 14;

/** A person's position on the ladder. */
export interface Place {
	/** The furthest rung in this round; undefined for an ending alone. */
	readonly rung: Rung | undefined;
	/** Undefined while the round is open. */
	readonly ending: Ending | undefined;
	readonly last: Step;
	/** Whether the next rung can still come: no ending yet, and below mutual help. */
	readonly isOpen: boolean;
}

/**
 * The current position; undefined without steps. An ending closes a round, and a later step starts
 * a new one.
 */
export function placeOf(steps: readonly Step[]): Place | undefined {
	const round = roundsOf(steps).at(-1);
	const last = round?.at(-1);
	if (!round || !last) return undefined;
	const ending = isEnding(last.kind) ? last.kind : undefined;
	const rung = furthest(round);
	return { rung, ending, last, isOpen: ending === undefined && rung !== 'mutual' };
}

/** Splits the steps with one person into rounds, each but the last with an ending. */
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

export function furthest(steps: readonly Step[]): Rung | undefined {
	return rungs.findLast((rung) => steps.some(({ kind }) => kind === rung));
}

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

/** The likely next rungs, nearest first. */
export function nextRungs(place: Place): readonly Exclude<Rung, 'chosen'>[] {
	return place.isOpen ? following[place.rung ?? 'chosen'] : [];
}

/** Other possible rungs: a second message, an answer elsewhere, … */
export function otherRungs(place: Place): readonly Exclude<Rung, 'chosen'>[] {
	const next = nextRungs(place);
	return place.isOpen ? rungs.filter(isAbove).filter((rung) => !next.includes(rung)) : [];
}

export function rungsAhead(place: Place): readonly Exclude<Rung, 'chosen'>[] {
	if (!place.isOpen) return [];
	return rungs.slice(reachedOn(place) + 1).filter(isAbove);
}

function isAbove(rung: Rung): rung is Exclude<Rung, 'chosen'> {
	return rung !== 'chosen';
}

/** How many rungs above choosing somebody were reached. */
export function reachedOn({ rung }: Place): number {
	return rung === undefined ? 0 : rungs.indexOf(rung);
}

/** The closeness that a step proves. */
export function impliedCloseness(kind: StepKind): Closeness | undefined {
	return kind === 'talked' || kind === 'met' || kind === 'mutual' ? kind : undefined;
}

/** The day to look again after a step; undefined after the last ones. */
export function restAfter(kind: StepKind, today: Date): string | undefined {
	return isEnding(kind) || kind === 'mutual' ? undefined : shiftDay(dayOf(today), REST);
}

/** Everything written about one person, whose records may have several ids. */
export interface WrittenAbout {
	/** The id for new records. */
	readonly id: string;
	readonly record: Person | undefined;
	/** Records of the same person under other ids. */
	readonly merged: readonly Person[];
	/** The closest of all records. */
	readonly closeness: Closeness | undefined;
}

/** The day to look at an open step again; undefined without an open step. */
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
