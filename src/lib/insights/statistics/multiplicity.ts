import { requireCount, sumBy } from './counts';

interface Frame {
	/** How many contacts the platform's list holds. */
	readonly all: number;
	/** A random sample of them. */
	readonly sample: readonly {
		readonly known: boolean;
		/** On how many of the platforms this person is a contact, this one included. */
		readonly platforms: number;
	}[];
}

interface OverlapEstimate {
	/** Persons who are known. */
	readonly known: number;
	/** Of `known`. Absent when of a longer list only one contact was sampled. */
	readonly standardError: number | undefined;
	/** Persons altogether. */
	readonly people: number;
	/** Known ÷ people, from 0 to 1. */
	readonly share: number;
}

type Weigh = (contact: Frame['sample'][number]) => number;

function totalOf({ all, sample }: Frame, weigh: Weigh): number {
	return (all * sumBy(sample, weigh)) / sample.length;
}

/** Variance of `totalOf` over random samples without putting back; 0 once all are in it. */
function varianceOf({ all, sample }: Frame, weigh: Weigh): number {
	const count = sample.length;
	if (count === all) return 0;
	const mean = sumBy(sample, weigh) / count;
	const variance = sumBy(sample, (contact) => (weigh(contact) - mean) ** 2) / (count - 1);
	return (all * (all - count) * variance) / count;
}

/**
 * How many persons are known on several platforms whose lists cannot be matched. Each sampled contact
 * is asked about, "also on …?", and counts as its part of a person: one half if it is on two of the
 * platforms. Each person is thus counted once, whichever list they are drawn from.
 *
 * @param frames one per platform; `all` from 0 up, `platforms` from 1 up
 * @returns nothing when there are no contacts, or of a list that is not empty none was sampled
 * @throws RangeError when a number is not whole or too small, or a sample larger than its list
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
