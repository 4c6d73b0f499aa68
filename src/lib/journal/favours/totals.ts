import type { AnswerValues } from '../checkin';
import type { HELP_ASKED, HELP_GIVEN } from '../questions/ids';
import type { Week } from '../weeks';
import type { Favour } from './favour';
import { answersOf, askedOf, countsFrom, helpersOf } from './outcome';
import type { HelpRequest, World } from './request';

/** Whether anybody answered, and whether anybody helped. */
export const outcomes = ['answered', 'helped'] as const;
export type Outcome = (typeof outcomes)[number];

/** The logged requests of one world. */
export interface LoggedAsks extends Readonly<Record<Outcome, number>> {
	readonly requests: number;
	readonly asked: number;
}

export interface Logged {
	readonly asked: Readonly<Record<World, LoggedAsks>>;
	/** The number of favours. */
	readonly given: Readonly<Record<World, number>>;
}

/**
 * One week of requests in one world, from check-in and log; undefined where neither has a number.
 */
export type AskedTotals = Readonly<Record<'requests' | 'asked' | Outcome, number | undefined>>;

/** The number of requests with an outcome, out of all requests. */
export interface Counted {
	readonly requests: number;
	readonly count: number;
}

/** The parts of a field's name in a check-in's answer. */
const capitals = { answered: 'Answered', helped: 'Helped' } as const;

type AskedAnswer = AnswerValues[typeof HELP_ASKED] | undefined;
type GivenAnswer = AnswerValues[typeof HELP_GIVEN] | undefined;

export function had(request: HelpRequest, outcome: Outcome): boolean {
	return (outcome === 'answered' ? answersOf(request) : helpersOf(request)) > 0;
}

interface Sum extends Logged {
	readonly asked: Readonly<Record<World, { -readonly [Key in keyof LoggedAsks]: number }>>;
	readonly given: Record<World, number>;
}

function emptySum(): Sum {
	const asks = () => ({ requests: 0, asked: 0, answered: 0, helped: 0 });
	return { asked: { online: asks(), offline: asks() }, given: { online: 0, offline: 0 } };
}

/** Adds entries to their weeks in one pass, because there may be thousands. */
function sum(
	requests: readonly HelpRequest[],
	favours: readonly Favour[],
	of: (week: Week) => Sum
): void {
	for (const request of requests) {
		const asks = of(request.week).asked[request.world];
		asks.requests += 1;
		asks.asked += askedOf(request);
		for (const outcome of outcomes) if (had(request, outcome)) asks[outcome] += 1;
	}
	for (const { week, world } of favours) of(week).given[world] += 1;
}

/** The totals of one week's entries. */
export function addUp(requests: readonly HelpRequest[], favours: readonly Favour[]): Logged {
	const all = emptySum();
	sum(requests, favours, () => all);
	return all;
}

export const nothingLogged: Logged = addUp([], []);

export function loggedByWeek(
	requests: readonly HelpRequest[],
	favours: readonly Favour[]
): ReadonlyMap<Week, Logged> {
	const sums = new Map<Week, Sum>();
	sum(requests, favours, (week) => {
		const found = sums.get(week) ?? emptySum();
		sums.set(week, found);
		return found;
	});
	return sums;
}

export function isLogged(logged: Logged, world: World): boolean {
	return logged.asked[world].requests > 0 || logged.given[world] > 0;
}

/**
 * One week of requests in one world. The check-in's number includes the logged ones, so nothing
 * counts twice; later entries in the log raise it.
 */
export function askedTotals(said: AskedAnswer, logged: Logged, world: World): AskedTotals {
	const { requests, asked, answered, helped } = logged.asked[world];
	const total = (part: number | undefined, held: number) =>
		requests === 0 ? part : Math.max(part ?? 0, held);
	return {
		requests: total(said?.[`${world}Requests`], requests),
		asked: total(said?.[`${world}Asked`], asked),
		answered: total(said?.[`${world}Answered`], answered),
		helped: total(said?.[`${world}Helped`], helped)
	};
}

/** The favours of one week in one world; undefined where neither check-in nor log has a number. */
export function givenTotal(said: GivenAnswer, logged: Logged, world: World): number | undefined {
	const held = logged.given[world];
	return held === 0 ? said?.[world] : Math.max(said?.[world] ?? 0, held);
}

/**
 * The week's requests with an outcome, at most all of its requests. The check-in's requests are
 * left out where their outcome is missing; the log's outcomes are always known.
 */
export function countedTotals(
	said: AskedAnswer,
	logged: Logged,
	world: World,
	outcome: Outcome
): Counted | undefined {
	const held = logged.asked[world];
	const requests = said?.[`${world}Requests`];
	const count = requests === 0 ? 0 : said?.[`${world}${capitals[outcome]}`];
	if (requests === undefined || count === undefined) {
		return held.requests === 0 ? undefined : { requests: held.requests, count: held[outcome] };
	}
	const all = Math.max(requests, held.requests);
	return { requests: all, count: Math.min(all, Math.max(count, held[outcome])) };
}

/** The week's requests that are only in the check-in. */
export function besides(total: Counted | undefined, logged: LoggedAsks, outcome: Outcome): Counted {
	const requests = Math.max(0, (total?.requests ?? 0) - logged.requests);
	const count = Math.max(0, (total?.count ?? 0) - logged[outcome]);
	return { requests, count: Math.min(requests, count) };
}

/** Requests that do not count yet: they may still get answers. */
export function pending(requests: readonly HelpRequest[], now: number): HelpRequest[] {
	return requests.filter((request) => countsFrom(request) > now);
}
