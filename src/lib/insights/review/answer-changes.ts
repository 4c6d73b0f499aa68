import { pairedChangeExact } from '../statistics';
import type { Stratum } from '$lib/journal/people/measurement';
import type { Threshold } from '$lib/journal/settings';
import { m } from '$lib/paraglide/messages';
import { answerPairs, isKnown } from './sample';

/** What became of the names that were asked about again after a year or more; nothing where there are none. */
export function answerChangeWords(
	strata: readonly Stratum[],
	threshold: Threshold
): string | undefined {
	let [asked, lost, gained] = [0, 0, 0];
	for (const { before, after, count } of strata.flatMap(answerPairs)) {
		asked += count;
		const [was, is] = [isKnown(before, threshold), isKnown(after, threshold)];
		if (was && !is) lost += count;
		if (!was && is) gained += count;
	}
	if (asked === 0) return undefined;
	const counts = { n: asked, gained, lost };
	if (pairedChangeExact(lost, gained) >= 0.05) return m.review_again({ ...counts });
	return gained > lost ? m.review_again_gained(counts) : m.review_again_lost(counts);
}
