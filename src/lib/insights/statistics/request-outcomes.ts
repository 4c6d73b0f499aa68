import { requireCount, requirePart, sumBy } from './counts';
import { wilsonLimits, shareOf, type Interval } from './wilson';

/** One request, however many it went to. */
interface CountedRequest {
	/** How many people were asked; from 1 up. */
	readonly asked: number;
	/** How many of them helped. */
	readonly helped: number;
}

interface HelpPerAsked {
	/** Helped ÷ asked over all requests, from 0 to 1. */
	readonly share: number;
	/** The mean of helped ÷ asked of each request, from 0 to 1. */
	readonly mean: number;
	/** How sure `share` is. Absent for a single request. */
	readonly precision:
		| {
				/** Of `share`, from the differences between requests. */
				readonly variance: number;
				/** How many people, each asked by themselves, would say as much; at most `asked`. */
				readonly effective: number;
				/** Asked ÷ effective, from 1 up. */
				readonly designEffect: number;
				/** Wilson's, for the effective number, at 95 %. */
				readonly interval: Interval;
		  }
		| undefined;
}

interface RequestOutcomes {
	readonly requests: number;
	/** People asked, over all requests. */
	readonly asked: number;
	/** People who helped, over all requests. */
	readonly helped: number;
	/** How many requests were helped by anybody: the figure that worlds are compared by. */
	readonly withHelp: number;
	/** The share of requests that were helped by anybody. Absent when there are none. */
	readonly anyHelp: { readonly share: number; readonly interval: Interval } | undefined;
	/** People asked ÷ people who helped: a plain ratio. Absent when nobody helped. */
	readonly askedPerHelper: number | undefined;
	/** Of the people asked, those who helped. Absent when there are no requests. */
	readonly helpPerAsked: HelpPerAsked | undefined;
}

/** Those asked in one request are no independent tries, so that they count for fewer. */
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
	// Where all or none helped, nothing shows how alike those of one request are: each counts as one.
	const effective = whole === 0 ? count : Math.min(asked, whole / variance);
	return {
		variance,
		effective,
		designEffect: asked / effective,
		interval: wilsonLimits(share, effective)
	};
}

/**
 * What became of requests. The unit is the request, not the person asked: one post to 300 people is
 * one request, and worlds are compared by the share of requests with any help.
 *
 * @param requests those that count: closed, or seven days old
 * @throws RangeError when a number is not whole, nobody was asked, or more helped than were asked
 *
 * Source: W. G. Cochran, *Sampling Techniques*, 3rd edition, 1977, 9A (ratio over clusters of unequal
 * size, linearised); Wilson's interval at the effective number.
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
