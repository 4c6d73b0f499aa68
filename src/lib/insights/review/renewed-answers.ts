import type { Stratum } from '$lib/journal/people/measurement';
import { reviewAnswers } from '$lib/journal/people/person';
import type { Threshold } from '$lib/journal/settings';
import {
	estimateOf,
	wilsonLimits,
	staleTwoPhase,
	type KnownEstimate,
	type Sample
} from '../statistics';
import { sumBy } from '../statistics/counts';
import { answerPairs, isKnown, type AnswerPair } from './sample';

/**
 * Estimates how many people of a stratum are known after some of the old answers were renewed. The
 * old answers give the group sizes; the renewed ones give the shares. Other fresh answers are
 * pooled in, weighted by their effective number.
 *
 * @param fresh the fresh answers alone
 * @returns nothing where the fresh answers alone are more precise
 */
export function renewed(
	stratum: Stratum,
	fresh: Required<Sample>,
	threshold: Threshold
): KnownEstimate | undefined {
	const pairs = answerPairs(stratum);
	const groups = [true, false].map((wasKnown) => {
		const again = pairs.filter(({ before }) => isKnown(before, threshold) === wasKnown);
		const asked = counted(again);
		return {
			reviewed: asked + staleOf(stratum, threshold, wasKnown),
			again: asked,
			known: counted(again.filter(({ after }) => isKnown(after, threshold)))
		};
	});
	const two = staleTwoPhase(groups);
	if (!two?.precision || fresh.skipped * 10 > fresh.reviewed + fresh.skipped) return undefined;

	const first = Math.max(0, fresh.reviewed - counted(pairs));
	const firstKnown = pairs.filter(({ after }) => isKnown(after, threshold));
	const known = Math.max(0, fresh.known - counted(firstKnown));
	const worth = first + two.precision.effective;
	// Sampling without replacement is more precise for a larger part of the list.
	if (worth <= fresh.reviewed / (1 - fresh.reviewed / fresh.all)) return undefined;

	const share = (known + two.share * two.precision.effective) / worth;
	const limits = wilsonLimits(share, worth);
	const { all } = fresh;
	const least = fresh.known;
	const most = all - (fresh.reviewed - fresh.known);
	const clip = (people: number) => Math.min(most, Math.max(least, people));
	return estimateOf(all, clip(share * all), {
		lo: clip(limits.lo * all),
		hi: clip(limits.hi * all)
	});
}

function counted(pairs: readonly AnswerPair[]): number {
	return sumBy(pairs, ({ count }) => count);
}

/** The number of old, unrenewed answers that were known, or that were not. */
function staleOf({ stale }: Stratum, threshold: Threshold, known: boolean): number {
	const answers = reviewAnswers.filter(
		(answer) => answer !== 'skipped' && isKnown(answer, threshold) === known
	);
	return sumBy(answers, (answer) => stale[answer] ?? 0);
}
