import { addDays, addMonths, startOfMonth } from 'date-fns';
import { m } from '$lib/paraglide/messages';
import { answerValue, type Checkin } from '../checkin';
import { CONVERSATIONS, HELP_ASKED, HELP_GIVEN } from '../questions/ids';
import { dateOf, dayOf } from '../days';
import type { Favour } from '../favours/favour';
import type { HelpRequest } from '../favours/request';
import { askedTotals, givenTotal, loggedByWeek, nothingLogged } from '../favours/totals';
import { counted, pairsOf } from '../real-share';
import { rungs, type Rung, type Step } from '../people/step';
import { mondayOf, weekOf, weeksBetween, type Week } from '../weeks';
import { dateWords, numberWords, weekWords } from '../words';

export interface PeriodRecords {
	/** By week, earliest first. */
	readonly checkins: readonly Checkin[];
	readonly requests: readonly HelpRequest[];
	readonly favours: readonly Favour[];
	/** All steps, with the current id of each person. */
	readonly steps: readonly Step[];
}

/** The real share from the first to the last count of a period. */
export interface ShareThenAndNow {
	/** For a small line; null at a break. */
	readonly points: readonly { week: number; share: number | null }[];
	/** One sentence each for the first and the last count. */
	readonly lines: readonly string[];
	/** Why the counts cannot be compared. */
	readonly changed: string | undefined;
}

/** A number of a month, and the total that it is part of. */
export interface Bar {
	readonly value: number;
	readonly of?: number;
}

/** Two related numbers for each month, drawn as small bars. */
export interface Months {
	/** The label of the drawing. */
	readonly about: string;
	/** The same numbers in words, for screen readers. */
	readonly words: string;
	/** Without bars for a month without entries. */
	readonly months: readonly { readonly name: string; readonly bars?: readonly [Bar, Bar] }[];
}

/** Undefined parts have nothing to show. */
export interface Numbers {
	readonly share: ShareThenAndNow | undefined;
	readonly talks: string | undefined;
	readonly talksByMonth: Months | undefined;
	readonly help: readonly string[];
	readonly helpByMonth: Months | undefined;
	readonly people: readonly string[];
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
		talksByMonth: talksByMonth(checkins, days),
		help: helpOf(checkins, logged),
		helpByMonth: helpByMonth(checkins, logged, days),
		people: peopleOf(records.steps, days)
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
		changed: isSame ? undefined : m.look_back_share_changed()
	};
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

function talksByMonth(checkins: readonly Checkin[], days: Days): Months | undefined {
	const talks = talksIn(checkins);
	return monthsOf(
		days,
		m.look_back_talks_months(),
		(month) => {
			const within = talks.filter(({ week }) => monthOf(week) === month);
			if (within.length === 0) return undefined;
			return [{ value: meanOf(within, 'faceToFace') }, { value: meanOf(within, 'call') }];
		},
		(name, [faceToFace, call]) =>
			m.look_back_talks_month({
				month: name,
				faceToFace: numberWords(faceToFace.value, 1),
				call: numberWords(call.value, 1)
			})
	);
}

type LoggedWeeks = ReturnType<typeof loggedByWeek>;
type Sum = Record<'online' | 'offline', number>;

function helpIn(
	checkins: readonly Checkin[],
	logged: LoggedWeeks,
	isMeant: (week: Week) => boolean = () => true
) {
	const said = new Map(checkins.map((checkin) => [checkin.week, checkin]));
	const none = (): Sum => ({ online: 0, offline: 0 });
	const sums = { asked: none(), got: none(), given: none(), hasAsked: false, hasGiven: false };
	for (const week of new Set([...logged.keys(), ...said.keys()])) {
		if (!isMeant(week)) continue;
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

function helpByMonth(
	checkins: readonly Checkin[],
	logged: LoggedWeeks,
	days: Days
): Months | undefined {
	return monthsOf(
		days,
		m.look_back_help_months(),
		(month) => {
			const { asked, got } = helpIn(checkins, logged, (week) => monthOf(week) === month);
			if (asked.online + asked.offline === 0) return undefined;
			return [
				{ value: got.offline, of: asked.offline },
				{ value: got.online, of: asked.online }
			];
		},
		(name, [offline, online]) =>
			m.look_back_help_month({
				month: name,
				offline: numberWords(offline.value),
				offlineAsked: numberWords(offline.of ?? 0),
				online: numberWords(online.value),
				onlineAsked: numberWords(online.of ?? 0)
			})
	);
}

/** Undefined with fewer than two months: one month alone cannot be compared. */
function monthsOf(
	{ from, to }: Days,
	about: string,
	barsOf: (month: string) => readonly [Bar, Bar] | undefined,
	wordsOf: (name: string, bars: readonly [Bar, Bar]) => string
): Months | undefined {
	const months: { name: string; bars?: readonly [Bar, Bar] }[] = [];
	const words: string[] = [];
	const last = thursdayOf(weekOf(dateOf(to)));
	for (
		let day = thursdayOf(weekOf(dateOf(from)));
		day <= last;
		day = addMonths(startOfMonth(day), 1)
	) {
		const name = dateWords(day, 'month');
		const bars = barsOf(monthName(day));
		months.push(bars ? { name, bars } : { name });
		if (bars) words.push(wordsOf(name, bars));
	}
	return words.length < 2 ? undefined : { about, words: words.join(' '), months };
}

/** A week belongs to the month of its Thursday, as it does to the quarter. */
function monthOf(week: Week): string {
	return monthName(thursdayOf(week));
}

function thursdayOf(week: Week): Date {
	return addDays(mondayOf(week), 3);
}

function monthName(day: Date): string {
	return dayOf(day).slice(0, 7);
}

const rungWords = {
	talked: m.look_back_people_talked,
	met: m.look_back_people_met,
	mutual: m.look_back_people_mutual
} as const satisfies Partial<Record<Rung, unknown>>;

function peopleOf(steps: readonly Step[], { from, to }: Days): string[] {
	return rungs.flatMap((rung) => {
		if (rung !== 'talked' && rung !== 'met' && rung !== 'mutual') return [];
		const within = steps.filter(({ kind, on }) => kind === rung && on >= from && on <= to);
		const n = new Set(within.map(({ person }) => person)).size;
		return n === 0 ? [] : [rungWords[rung]({ n })];
	});
}
