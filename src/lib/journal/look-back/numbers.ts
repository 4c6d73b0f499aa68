import { m } from '$lib/paraglide/messages';
import { middle, type Amount } from '../amount';
import { given, type Checkin } from '../checkin';
import type { Favour } from '../help/favour';
import type { HelpRequest } from '../help/request';
import { askedTotals, givenTotal, loggedByWeek, nothingLogged } from '../help/totals';
import { counted, pairsOf } from '../real-share';
import { rungs, type Rung, type Step } from '../people/step';
import { weeksBetween, type Week } from '../weeks';
import { numberWords, weekWords } from '../words';

/** What was recorded in a period. */
export interface PeriodRecords {
	/** By week, earliest first. */
	readonly checkins: readonly Checkin[];
	readonly requests: readonly HelpRequest[];
	readonly favours: readonly Favour[];
	/** All there are, each with the person as they go now. */
	readonly steps: readonly Step[];
}

/** The real share over a period, from its first count to its last. */
export interface ShareThenAndNow {
	/** For a small line; null where it breaks. */
	readonly points: readonly { week: number; share: number | null }[];
	/** The first and the last count, in sentences. */
	readonly lines: readonly string[];
	/** That they cannot be compared, and why. */
	readonly changed: string | undefined;
}

/** What is said of a period in numbers: each part only where there is something to say. */
export interface Numbers {
	readonly share: ShareThenAndNow | undefined;
	readonly talks: string | undefined;
	readonly help: readonly string[];
	readonly people: readonly string[];
}

/**
 * A period in numbers: counts and single readings as they were noted, and no claim about why, or
 * whether there is a direction.
 */
export function numbersOf(records: PeriodRecords, days: { from: string; to: string }): Numbers {
	return {
		share: shareOf(records.checkins),
		talks: talksOf(records.checkins),
		help: helpOf(records),
		people: peopleOf(records.steps, days)
	};
}

interface Count {
	week: Week;
	contacts: number;
	known: number;
	/** What is measured: a line may join only what is measured alike. */
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

function talksOf(checkins: readonly Checkin[]): string | undefined {
	const told = checkins.flatMap((checkin) => {
		const { faceToFace, call } = given(checkin, 'conversations') ?? {};
		return faceToFace === undefined || call === undefined ? [] : [{ faceToFace, call }];
	});
	if (told.length === 0) return undefined;
	const mean = (of: 'faceToFace' | 'call') =>
		numberWords(told.reduce((sum, each) => sum + middle(each[of] as Amount), 0) / told.length, 1);
	return m.look_back_talks_line({
		n: told.length,
		faceToFace: mean('faceToFace'),
		call: mean('call')
	});
}

function helpOf({ checkins, requests, favours }: PeriodRecords): string[] {
	const logged = loggedByWeek(requests, favours);
	const said = new Map(checkins.map((checkin) => [checkin.week, checkin]));
	const sums = {
		asked: { online: 0, offline: 0 },
		got: { online: 0, offline: 0 },
		given: { online: 0, offline: 0 }
	};
	let tells = { asked: false, given: false };
	for (const week of new Set([...logged.keys(), ...said.keys()])) {
		const checkin = said.get(week);
		const log = logged.get(week) ?? nothingLogged;
		for (const world of ['online', 'offline'] as const) {
			const asked = askedTotals(checkin && given(checkin, 'help-asked'), log, world);
			const gave = givenTotal(checkin && given(checkin, 'help-given'), log, world);
			tells = {
				asked: tells.asked || asked.requests !== undefined,
				given: tells.given || gave !== undefined
			};
			sums.asked[world] += asked.requests ?? 0;
			sums.got[world] += Math.min(asked.helped ?? 0, asked.requests ?? 0);
			sums.given[world] += gave ?? 0;
		}
	}
	const words = ({ online, offline }: { online: number; offline: number }) => ({
		online: numberWords(online),
		offline: numberWords(offline)
	});
	return [
		...(tells.asked
			? [m.look_back_help_asked(words(sums.asked)), m.look_back_help_got(words(sums.got))]
			: []),
		...(tells.given ? [m.look_back_help_given(words(sums.given))] : [])
	];
}

const rungWords = {
	talked: m.look_back_people_talked,
	met: m.look_back_people_met,
	mutual: m.look_back_people_mutual
} as const satisfies Partial<Record<Rung, unknown>>;

function peopleOf(steps: readonly Step[], { from, to }: { from: string; to: string }): string[] {
	return rungs.flatMap((rung) => {
		if (rung !== 'talked' && rung !== 'met' && rung !== 'mutual') return [];
		const within = steps.filter(({ kind, on }) => kind === rung && on >= from && on <= to);
		const n = new Set(within.map(({ person }) => person)).size;
		return n === 0 ? [] : [rungWords[rung]({ n })];
	});
}
