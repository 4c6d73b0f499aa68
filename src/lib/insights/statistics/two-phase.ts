import { requirePart, sumBy } from './counts';
import { wilsonLimits, type Interval } from './wilson';

/** People with one earlier answer. A random part of them was asked again. */
interface EarlierAnswer {
	/** People with this answer. */
	readonly reviewed: number;
	/** Those of them who were asked again. */
	readonly again: number;
	/** Those of the people asked again who are known now. */
	readonly known: number;
}

interface TwoPhaseShare {
	/** The share of known people, from 0 to 1. */
	readonly share: number;
	/** Absent when only one of several people with one answer was asked again. */
	readonly precision:
		| {
				readonly standardError: number;
				/** The number of fresh answers with the same precision. */
				readonly effective: number;
				/** Wilson's interval at `effective`, at 95 %. */
				readonly interval: Interval;
		  }
		| undefined;
}

/**
 * Variance of the renewed share. `whole` is the variance of all answers, `within` that of one
 * group.
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
	// If all answers are alike, this is 0 ÷ 0, and the limit is used.
	const effective = whole === 0 ? 1 / varianceOf(groups, 1, () => 1) : whole / variance;
	return {
		standardError: Math.sqrt(variance),
		effective,
		interval: wilsonLimits(share, effective)
	};
}

/**
 * Estimates the known share after a random part of the old answers was renewed. The old answers
 * give the group sizes; the new ones give the share in each group.
 *
 * @param groups one per earlier answer, for example known and not known; whole numbers from 0 up
 * @returns nothing when nobody was reviewed, or when nobody of a non-empty group was asked again
 * @throws RangeError when a count is negative or not whole, `again` exceeds `reviewed`, or `known`
 * exceeds `again`
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
