import { requireCount, requirePart } from './counts';
import { shareOf, type Interval } from './wilson';

interface Reciprocity {
	/** Absent when nothing was given and nothing received. */
	readonly favours:
		| {
				/** (Given − received) ÷ (given + received), from −1 to 1. */
				readonly balance: number;
				/** Given ÷ (given + received), from 0 to 1. */
				readonly givenShare: number;
				readonly givenInterval: Interval;
		  }
		| undefined;
	/** Absent when there is nobody with either direction. */
	readonly mutual:
		| {
				/** People with both directions ÷ people with either, from 0 to 1. */
				readonly share: number;
				readonly interval: Interval;
		  }
		| undefined;
}

/**
 * The balance of favours, and the share of people with help in both directions, each with Wilson's
 * interval.
 *
 * @param counts whole numbers from 0 up: favours `given` and `received`; `people` with help in any
 * direction, and `both`, those with help in both
 * @throws RangeError when a count is negative, not whole, not a number, or `both` exceeds `people`
 */
export function reciprocity(counts: {
	readonly given: number;
	readonly received: number;
	readonly both: number;
	readonly people: number;
}): Reciprocity {
	const { given, received, both, people } = counts;
	requireCount('given', given);
	requireCount('received', received);
	requirePart(['both', both], ['people', people]);
	const favours = given + received;
	const givenShare = shareOf(given, favours);
	return {
		favours: givenShare && {
			balance: (given - received) / favours,
			givenShare: givenShare.share,
			givenInterval: givenShare.interval
		},
		mutual: shareOf(both, people)
	};
}
