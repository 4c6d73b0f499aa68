import { answerValue, type Checkin } from '$lib/journal/checkin';
import { HELP_ASKED, HELP_GIVEN } from '$lib/journal/questions/ids';
import type { World } from '$lib/journal/favours/request';
import {
	askedTotals,
	countedTotals,
	givenTotal,
	isLogged,
	loggedByWeek,
	nothingLogged,
	pending,
	type AskedTotals,
	type Counted,
	type Logged,
	type Outcome
} from '$lib/journal/favours/totals';
import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';
import type { Role } from '../insight';
import { reciprocity } from '../statistics';
import { momentsOf, type Moment } from './time';

export { worlds, type World } from '$lib/journal/favours/request';

/** With fewer requests in one world, nothing is said about a difference. */
export const MIN_REQUESTS = 8;

export const worldRoles: Record<World, Role> = { online: 'virtual', offline: 'real' };

export function byWorld<T>(of: (world: World) => T): Readonly<Record<World, T>> {
	return { online: of('online'), offline: of('offline') };
}

interface WorldWeek {
	/** Requests of the week, from the check-in and the log. */
	readonly total: AskedTotals;
	/** Whether a check-in reports more outcomes than requests. */
	readonly exceeds: Readonly<Record<Outcome, boolean>>;
	/** Requests with a known outcome, without those that are still pending. */
	readonly counted: Readonly<Record<Outcome, Counted | undefined>>;
	/** How often help was given and received. Absent where it is not known. */
	readonly given: number | undefined;
	readonly received: number | undefined;
}

export interface HelpWeek extends Readonly<Record<World, WorldWeek>> {
	readonly moment: Moment;
}

/** The parts of a journal that this file reads. */
export type HelpRecords = Pick<Journal, 'settings' | 'checkins' | 'requests' | 'favours' | 'now'>;

const known = new WeakMap<HelpRecords, readonly HelpWeek[]>();

/** All weeks with a check-in or a log entry, earliest first. The result is cached per journal. */
export function helpWeeks(journal: HelpRecords): readonly HelpWeek[] {
	const found = known.get(journal) ?? findWeeks(journal);
	known.set(journal, found);
	return found;
}

function findWeeks({ checkins, requests, favours, settings, now }: HelpRecords): HelpWeek[] {
	const logs = loggedByWeek(requests, favours);
	const waiting = loggedByWeek(pending(requests, now), []);
	const byWeek = new Map<Week, Checkin>(checkins.map((checkin) => [checkin.week, checkin]));
	const weeks = [...new Set([...byWeek.keys(), ...logs.keys()])].sort();
	return momentsOf(weeks, settings?.rhythm).map((moment) => {
		const checkin = byWeek.get(moment.week);
		const logged = logs.get(moment.week) ?? nothingLogged;
		const young = waiting.get(moment.week) ?? nothingLogged;
		return { moment, ...byWorld((world) => worldWeek(checkin, logged, young, world)) };
	});
}

function worldWeek(
	checkin: Checkin | undefined,
	logged: Logged,
	young: Logged,
	world: World
): WorldWeek {
	const asked = checkin && answerValue(checkin, HELP_ASKED);
	const total = askedTotals(asked, logged, world);
	const counted = (outcome: Outcome) =>
		without(countedTotals(asked, logged, world, outcome), young, world, outcome);
	const exceeds = (outcome: Outcome) => (total[outcome] ?? 0) > (total.requests ?? Infinity);
	return {
		total,
		exceeds: { answered: exceeds('answered'), helped: exceeds('helped') },
		counted: { answered: counted('answered'), helped: counted('helped') },
		...givenAndReceived(checkin, logged, world)
	};
}

/** Leaves out requests that do not count yet. */
function without(
	all: Counted | undefined,
	young: Logged,
	world: World,
	outcome: Outcome
): Counted | undefined {
	if (!all) return undefined;
	const requests = all.requests - young.asked[world].requests;
	const count = Math.min(requests, Math.max(0, all.count - young.asked[world][outcome]));
	return { requests, count };
}

/** Help given and received. If the log has an entry of the week, a missing number counts as 0. */
function givenAndReceived(checkin: Checkin | undefined, logged: Logged, world: World) {
	const said = checkin && answerValue(checkin, HELP_GIVEN);
	const asked = checkin && answerValue(checkin, HELP_ASKED);
	const helped = countedTotals(asked, logged, world, 'helped')?.count;
	const did = givenTotal(said, logged, world);
	if (!isLogged(logged, world)) return { given: did, received: helped };
	return { given: did ?? 0, received: helped ?? 0 };
}

export interface HelpSum {
	readonly given: number;
	readonly received: number;
	/** Weeks in which both numbers are known. Only these weeks are added up. */
	readonly weeks: number;
}

export function sumHelp(all: readonly HelpWeek[], world: World): HelpSum {
	let sum: HelpSum = { given: 0, received: 0, weeks: 0 };
	for (const { [world]: week } of all) {
		if (week.given === undefined || week.received === undefined) continue;
		sum = {
			given: sum.given + week.given,
			received: sum.received + week.received,
			weeks: sum.weeks + 1
		};
	}
	return sum;
}

export type BalanceVerdict = 'too_few' | 'more_given' | 'more_received' | 'even';

/**
 * What may be said about giving and receiving. A side is named only if the 95 % interval of the
 * share given excludes one half.
 * @returns nothing where nothing was given or received
 */
export function balanceVerdict(given: number, received: number): BalanceVerdict | undefined {
	const { favours } = reciprocity({ given, received, both: 0, people: 0 });
	if (!favours) return undefined;
	if (given + received < MIN_REQUESTS) return 'too_few';
	if (favours.givenInterval.lo > 0.5) return 'more_given';
	return favours.givenInterval.hi < 0.5 ? 'more_received' : 'even';
}
