import { requirePart, sumBy } from './counts';
import { wilsonLimits, type Interval } from './wilson';

/** People who once got the same answer, of whom a random part was asked about again. */
interface EarlierAnswer {
	/** How many got it. */
	readonly reviewed: number;
	/** How many of these were asked about again. */
	readonly again: number;
	/** How many of those asked about again are known now. */
	readonly known: number;
}

interface TwoPhaseShare {
	/** The share that is known now, from 0 to 1. */
	readonly share: number;
	/** Absent when of several people with one answer only a single one was asked about again. */
	readonly precision:
		| {
				readonly standardError: number;
				/** How many fresh answers would say as much. */
				readonly effective: number;
				/** Wilson's, for that many answers, at 95 %. */
				readonly interval: Interval;
		  }
		| undefined;
}

/**
 * Variance of the renewed share, when the variance of all answers is `whole`, and that of the answers
 * of one group `within`.
 */
function varianceOf(
	groups: readonly EarlierAnswer[],
	whole: number,
	within: (group: EarlierAnswer) => number
): number {
	const reviewed = sumBy(groups, (group) => group.reviewed);
	const renewed = groups.filter((group) => group.again < group.reviewed);
	const added = sumBy(renewed, (group) => {
		const weight = group.reviewed / reviewed;
		const notAgain = 1 / group.again - 1 / group.reviewed;
		return (weight * weight * notAgain * within(group) * group.again) / (group.again - 1);
	});
	return whole / reviewed + added;
}

function precisionOf(groups: readonly EarlierAnswer[], share: number): TwoPhaseShare['precision'] {
	if (groups.some(({ again, reviewed }) => again === 1 && reviewed > 1)) return undefined;
	const whole = share * (1 - share);
	const variance = varianceOf(groups, whole, ({ known, again }) => {
		return (known / again) * (1 - known / again);
	});
	// Where all answers are alike, this is 0 ÷ 0: it tends there as what is not alike becomes rare.
	const effective = whole === 0 ? 1 / varianceOf(groups, 1, () => 1) : whole / variance;
	return {
		standardError: Math.sqrt(variance),
		effective,
		interval: wilsonLimits(share, effective)
	};
}

/**
 * The share that is known now, when answers have become old and a random part of them was renewed.
 * The old answers say how large the groups are, the new ones what share of each is known today.
 *
 * @param groups one per earlier answer, for example known and not known; whole numbers from 0 up
 * @returns nothing when nobody was reviewed, or nobody of a group that is not empty was asked about again
 * @throws RangeError when a count is negative or not whole, more were asked about again than reviewed,
 * or more are known than were asked about again
 *
 * Source: W. G. Cochran, *Sampling Techniques*, 3rd edition, 1977, 12.2–12.3 (double sampling for
 * stratification); Wilson's interval at the effective number of answers.
 */
export function staleTwoPhase(groups: readonly EarlierAnswer[]): TwoPhaseShare | undefined {
	for (const { reviewed, again, known } of groups) {
		requirePart(['known', known], ['again', again]);
		requirePart(['again', again], ['reviewed', reviewed]);
	}
	const filled = groups.filter(({ reviewed }) => reviewed > 0);
	if (filled.length === 0 || filled.some(({ again }) => again === 0)) return undefined;
	const reviewed = sumBy(filled, (group) => group.reviewed);
	const known = sumBy(filled, (group) => (group.reviewed * group.known) / group.again);
	const share = known / reviewed;
	return { share, precision: precisionOf(filled, share) };
}
