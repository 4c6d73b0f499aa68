import { requireCount, requirePart, sumBy } from './counts';
import { wilsonLimits, shareOf, type Interval } from './wilson';

/** One request, to any number of people. */
interface CountedRequest {
	/** People asked, from 1 up. */
	readonly asked: number;
	/** People who helped. */
	readonly helped: number;
}

interface HelpPerAsked {
	/** Helped ÷ asked over all requests, from 0 to 1. */
	readonly share: number;
	/** The mean of helped ÷ asked of each request, from 0 to 1. */
	readonly mean: number;
	/** The precision of `share`. Absent for a single request. */
	readonly precision:
		| {
				/** The variance of `share`, from the differences between requests. */
				readonly variance: number;
				/** The number of independent people with the same precision; at most `asked`. */
				readonly effective: number;
				/** Asked ÷ effective, from 1 up. */
				readonly designEffect: number;
				/** Wilson's interval at `effective`, at 95 %. */
				readonly interval: Interval;
		  }
		| undefined;
}

interface RequestOutcomes {
	readonly requests: number;
	readonly asked: number;
	readonly helped: number;
	/** Requests with any help. Worlds are compared by this figure. */
	readonly withHelp: number;
	/** The share of requests with any help. Absent when there are none. */
	readonly anyHelp: { readonly share: number; readonly interval: Interval } | undefined;
	/** People asked ÷ people who helped. Absent when nobody helped. */
	readonly askedPerHelper: number | undefined;
	/** The share of asked people who helped. Absent when there are no requests. */
	readonly helpPerAsked: HelpPerAsked | undefined;
}

/** People asked in one request are not independent, so they count for fewer. */
function precisionOf(
	requests: readonly CountedRequest[],
	share: number
): HelpPerAsked['precision'] {
	const count = requests.length;
	if (count < 2) return undefined;
	const asked = sumBy(requests, (request) => request.asked);
	const squares = sumBy(requests, (request) => (request.helped - share * request.asked) ** 2);
	const variance = ((count / (count - 1)) * squares) / (asked * asked);
	const whole = share * (1 - share);
	// If all or none helped, the correlation within requests is unknown: each request counts as one.
	const effective = whole === 0 ? count : Math.min(asked, whole / variance);
	return {
		variance,
		effective,
		designEffect: asked / effective,
		interval: wilsonLimits(share, effective)
	};
}

/**
 * Outcomes of requests. The unit is the request, not the person asked: a post to 300 people is one
 * request.
 *
 * @param requests those that count: closed, or seven days old
 * @throws RangeError when a number is not whole, nobody was asked, or `helped` exceeds `asked`
 *
 * Source: W. G. Cochran, *Sampling Techniques*, 3rd edition, 1977, 9A (ratio over clusters of
 * unequal size, linearised); Wilson's interval at the effective number.
 */
export function requestOutcomes(requests: readonly CountedRequest[]): RequestOutcomes {
	for (const { asked, helped } of requests) {
		requireCount('asked', asked, 1);
		requirePart(['helped', helped], ['asked', asked]);
	}
	const count = requests.length;
	const asked = sumBy(requests, (request) => request.asked);
	const helped = sumBy(requests, (request) => request.helped);
	const withHelp = requests.filter((request) => request.helped > 0).length;
	return {
		requests: count,
		asked,
		helped,
		withHelp,
		anyHelp: shareOf(withHelp, count),
		askedPerHelper: helped === 0 ? undefined : asked / helped,
		helpPerAsked:
			count === 0
				? undefined
				: {
						share: helped / asked,
						mean: sumBy(requests, (request) => request.helped / request.asked) / count,
						precision: precisionOf(requests, helped / asked)
					}
	};
}
