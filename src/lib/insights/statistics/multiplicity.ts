import { requireCount, sumBy } from './counts';

interface Frame {
	/** All contacts in the platform's list. */
	readonly all: number;
	/** A random sample of the list. */
	readonly sample: readonly {
		readonly known: boolean;
		/** The number of platforms with this person, including this one. */
		readonly platforms: number;
	}[];
}

interface OverlapEstimate {
	/** Known persons. */
	readonly known: number;
	/** The standard error of `known`. Absent when a longer list has a sample of one. */
	readonly standardError: number | undefined;
	/** All persons. */
	readonly people: number;
	/** Known ÷ people, from 0 to 1. */
	readonly share: number;
}

type Weigh = (contact: Frame['sample'][number]) => number;

function totalOf({ all, sample }: Frame, weigh: Weigh): number {
	return (all * sumBy(sample, weigh)) / sample.length;
}

/** Variance of `totalOf` under sampling without replacement. It is 0 for a complete sample. */
function varianceOf({ all, sample }: Frame, weigh: Weigh): number {
	const count = sample.length;
	if (count === all) return 0;
	const mean = sumBy(sample, weigh) / count;
	const variance = sumBy(sample, (contact) => (weigh(contact) - mean) ** 2) / (count - 1);
	return (all * (all - count) * variance) / count;
}

/**
 * Estimates the known persons on several platforms whose lists cannot be matched. A sampled contact
 * counts as a part of a person, one half if the person is on two of the platforms. So each person
 * counts once.
 *
 * @param frames one per platform; `all` from 0 up, `platforms` from 1 up
 * @returns nothing when there are no contacts, or when a list with contacts has no sample
 * @throws RangeError when a number is not whole or too small, or a sample is larger than its list
 *
 * Source: F. Mecatti, *Survey Methodology* 33, 2007 (the single-frame multiplicity estimator).
 */
export function overlapMultiplicity(frames: readonly Frame[]): OverlapEstimate | undefined {
	for (const { all, sample } of frames) {
		requireCount('all', all);
		if (sample.length > all) throw new RangeError('A sample must not be larger than its list');
		for (const { platforms } of sample) requireCount('platforms', platforms, 1);
	}
	const lists = frames.filter(({ all }) => all > 0);
	if (lists.length === 0 || lists.some(({ sample }) => sample.length === 0)) return undefined;

	const person: Weigh = ({ platforms }) => 1 / platforms;
	const knownPerson: Weigh = ({ known, platforms }) => (known ? 1 / platforms : 0);
	const known = sumBy(lists, (list) => totalOf(list, knownPerson));
	const people = sumBy(lists, (list) => totalOf(list, person));
	const tooFew = lists.some(({ all, sample }) => sample.length === 1 && all > 1);
	const variance = tooFew ? undefined : sumBy(lists, (list) => varianceOf(list, knownPerson));
	return {
		known,
		standardError: variance === undefined ? undefined : Math.sqrt(variance),
		people,
		share: known / people
	};
}
