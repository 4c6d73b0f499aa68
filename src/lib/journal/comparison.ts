import type { Checkin } from './checkin';
import { counted, pairsOf, type Counted, type Pair } from './real-share';

/**
 * The guesses of two check-ins over the platforms that both have.
 * @returns undefined without such a platform, or where the two mean different things by *know*
 */
export function sharesOver(
	before: Checkin,
	after: Checkin
): { before: Counted; after: Counted } | undefined {
	if (before.threshold !== after.threshold) return undefined;
	const then = pairsOf(before).pairs;
	const now = pairsOf(after).pairs;
	const inBoth = (pairs: Pair[], others: Pair[]) =>
		counted(pairs.filter(({ platform }) => others.some((other) => other.platform === platform)));
	const [was, is] = [inBoth(then, now), inBoth(now, then)];
	return was && is && { before: was, after: is };
}
