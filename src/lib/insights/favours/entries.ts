import { answerValue, type Checkin } from '$lib/journal/checkin';
import { HELP_ASKED, HELP_GIVEN } from '$lib/journal/questions/ids';
import type { Favour } from '$lib/journal/favours/favour';
import {
	modes,
	worlds,
	type HelpRequest,
	type Mode,
	type World
} from '$lib/journal/favours/request';
import {
	countedTotals,
	givenTotal,
	had,
	loggedByWeek,
	nothingLogged,
	outcomes,
	type Counted,
	type Outcome
} from '$lib/journal/favours/totals';
import { parseWeek, type Week } from '$lib/journal/weeks';
import { helpWeeks, type HelpRecords } from '../series/help-weeks';
import { sumBy } from '../statistics/counts';
import { countingAt, sourcesOf } from './sources';

/** Which number to list the entries of. */
export interface NumberQuery {
	readonly of: 'asked' | 'given';
	readonly world?: World | undefined;
	/** Splits the requests into those with this outcome and the others. */
	readonly outcome?: Outcome | undefined;
	readonly mode?: Mode | undefined;
	/** The person who was helped or who helped. */
	readonly person?: string | undefined;
	/** Only entries of the log. */
	readonly log?: boolean | undefined;
	/** Only weeks in which help given and help received are both known. */
	readonly paired?: boolean | undefined;
	/** The first and the last week. */
	readonly from?: Week | undefined;
	readonly to?: Week | undefined;
}

/** What a check-in's totals add to the log. */
export interface CheckinPart {
	readonly week: Week;
	readonly world: World;
	/** Requests and outcomes. For help given, both are the number of times. */
	readonly counted: Counted;
}

/** All entries of a number. Check-ins are ordered latest first. */
export interface Entries {
	readonly requests: readonly HelpRequest[];
	readonly favours: readonly Favour[];
	readonly checkins: readonly CheckinPart[];
}

/** The number as the query of an address. */
export function formatQuery(query: NumberQuery): string {
	const flag = (isSet: boolean | undefined) => (isSet ? '1' : undefined);
	const { of, world, outcome, mode, person, log, paired, from, to } = query;
	const all = { of, world, outcome, mode, person, log: flag(log), paired: flag(paired), from, to };
	const set = Object.entries(all).flatMap(([key, value]) =>
		value === undefined ? [] : [[key, value]]
	);
	return new URLSearchParams(set).toString();
}

/** Reads the number from an address. Unknown values are left out. */
export function parseQuery(params: URLSearchParams): NumberQuery {
	const week = (name: string) => parseWeek(params.get(name) ?? '');
	return {
		of: params.get('of') === 'given' ? 'given' : 'asked',
		world: worlds.find((world) => world === params.get('world')),
		outcome: outcomes.find((outcome) => outcome === params.get('outcome')),
		mode: modes.find((mode) => mode === params.get('mode')),
		person: params.get('person') ?? undefined,
		log: params.get('log') === '1' || undefined,
		paired: params.get('paired') === '1' || undefined,
		from: week('from'),
		to: week('to')
	};
}

/** Whether only the log can tell. A check-in has no names and no ways of asking. */
function onlyLog({ mode, person, log }: NumberQuery): boolean {
	return mode !== undefined || person !== undefined || log === true;
}

/** The entries of a number, without requests that do not count yet. */
export function entriesBehind(records: HelpRecords, asked: NumberQuery): Entries {
	const paired = asked.paired ? pairedWeeks(records) : undefined;
	const within = ({ week, world }: { week: Week; world: World }) =>
		paired?.has(`${week} ${world}`) !== false &&
		(asked.world === undefined || world === asked.world) &&
		(asked.from === undefined || week >= asked.from) &&
		(asked.to === undefined || week <= asked.to);
	return asked.of === 'asked'
		? requestsBehind(records, asked, within)
		: favoursBehind(records, asked, within);
}

function pairedWeeks(records: HelpRecords): ReadonlySet<string> {
	return new Set(
		helpWeeks(records).flatMap((week) =>
			worlds
				.filter((world) => week[world].given !== undefined && week[world].received !== undefined)
				.map((world) => `${week.moment.week} ${world}`)
		)
	);
}

type Within = (entry: { week: Week; world: World }) => boolean;

function requestsBehind(records: HelpRecords, asked: NumberQuery, within: Within): Entries {
	const sources = sourcesOf(records).filter(within);
	// Help received counts at once. Only shares wait until a request counts.
	const isHad = asked.person !== undefined || asked.paired === true;
	const counting = isHad ? sources : countingAt(sources, records.now);
	const outcome = asked.outcome ?? 'helped';
	const isMeant = ({ mode, helpers }: HelpRequest) =>
		(asked.mode === undefined || mode === asked.mode) &&
		(asked.person === undefined || helpers?.some(({ person }) => person === asked.person) === true);
	const checkins = asked.paired
		? helpHad(records).filter(within)
		: counting.flatMap(({ request, week, world, counted }) =>
				request || counted[outcome].requests === 0
					? []
					: [{ week, world, counted: counted[outcome] }]
			);
	return {
		requests: counting.flatMap(({ request }) => (request && isMeant(request) ? [request] : [])),
		favours: [],
		checkins: onlyLog(asked) ? [] : latestFirst(checkins)
	};
}

/** Help received according to check-ins, without what the log has. */
function helpHad({ checkins, requests }: HelpRecords): CheckinPart[] {
	const logs = loggedByWeek(requests, []);
	return checkins.flatMap((checkin) => {
		const logged = logs.get(checkin.week) ?? nothingLogged;
		return worlds.flatMap((world) => {
			const total = countedTotals(answerValue(checkin, HELP_ASKED), logged, world, 'helped');
			const count = (total?.count ?? 0) - logged.asked[world].helped;
			const { week } = checkin;
			return count > 0 ? [{ week, world, counted: { requests: count, count } }] : [];
		});
	});
}

function favoursBehind(records: HelpRecords, asked: NumberQuery, within: Within): Entries {
	const logs = loggedByWeek([], records.favours);
	const ofCheckin = (checkin: Checkin): CheckinPart[] => {
		const logged = logs.get(checkin.week) ?? nothingLogged;
		return worlds.flatMap((world) => {
			const total = givenTotal(answerValue(checkin, HELP_GIVEN), logged, world) ?? 0;
			const requests = total - logged.given[world];
			const part = { week: checkin.week, world, counted: { requests, count: requests } };
			return requests > 0 && within(part) ? [part] : [];
		});
	};
	return {
		requests: [],
		favours: records.favours.filter(
			(favour) => within(favour) && (asked.person === undefined || favour.person === asked.person)
		),
		checkins: onlyLog(asked) ? [] : latestFirst(records.checkins.flatMap(ofCheckin))
	};
}

function latestFirst(parts: readonly CheckinPart[]): CheckinPart[] {
	return [...parts].sort((a, b) => (a.week < b.week ? 1 : -1));
}

/** The number that the entries add up to. */
export function sumEntries({ requests, favours, checkins }: Entries, asked: NumberQuery): Counted {
	const ofCheckins = (key: keyof Counted) => sumBy(checkins, ({ counted }) => counted[key]);
	return {
		requests: requests.length + favours.length + ofCheckins('requests'),
		count:
			requests.filter((request) => isCounted(request, asked)).length +
			favours.length +
			ofCheckins('count')
	};
}

/** Whether the request has the outcome in question. */
export function isCounted(request: HelpRequest, asked: NumberQuery): boolean {
	return had(request, asked.outcome ?? 'helped');
}
