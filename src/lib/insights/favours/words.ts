import { worlds, type Mode, type World } from '$lib/journal/favours/request';
import type { Outcome } from '$lib/journal/favours/totals';
import { helperCountWords } from '$lib/journal/favours/words';
import { dateWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { ratioWords } from '../review/words';
import { MIN_REQUESTS } from '../series/help-weeks';
import type { Interval, WorldVerdict } from '../statistics';
import type { Claim, Comparison, Share } from './comparison';

const verdicts: Record<Exclude<WorldVerdict, 'too_few'>, (inputs: { date: string }) => string> = {
	first_higher: m.compare_online_higher,
	second_higher: m.compare_offline_higher,
	leaning_first: m.compare_online_leaning,
	leaning_second: m.compare_offline_leaning,
	no_clear_difference: m.compare_no_difference
};

/** The only sentence that the comparison allows. */
export function claimWords({ claim, shares: { helped } }: Comparison): string {
	if (claim.verdict !== 'too_few') return verdicts[claim.verdict]({ date: dayWords(claim.since) });
	const { online, offline } = helped;
	if (Math.min(online.requests, offline.requests) < MIN_REQUESTS)
		return earlyWords(online, offline);
	const { requests, since, renewed } = claim;
	return m.compare_early_then({
		date: dayWords(since),
		online: numberWords(requests.online),
		offline: numberWords(requests.offline),
		next: dayWords(renewed)
	});
}

function earlyWords(online: Share, offline: Share): string {
	return m.compare_early({
		online: numberWords(online.requests),
		offline: numberWords(offline.requests)
	});
}

/** What is compared, and when the sentence changes. */
export function methodWords({ renewed }: Claim): string {
	return m.compare_method({ date: dayWords(renewed) });
}

function dayWords(date: Date): string {
	return dateWords(date, 'dayAndYear');
}

const expectations = {
	online: m.compare_expected_online,
	offline: m.compare_expected_offline
} as const;

/** One sentence for each world with an expectation; undefined without one. */
export function expectedWords(expected: Comparison['expected']): string | undefined {
	const sentences = worlds.flatMap((world) => {
		const sums = expected[world];
		if (!sums) return [];
		const words = {
			n: sums.requests,
			expected: helperCountWords(sums.expected),
			helped: helperCountWords(sums.helped)
		};
		return [expectations[world](words)];
	});
	return sentences.length === 0 ? undefined : sentences.join(' ');
}

export const outcomeTitles: Record<Outcome, () => string> = {
	helped: m.compare_helped,
	answered: m.compare_answered
};

export const modeTitles: Record<Mode, () => string> = {
	direct: m.compare_mode_direct,
	group: m.compare_mode_group,
	broadcast: m.compare_mode_broadcast
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
