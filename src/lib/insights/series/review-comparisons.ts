import type { Stratum } from '$lib/journal/people/measurement';
import type { Threshold } from '$lib/journal/settings';
import { listWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { platformsIn } from '../review/estimate';
import { answerPairs, isKnown } from '../review/sample';
import { inHundred, type Label } from '../review/words';
import { pairedChangeExact } from '../statistics';
import type { MeasuredPoint } from './measurements';
import type { CountedPoint } from './ratios';
import { comparable, dayWords } from './words';

/** A guess and a measurement are compared if they are at most this many weeks apart. */
const MAX_WEEKS_APART = 13;

/** Two measurements are compared if they are at least this many weeks apart. */
const MIN_WEEKS_BETWEEN = 12;

/** Whether a guess and a measurement are about the same platforms and the same threshold. */
export function isOfSame(
	{ pairs, threshold: guessed }: CountedPoint,
	{ strata }: MeasuredPoint,
	threshold: Threshold
): boolean {
	const platforms = pairs.map(({ platform }) => platform).sort();
	return guessed === threshold && platforms.join() === platformsIn(strata).join();
}

/**
 * Whether a guess lies in the measured range. Says nothing where platforms, threshold or time
 * differ.
 */
export function guessPositionWords(
	guess: CountedPoint,
	review: MeasuredPoint,
	threshold: Threshold
): string | undefined {
	const { lo, hi } = review;
	if (
		!isOfSame(guess, review, threshold) ||
		Math.abs(guess.moment.at - review.moment.at) > MAX_WEEKS_APART ||
		lo === undefined ||
		hi === undefined
	)
		return undefined;
	const share = guess.known / guess.contacts;
	if (share < lo) return m.insights_guess_below();
	return share > hi ? m.insights_guess_above() : m.insights_guess_within();
}

/** Names the platforms that have a guess but no measurement. */
export function guessOnlyWords(
	guess: CountedPoint,
	review: MeasuredPoint,
	label: Label
): string | undefined {
	const listed = new Set(platformsIn(review.strata));
	const others = guess.pairs.filter(({ platform }) => !listed.has(platform));
	if (others.length === 0) return undefined;
	const names = others.map(({ platform }) => label(platform));
	return m.insights_guess_only({ platforms: listWords(names), n: names.length });
}

/** Compares the latest measurement with the first one since the last break. */
export function changeSinceWords(measured: readonly MeasuredPoint[]): string | undefined {
	const [first, ...later] = comparable(measured);
	const last = later.at(-1);
	if (!first || !last || last !== measured.at(-1)) return undefined;
	if (last.moment.at - first.moment.at < MIN_WEEKS_BETWEEN) return undefined;
	const [before, now] = [first, last].map(({ lo = 0, hi = 1 }) => ({ lo, hi }));
	if (!before || !now) return undefined;
	const earlier = { date: dayWords(first.moment), ...inHundred(before, 1) };
	if (now.lo > before.hi) return m.insights_measured_before_up(earlier);
	if (now.hi < before.lo) return m.insights_measured_before_down(earlier);
	return m.insights_measured_before_overlap(earlier);
}

/** How the answers changed for people who were asked again after a year or more. */
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
