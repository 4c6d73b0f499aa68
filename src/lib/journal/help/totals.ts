import type { AnswerValues } from '../checkin';
import type { HELP_ASKED, HELP_GIVEN } from '../questions/ids';
import type { Week } from '../weeks';
import type { Favour } from './favour';
import { answersOf, askedOf, countsFrom, helpersOf } from './outcome';
import type { HelpRequest, World } from './request';

/** What became of a request: that anybody answered, that anybody helped. */
export const outcomes = ['answered', 'helped'] as const;
export type Outcome = (typeof outcomes)[number];

/** What the log holds of the requests in one world. */
export interface LoggedAsks extends Readonly<Record<Outcome, number>> {
	readonly requests: number;
	/** People asked. */
	readonly asked: number;
}

/** What the log holds of one week. */
export interface Logged {
	readonly asked: Readonly<Record<World, LoggedAsks>>;
	/** How often one helped. */
	readonly given: Readonly<Record<World, number>>;
}

/** The requests of one week in one world, from the check-in and the log; absent where neither says. */
export type AskedTotals = Readonly<Record<'requests' | 'asked' | Outcome, number | undefined>>;

/** How many of so many requests had an outcome. */
export interface Counted {
	readonly requests: number;
	readonly count: number;
}

/** The fields of a check-in's answer. */
const capitals = { answered: 'Answered', helped: 'Helped' } as const;

type AskedAnswer = AnswerValues[typeof HELP_ASKED] | undefined;
type GivenAnswer = AnswerValues[typeof HELP_GIVEN] | undefined;

function isAnswered(request: HelpRequest): boolean {
	return answersOf(request) > 0;
}

/** Whether a request had an outcome. */
export function had(request: HelpRequest, outcome: Outcome): boolean {
	return outcome === 'answered' ? isAnswered(request) : helpersOf(request) > 0;
}

/** What the log holds of one week, while it is added up. */
interface Sum extends Logged {
	readonly asked: Readonly<Record<World, { -readonly [Key in keyof LoggedAsks]: number }>>;
	readonly given: Record<World, number>;
}

function emptySum(): Sum {
	const asks = () => ({ requests: 0, asked: 0, answered: 0, helped: 0 });
	return { asked: { online: asks(), offline: asks() }, given: { online: 0, offline: 0 } };
}

/** Puts entries into the sums of their weeks, in one go, as there may be thousands. */
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

/** What these entries of one week's log add up to. */
export function addUp(requests: readonly HelpRequest[], favours: readonly Favour[]): Logged {
	const all = emptySum();
	sum(requests, favours, () => all);
	return all;
}

/** What the log holds of a week of which it holds nothing. */
export const nothingLogged: Logged = addUp([], []);

/** What the log holds of each week that it tells of. */
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

/** Whether the log holds anything of a week, in one direction or the other. */
export function isLogged(logged: Logged, world: World): boolean {
	return logged.asked[world].requests > 0 || logged.given[world] > 0;
}

/**
 * The requests of one week in one world. What a check-in says is the week's total, what the log holds
 * included, so that nothing counts twice; what was logged since raises it.
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

/** How often one helped in one week in one world; absent where neither check-in nor log says. */
export function givenTotal(said: GivenAnswer, logged: Logged, world: World): number | undefined {
	const held = logged.given[world];
	return held === 0 ? said?.[world] : Math.max(said?.[world] ?? 0, held);
}

/**
 * How many of a week's requests had an outcome: at most as many as were made. Requests of which a
 * check-in does not say what came of them are left out; what the log holds is always known.
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

/** What only the check-in knows: the week's requests without those that the log holds. */
export function besides(total: Counted | undefined, logged: LoggedAsks, outcome: Outcome): Counted {
	const requests = Math.max(0, (total?.requests ?? 0) - logged.requests);
	const count = Math.max(0, (total?.count ?? 0) - logged[outcome]);
	return { requests, count: Math.min(requests, count) };
}

/** Requests that do not count yet, as one still waits for what comes of them. */
export function pending(requests: readonly HelpRequest[], now: number): HelpRequest[] {
	return requests.filter((request) => countsFrom(request) > now);
}
