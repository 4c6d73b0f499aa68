import { addDays } from 'date-fns';
import { m } from '$lib/paraglide/messages';
import { answerValue, type Checkin } from '../checkin';
import { CONVERSATIONS, HELP_ASKED, HELP_GIVEN } from '../questions/ids';
import type { Favour } from '../favours/favour';
import type { HelpRequest } from '../favours/request';
import { askedTotals, givenTotal, loggedByWeek, nothingLogged } from '../favours/totals';
import { counted, pairsOf } from '../real-share';
import { inTime, type Rung, type Step } from '../people/step';
import { mondayOf, shiftWeek, weeksBetween, type Week } from '../weeks';
import { dateWords, numberWords, weekWords } from '../words';

export interface PeriodRecords {
	/** By week, earliest first. */
	readonly checkins: readonly Checkin[];
	readonly requests: readonly HelpRequest[];
	readonly favours: readonly Favour[];
	/** All steps, with the current id of each person. */
	readonly steps: readonly Step[];
	readonly nameOf: (person: string) => string;
}

/** The real share from the first to the last count of a period. */
export interface ShareThenAndNow {
	/** For a small line; null at a break. */
	readonly points: readonly { week: number; share: number | null }[];
	/** One sentence each for the first and the last count. */
	readonly lines: readonly string[];
	/** The last count. */
	readonly last: { readonly contacts: number; readonly known: number };
	/** The names of the months of the first, middle and last point. */
	readonly months: readonly string[];
	/** Why the counts cannot be compared. */
	readonly changed: string | undefined;
}

/** The people whom the user met, talked with or exchanged help with. */
export interface People {
	readonly heading: string;
	readonly names: readonly string[];
}

/** Undefined parts have nothing to show. */
export interface Numbers {
	readonly share: ShareThenAndNow | undefined;
	readonly talks: string | undefined;
	readonly help: readonly string[];
	readonly people: readonly People[];
}

interface Days {
	readonly from: string;
	readonly to: string;
}

/** Counts and single readings as they were noted. It claims no cause and no trend. */
export function numbersOf(records: PeriodRecords, days: Days): Numbers {
	const { checkins, requests, favours } = records;
	const logged = loggedByWeek(requests, favours);
	return {
		share: shareOf(checkins),
		talks: talksOf(checkins),
		help: helpOf(checkins, logged),
		people: peopleOf(records, days)
	};
}

interface Count {
	week: Week;
	contacts: number;
	known: number;
	/** A line connects only counts with the same measure. */
	measure: string;
}

function countOf(checkin: Checkin): Count | undefined {
	const { pairs } = pairsOf(checkin);
	const total = counted(pairs);
	if (!total) return undefined;
	const platforms = pairs.map(({ platform }) => platform).sort();
	const measure = JSON.stringify([checkin.threshold, ...platforms]);
	return { week: checkin.week, measure, ...total };
}

function shareOf(checkins: readonly Checkin[]): ShareThenAndNow | undefined {
	const counts = checkins.flatMap((checkin) => countOf(checkin) ?? []);
	const [first, last] = [counts[0], counts.at(-1)];
	if (!first || !last) return undefined;
	const points: { week: number; share: number | null }[] = [];
	for (const [index, { week, contacts, known, measure }] of counts.entries()) {
		const at = weeksBetween(first.week, week);
		const before = counts[index - 1];
		const breaks = before && (before.measure !== measure || weeksBetween(before.week, week) > 6);
		if (breaks) points.push({ week: at - 0.5, share: null });
		points.push({ week: at, share: known / contacts });
	}
	const ends = first === last ? [first] : [first, last];
	const isSame = counts.every(({ measure }) => measure === first.measure);
	return {
		points,
		lines: ends.map(countWords),
		last: { contacts: last.contacts, known: last.known },
		months: monthsOf(first.week, last.week),
		changed: isSame ? undefined : m.look_back_share_changed()
	};
}

function monthsOf(first: Week, last: Week): string[] {
	const middle = shiftWeek(first, Math.round(weeksBetween(first, last) / 2));
	const names = [first, middle, last].map((week) => dateWords(addDays(mondayOf(week), 3), 'month'));
	return [...new Set(names)];
}

function countWords({ week, contacts, known }: Count): string {
	return m.look_back_share_line({
		week: weekWords(week, new Date(0)),
		known: numberWords(known),
		contacts: numberWords(contacts)
	});
}

function talksIn(checkins: readonly Checkin[]) {
	return checkins.flatMap((checkin) => {
		const { faceToFace, call } = answerValue(checkin, CONVERSATIONS) ?? {};
		if (faceToFace === undefined || call === undefined) return [];
		return [{ week: checkin.week, faceToFace, call }];
	});
}

type Talk = ReturnType<typeof talksIn>[number];

function meanOf(talks: readonly Talk[], of: 'faceToFace' | 'call'): number {
	return talks.reduce((sum, talk) => sum + talk[of], 0) / talks.length;
}

function talksOf(checkins: readonly Checkin[]): string | undefined {
	const talks = talksIn(checkins);
	if (talks.length === 0) return undefined;
	return m.look_back_talks_line({
		n: talks.length,
		faceToFace: numberWords(meanOf(talks, 'faceToFace'), 1),
		call: numberWords(meanOf(talks, 'call'), 1)
	});
}

type LoggedWeeks = ReturnType<typeof loggedByWeek>;
type Sum = Record<'online' | 'offline', number>;

function helpIn(checkins: readonly Checkin[], logged: LoggedWeeks) {
	const said = new Map(checkins.map((checkin) => [checkin.week, checkin]));
	const none = (): Sum => ({ online: 0, offline: 0 });
	const sums = { asked: none(), got: none(), given: none(), hasAsked: false, hasGiven: false };
	for (const week of new Set([...logged.keys(), ...said.keys()])) {
		const checkin = said.get(week);
		const log = logged.get(week) ?? nothingLogged;
		for (const world of ['online', 'offline'] as const) {
			const asked = askedTotals(checkin && answerValue(checkin, HELP_ASKED), log, world);
			const gave = givenTotal(checkin && answerValue(checkin, HELP_GIVEN), log, world);
			sums.hasAsked ||= asked.requests !== undefined;
			sums.hasGiven ||= gave !== undefined;
			sums.asked[world] += asked.requests ?? 0;
			sums.got[world] += Math.min(asked.helped ?? 0, asked.requests ?? 0);
			sums.given[world] += gave ?? 0;
		}
	}
	return sums;
}

function helpOf(checkins: readonly Checkin[], logged: LoggedWeeks): string[] {
	const { asked, got, given: gave, hasAsked, hasGiven } = helpIn(checkins, logged);
	const words = ({ online, offline }: Sum) => ({
		online: numberWords(online),
		offline: numberWords(offline)
	});
	return [
		...(hasAsked ? [m.look_back_help_asked(words(asked)), m.look_back_help_got(words(got))] : []),
		...(hasGiven ? [m.look_back_help_given(words(gave))] : [])
	];
}

const rungHeadings = [
	['met', m.look_back_people_met],
	['talked', m.look_back_people_talked],
	['mutual', m.look_back_people_mutual]
] as const;

/** Each person once on a rung, in the order of the days; those met are not told as talks. */
function peopleOf({ steps, nameOf }: PeriodRecords, { from, to }: Days): People[] {
	const within = inTime(steps).filter(({ on }) => on >= from && on <= to);
	const on = (rung: Rung) =>
		new Set(within.filter(({ kind }) => kind === rung).map(({ person }) => person));
	const met = on('met');
	return rungHeadings.flatMap(([rung, heading]) => {
		const ids = [...on(rung)].filter((id) => rung !== 'talked' || !met.has(id));
		return ids.length === 0 ? [] : [{ heading: heading(), names: ids.map(nameOf) }];
	});
}
