import type { Mode, World } from '$lib/journal/favours/request';
import type { Counted } from '$lib/journal/favours/totals';
import { helperCountWords } from '$lib/journal/favours/words';
import { dateWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { ratioWords } from '../review/words';
import { MIN_REQUESTS } from '../series/help-weeks';
import type { Interval, WorldVerdict } from '../statistics';
import type { Claim, Comparison, Share } from './comparison';

/** The order of the worlds on the page Favours. */
export const shownWorlds: readonly World[] = ['offline', 'online'];

const claims: Record<Exclude<WorldVerdict, 'too_few'>, () => string> = {
	first_higher: m.compare_online_higher,
	second_higher: m.compare_offline_higher,
	leaning_first: m.compare_online_leaning,
	leaning_second: m.compare_offline_leaning,
	no_clear_difference: m.compare_no_difference
};

/** The claim. Before the first one, what came so far. */
export function headlineWords({ claim, shares: { helped }, ahead }: Comparison): string {
	if (claim.verdict !== 'too_few') return claims[claim.verdict]();
	const { online, offline } = helped;
	if (online.requests + offline.requests === 0) return m.compare_headline_early();
	if (online.count + offline.count === 0) return m.compare_headline_nobody();
	if (online.requests === 0) return m.compare_headline_only_offline();
	if (offline.requests === 0) return m.compare_headline_only_online();
	if (ahead === 'offline') return m.compare_headline_offline();
	return ahead === 'online' ? m.compare_headline_online() : m.compare_headline_early();
}

/** How often somebody helped in each world, as of today. */
export function storyWords({ online, offline }: Readonly<Record<World, Counted>>): string {
	const isTold = [online, offline].every(({ requests }) => requests > 1);
	if (isTold && online.count + offline.count > 0)
		return m.compare_both({
			onlineHelped: numberWords(online.count),
			online: numberWords(online.requests),
			offlineHelped: numberWords(offline.count),
			offline: numberWords(offline.requests)
		});
	return [worldSentence('offline', offline), worldSentence('online', online)].join(' ');
}

const sentences = {
	online: {
		some: m.compare_some_online,
		nobody: m.compare_nobody_online,
		never: m.compare_never_online
	},
	offline: {
		some: m.compare_some_offline,
		nobody: m.compare_nobody_offline,
		never: m.compare_never_offline
	}
} as const;

function worldSentence(world: World, { requests, count }: Counted): string {
	const { some, nobody, never } = sentences[world];
	if (requests === 0) return never();
	return count === 0 ? nobody({ n: requests }) : some({ n: requests, count: numberWords(count) });
}

/** How far the headline goes, and when a claim may change. */
export function cautionWords({ claim, shares: { helped } }: Comparison): string {
	const [date, next] = [dayWords(claim.since), dayWords(claim.renewed)];
	if (claim.verdict === 'leaning_first' || claim.verdict === 'leaning_second')
		return m.compare_chance({ date, next });
	if (claim.verdict !== 'too_few') return m.compare_since({ date, next });
	return isEnough(helped) ? m.compare_soon({ next }) : m.compare_few();
}

/** Whether each world has enough requests for a likely range. */
export function isEnough({ online, offline }: Readonly<Record<World, Counted>>): boolean {
	return Math.min(online.requests, offline.requests) >= MIN_REQUESTS;
}

/** What is compared, and when the claim changes. */
export function methodWords({ renewed }: Claim): string[] {
	return [m.compare_method(), m.compare_method_claim({ date: dayWords(renewed) })];
}

function dayWords(date: Date): string {
	return dateWords(date, 'dayAndYear');
}

const expectations = {
	online: m.compare_expected_online,
	offline: m.compare_expected_offline
} as const;

/** One sentence for each world with an expectation. */
export function expectedWords(expected: Comparison['expected']): string[] {
	return shownWorlds.flatMap((world) => {
		const sums = expected[world];
		if (!sums) return [];
		const words = {
			n: sums.requests,
			expected: helperCountWords(sums.expected),
			helped: helperCountWords(sums.helped)
		};
		return [expectations[world](words)];
	});
}

export const modeTitles: Record<Mode, () => string> = {
	direct: m.favours_detail_direct,
	group: m.favours_mode_group,
	broadcast: m.favours_mode_broadcast
};

/** The count, as in `5 of 12`. */
export function countWords({ count, requests }: Pick<Share, 'count' | 'requests'>): string {
	if (requests === 0) return m.compare_no_request();
	return m.compare_count({ count: numberWords(count), requests: numberWords(requests) });
}

export function rangeWords(interval: Interval): string {
	return m.compare_range({ limits: limitsWords(interval) });
}

/** The limits per hundred, rounded outwards. The words stay on one line. */
export function limitsWords({ lo, hi }: Interval): string {
	return m.compare_limits({ lo: Math.floor(100 * lo), hi: Math.ceil(100 * hi) });
}

type Wait = NonNullable<Comparison['waits'][World]>;

/** The median wait, or `no answer yet` where it is infinite. */
export function waitWords({ median }: Pick<Wait, 'median'>): string {
	return median === Infinity ? m.compare_wait_none() : durationWords(median);
}

/** The range of the median wait. Nothing where it is unknown or too narrow to say. */
export function waitRangeWords({ interval }: Wait): string | undefined {
	if (!interval) return undefined;
	const { lo, hi } = interval;
	if (lo === Infinity) return undefined;
	const from = durationWords(lo);
	if (hi === Infinity) return m.compare_wait_from({ lo: from });
	const to = durationWords(hi);
	return from === to ? undefined : m.compare_wait_between({ lo: from, hi: to });
}

/** The log is precise to the hour or the day, so hours are used on the first day only. */
function durationWords(hours: number): string {
	if (hours < 1) return m.compare_same_hour();
	if (hours < 24) return m.compare_hours({ n: Math.round(hours) });
	return m.compare_days({ n: Math.round(hours / 24) });
}

export function perHelperWords({
	ratio
}: Pick<NonNullable<Comparison['perHelper'][World]>, 'ratio'>): string {
	if (ratio === undefined) return m.compare_nobody_helped();
	return ratioWords(ratio);
}
