import { startOfQuarter } from 'date-fns';
import { answersOf, askedOf, helpersOf } from '$lib/journal/favours/outcome';
import { modes, type HelpRequest, type Mode, type World } from '$lib/journal/favours/request';
import type { Counted, Outcome } from '$lib/journal/favours/totals';
import {
	LEANING_FROM,
	medianWait,
	requestOutcomes,
	wilson,
	worldVerdict,
	type Interval,
	type WorldVerdict
} from '../statistics';
import { sumBy } from '../statistics/counts';
import { byWorld, type HelpRecords } from '../series/help-weeks';
import { countingAt, sourcesOf, sumOf, type Source } from './sources';

const HOUR = 60 * 60 * 1000;

/** Requests, those with an outcome, and the interval of the share. No interval without requests. */
export interface Share extends Counted {
	readonly interval: Interval | undefined;
}

/** Hours until the first answer to a request of the log; infinite without an answer. */
interface Wait {
	readonly requests: number;
	readonly median: number;
	readonly interval: Interval | undefined;
}

/** People asked per helper, over the requests of the log. */
interface PerHelper {
	readonly requests: number;
	readonly asked: number;
	readonly helpers: number;
	/** Absent where nobody helped. */
	readonly ratio: number | undefined;
}

/** How many the user expected to help, and how many did, over the requests with an expectation. */
interface Expected {
	readonly requests: number;
	readonly expected: number;
	readonly helped: number;
}

/** The verdict from the requests that counted when the quarter began. */
export interface Claim {
	/** The first world is online, the second is offline. */
	readonly verdict: WorldVerdict;
	/** The first days of this quarter and of the next one. */
	readonly since: Date;
	readonly renewed: Date;
	/** Requests that counted at that time. */
	readonly requests: Readonly<Record<World, number>>;
}

type ByWorld<T> = Readonly<Record<World, T>>;

export interface Comparison {
	readonly shares: Readonly<Record<Outcome, ByWorld<Share>>>;
	/** Requests of the log with help, by the way of asking. */
	readonly modes: Readonly<Record<Mode, ByWorld<Share>>>;
	readonly waits: ByWorld<Wait | undefined>;
	readonly perHelper: ByWorld<PerHelper | undefined>;
	/** Sums only. Absent without a request of the log that has an expectation. */
	readonly expected: ByWorld<Expected | undefined>;
	readonly claim: Claim;
	/** The world that a verdict of today would at least lean to, however few the requests. */
	readonly ahead: World | undefined;
	/** Requests that do not count yet, those of check-ins included. */
	readonly pending: number;
}

/** @returns nothing without any request */
export function compare(records: HelpRecords): Comparison | undefined {
	const sources = sourcesOf(records);
	if (sources.length === 0) return undefined;
	const counting = countingAt(sources, records.now);
	const logged = counting.flatMap(({ request }) => request ?? []);
	const helped = byWorld((world) => share(sumOf(counting, world, 'helped')));
	return {
		shares: {
			answered: byWorld((world) => share(sumOf(counting, world, 'answered'))),
			helped
		},
		modes: Object.fromEntries(
			modes.map((mode) => [
				mode,
				byWorld((world) => share(sumOf(ofMode(counting, mode), world, 'helped')))
			])
		) as Comparison['modes'],
		waits: byWorld((world) => waitOf(logged.filter((request) => request.world === world))),
		perHelper: byWorld((world) => perHelperOf(logged.filter((request) => request.world === world))),
		expected: byWorld((world) => expectedOf(logged.filter((request) => request.world === world))),
		claim: claimAt(sources, new Date(records.now)),
		ahead: aheadOf(helped),
		pending: sumBy(sources, requestsOf) - sumBy(counting, requestsOf)
	};
}

function share(counted: Counted): Share {
	return { ...counted, interval: wilson(counted.count, counted.requests) };
}

function aheadOf({ online, offline }: ByWorld<Share>): World | undefined {
	const chance = (of: Share, than: Share) =>
		worldVerdict(
			{ requests: of.requests, helped: of.count },
			{ requests: than.requests, helped: than.count }
		).firstHigher;
	if (chance(online, offline) >= LEANING_FROM) return 'online';
	return chance(offline, online) >= LEANING_FROM ? 'offline' : undefined;
}

/** The requests of a source. A check-in may know one outcome of more of them than the other. */
function requestsOf({ counted: { answered, helped } }: Source): number {
	return Math.max(answered.requests, helped.requests);
}

function ofMode(sources: readonly Source[], mode: Mode): Source[] {
	return sources.filter(({ request }) => request?.mode === mode);
}

/**
 * The verdict on help, renewed once a quarter. A verdict after every request would call equal
 * worlds different far too often.
 */
export function claimAt(sources: readonly Source[], today: Date): Claim {
	const since = startOfQuarter(today);
	const then = countingAt(sources, since.getTime());
	const { online, offline } = byWorld((world) => {
		const { requests, count } = sumOf(then, world, 'helped');
		return { requests, helped: count };
	});
	return {
		verdict: worldVerdict(online, offline).verdict,
		since,
		renewed: startOfQuarter(new Date(since.getFullYear(), since.getMonth() + 3)),
		requests: { online: online.requests, offline: offline.requests }
	};
}

/** An answer without a noted time is left out. */
function waitOf(requests: readonly HelpRequest[]): Wait | undefined {
	const hours = requests.flatMap((request) => {
		const { answeredAt, askedAt } = request;
		if (answeredAt !== undefined) return Math.max(0, answeredAt - askedAt) / HOUR;
		return answersOf(request) > 0 ? [] : Infinity;
	});
	const wait = medianWait(hours);
	return wait && { requests: hours.length, median: wait.median, interval: wait.interval };
}

function expectedOf(requests: readonly HelpRequest[]): Expected | undefined {
	const said = requests.filter(({ expected }) => expected !== undefined);
	if (said.length === 0) return undefined;
	return {
		requests: said.length,
		expected: sumBy(said, ({ expected = 0 }) => expected),
		helped: sumBy(said, helpersOf)
	};
}

function perHelperOf(requests: readonly HelpRequest[]): PerHelper | undefined {
	if (requests.length === 0) return undefined;
	const all = requestOutcomes(
		requests.map((request) => ({
			asked: askedOf(request),
			helped: helpersOf(request)
		}))
	);
	return {
		requests: all.requests,
		asked: all.asked,
		helpers: all.helped,
		ratio: all.askedPerHelper
	};
}
