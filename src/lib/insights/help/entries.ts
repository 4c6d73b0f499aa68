import { given, type Checkin } from '$lib/journal/checkin';
import type { Favour } from '$lib/journal/help/favour';
import { modes, worlds, type HelpRequest, type Mode, type World } from '$lib/journal/help/request';
import {
	countedTotals,
	givenTotal,
	had,
	loggedByWeek,
	nothingLogged,
	outcomes,
	type Counted,
	type Outcome
} from '$lib/journal/help/totals';
import { parseWeek, type Week } from '$lib/journal/weeks';
import { helpWeeks, type HelpRecords } from '../series/help-weeks';
import { sumBy } from '../statistics/counts';
import { countingAt, sourcesOf } from './sources';

/** Which number it is whose entries are looked at. */
export interface NumberQuery {
	readonly of: 'asked' | 'given';
	readonly world?: World | undefined;
	/** Sets requests with it apart from those without. */
	readonly outcome?: Outcome | undefined;
	readonly mode?: Mode | undefined;
	/** Whom one helped, or who helped. */
	readonly person?: string | undefined;
	/** Only what the log holds. */
	readonly log?: boolean | undefined;
	/** Only weeks in which help given and help had are both known, as give and take adds them up. */
	readonly paired?: boolean | undefined;
	/** From the first week to the last. */
	readonly from?: Week | undefined;
	readonly to?: Week | undefined;
}

/** What a check-in's totals add to a number, beside the log. */
export interface CheckinPart {
	readonly week: Week;
	readonly world: World;
	/** Requests and how many had the outcome; for help given, how often. */
	readonly counted: Counted;
}

/** All that a number is made of: entries in the order of the records, check-ins the latest first. */
export interface Entries {
	readonly requests: readonly HelpRequest[];
	readonly favours: readonly Favour[];
	readonly checkins: readonly CheckinPart[];
}

/** The number in an address. */
export function formatQuery(query: NumberQuery): string {
	const flag = (isSet: boolean | undefined) => (isSet ? '1' : undefined);
	const { of, world, outcome, mode, person, log, paired, from, to } = query;
	const all = { of, world, outcome, mode, person, log: flag(log), paired: flag(paired), from, to };
	const set = Object.entries(all).flatMap(([key, value]) =>
		value === undefined ? [] : [[key, value]]
	);
	return new URLSearchParams(set).toString();
}

/** The number that an address names; what it does not know in it, it leaves out. */
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

/** Whether only entries of the log can belong to the number: a check-in knows no names and no ways of asking. */
function onlyLog({ mode, person, log }: NumberQuery): boolean {
	return mode !== undefined || person !== undefined || log === true;
}

/** The entries behind a number, those that count. */
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
	// Help had is known at once; only shares wait until a request counts.
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

/** How often a check-in says one was helped, beside the log. */
function helpHad({ checkins, requests }: HelpRecords): CheckinPart[] {
	const logs = loggedByWeek(requests, []);
	return checkins.flatMap((checkin) => {
		const logged = logs.get(checkin.week) ?? nothingLogged;
		return worlds.flatMap((world) => {
			const total = countedTotals(given(checkin, 'help-asked'), logged, world, 'helped');
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
			const total = givenTotal(given(checkin, 'help-given'), logged, world) ?? 0;
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

/** What the entries add up to: the number itself, and of how many it is. */
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

/** Whether a request is one of those that the number counts as having the outcome. */
export function isCounted(request: HelpRequest, asked: NumberQuery): boolean {
	return had(request, asked.outcome ?? 'helped');
}
