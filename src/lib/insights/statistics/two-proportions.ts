import { hypergeometricCdf } from './hypergeometric';
import { requireCount, requirePart } from './counts';
import { shareOf, type Interval } from './wilson';

/** Below this many counted requests in either world, nothing is said about a difference. */
const MIN_REQUESTS = 8;
const CLAIMED_FROM = 0.99;
const LEANING_FROM = 0.9;

/** What became of the requests in one world. */
interface Requests {
	/** How many were helped (or answered); from 0 to `requests`. */
	readonly helped: number;
	/** How many count: closed, or seven days old. */
	readonly requests: number;
}

interface Difference extends Interval {
	/** The first share − the second, from −1 to 1. */
	readonly difference: number;
}

/** What may be said about two worlds. */
export type WorldVerdict =
	| 'first_higher'
	| 'leaning_first'
	| 'no_clear_difference'
	| 'leaning_second'
	| 'second_higher'
	| 'too_few';

/** A beta distribution by its two parameters, whole numbers from 1 up. */
interface Beta {
	readonly a: number;
	readonly b: number;
}

function requireRequests({ helped, requests }: Requests): void {
	requirePart(['helped', helped], ['requests', requests]);
}

/**
 * By how much the share of helped requests is higher in the first world than in the second, with
 * Newcombe's hybrid score interval, without continuity correction.
 *
 * @returns limits from −1 to 1 at 95 %, or nothing when a world has no requests
 * @throws RangeError when a count is negative or not whole, or more are helped than there are
 *
 * Source: method 10 in R. G. Newcombe, *Statistics in Medicine* 17, 1998, p. 873.
 */
export function difference(first: Requests, second: Requests): Difference | undefined {
	requireRequests(first);
	requireRequests(second);
	const one = shareOf(first.helped, first.requests);
	const two = shareOf(second.helped, second.requests);
	if (!one || !two) return undefined;
	const gap = one.share - two.share;
	return {
		difference: gap,
		lo: gap - Math.hypot(one.share - one.interval.lo, two.interval.hi - two.share),
		hi: gap + Math.hypot(one.interval.hi - one.share, two.share - two.interval.lo)
	};
}

/**
 * Probability that a number from the first distribution is greater than one from the second.
 *
 * In closed form: they are distributed as the a-th smallest of a + b − 1 uniform numbers. The first is
 * greater if, of all these numbers of both in order, the foremost a₁ + a₂ − 1 hold at least a₂ of the
 * second's. Their number is hypergeometric.
 *
 * @throws RangeError when a parameter is not a whole number from 1 up
 *
 * Source: P. M. E. Altham, *Journal of the Royal Statistical Society* B 31, 1969.
 */
export function betaProbability(first: Beta, second: Beta): number {
	for (const value of [first.a, first.b, second.a, second.b]) requireCount('a and b', value, 1);
	const ofFirst = first.a + first.b - 1;
	const ofSecond = second.a + second.b - 1;
	// At least a₂ of the second's are at most a₁ − 1 of the first's.
	return hypergeometricCdf(first.a - 1, {
		population: ofFirst + ofSecond,
		successes: ofFirst,
		draws: first.a + second.a - 1
	});
}

/**
 * Whether requests are helped more often in one world, and whether that may be said in words.
 *
 * "Higher" needs at least 8 counted requests in each world and a probability of at least .99, each
 * share being taken as equally likely from 0 to 1 beforehand (Beta(1, 1)); from .90 it is a leaning that
 * may be chance. It is to be renewed once a quarter: looked at weekly, equal worlds would be called
 * different in one year of ten.
 *
 * @throws RangeError when a count is negative or not whole, or more are helped than there are
 */
export function worldVerdict(
	first: Requests,
	second: Requests
): { readonly verdict: WorldVerdict; readonly firstHigher: number } {
	requireRequests(first);
	requireRequests(second);
	const after = ({ helped, requests }: Requests): Beta => {
		return { a: helped + 1, b: requests - helped + 1 };
	};
	const firstHigher = betaProbability(after(first), after(second));
	if (Math.min(first.requests, second.requests) < MIN_REQUESTS) {
		return { verdict: 'too_few', firstHigher };
	}
	// Computed by itself, so that the verdict turns round exactly when the worlds change places.
	const secondHigher = betaProbability(after(second), after(first));
	return { verdict: verdictOf(firstHigher, secondHigher), firstHigher };
}

function verdictOf(firstHigher: number, secondHigher: number): WorldVerdict {
	if (firstHigher >= CLAIMED_FROM) return 'first_higher';
	if (secondHigher >= CLAIMED_FROM) return 'second_higher';
	if (firstHigher >= LEANING_FROM) return 'leaning_first';
	if (secondHigher >= LEANING_FROM) return 'leaning_second';
	return 'no_clear_difference';
}
