import { answerValue } from '$lib/journal/checkin';
import { HELP_ASKED } from '$lib/journal/questions/ids';
import { countsFrom } from '$lib/journal/favours/outcome';
import { worlds, type HelpRequest, type World } from '$lib/journal/favours/request';
import {
	besides,
	countedTotals,
	had,
	loggedByWeek,
	nothingLogged,
	type Counted,
	type Outcome
} from '$lib/journal/favours/totals';
import type { Week } from '$lib/journal/weeks';
import { sumBy } from '../statistics/counts';
import { dateAt, weekNumber } from '../series/time';
import type { HelpRecords } from '../series/help-weeks';

/** One request of the log, or the requests of a week that are only in the check-in's totals. */
export interface Source {
	readonly world: World;
	readonly week: Week;
	/** The time, in milliseconds, from which they count. */
	readonly from: number;
	/** The log entry. Undefined for a check-in. */
	readonly request: HelpRequest | undefined;
	/** Requests with a known outcome, and how many had it. */
	readonly counted: Readonly<Record<Outcome, Counted>>;
}

/** All requests of the journal, each in one source only. */
export function sourcesOf({ checkins, requests, favours }: HelpRecords): Source[] {
	const logs = loggedByWeek(requests, favours);
	const sources: Source[] = requests.map((request) => ({
		world: request.world,
		week: request.week,
		from: countsFrom(request),
		request,
		counted: { answered: one(request, 'answered'), helped: one(request, 'helped') }
	}));
	for (const checkin of checkins) {
		const said = answerValue(checkin, HELP_ASKED);
		if (!said) continue;
		const logged = logs.get(checkin.week) ?? nothingLogged;
		for (const world of worlds) {
			const beside = (outcome: Outcome) =>
				besides(countedTotals(said, logged, world, outcome), logged.asked[world], outcome);
			const counted = { answered: beside('answered'), helped: beside('helped') };
			if (counted.answered.requests + counted.helped.requests === 0) continue;
			const from = heardOf(checkin.week);
			sources.push({ world, week: checkin.week, from, request: undefined, counted });
		}
	}
	return sources;
}

function one(request: HelpRequest, outcome: Outcome): Counted {
	return { requests: 1, count: had(request, outcome) ? 1 : 0 };
}

/** A check-in has no day of asking, so its requests count seven days after the week. */
function heardOf(week: Week): number {
	return dateAt(weekNumber(week) + 2).getTime();
}

export function countingAt(sources: readonly Source[], moment: number): Source[] {
	return sources.filter(({ from }) => from <= moment);
}

export function sumOf(sources: readonly Source[], world: World, outcome: Outcome): Counted {
	const own = sources.filter((source) => source.world === world);
	return {
		requests: sumBy(own, ({ counted }) => counted[outcome].requests),
		count: sumBy(own, ({ counted }) => counted[outcome].count)
	};
}
