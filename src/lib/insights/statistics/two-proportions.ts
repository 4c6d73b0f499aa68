import { hypergeometricCdf } from './hypergeometric';
import { requireCount, requirePart } from './counts';
import { shareOf, type Interval } from './wilson';

/** With fewer counted requests in one world, no difference is named. */
const MIN_REQUESTS = 8;
const CLAIMED_FROM = 0.99;
/** From this probability on, a verdict leans to a world. */
export const LEANING_FROM = 0.9;

/** Counted requests of one world and their outcome. */
interface Requests {
	/** Requests with help (or an answer), from 0 to `requests`. */
	readonly helped: number;
	/** Requests that count: closed, or seven days old. */
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

/** A beta distribution with whole parameters from 1 up. */
interface Beta {
	readonly a: number;
	readonly b: number;
}

function requireRequests({ helped, requests }: Requests): void {
	requirePart(['helped', helped], ['requests', requests]);
}

/**
 * The difference of two shares with Newcombe's hybrid score interval, without continuity
 * correction.
 *
 * @returns limits from −1 to 1 at 95 %, or nothing when a world has no requests
 * @throws RangeError when a count is negative or not whole, or `helped` exceeds `requests`
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
 * The probability that a variable of the first distribution is greater than one of the second.
 *
 * A Beta(a, b) variable is distributed as the a-th smallest of a + b − 1 uniform numbers. Sort the
 * uniform numbers of both. The first variable is greater if the lowest a₁ + a₂ − 1 contain at least
 * a₂ numbers of the second. That count is hypergeometric.
 *
 * @throws RangeError when a parameter is not a whole number from 1 up
 *
 * Source: P. M. E. Altham, *Journal of the Royal Statistical Society* B 31, 1969.
 */
export function betaProbability(first: Beta, second: Beta): number {
	for (const value of [first.a, first.b, second.a, second.b]) requireCount('a and b', value, 1);
	const ofFirst = first.a + first.b - 1;
	const ofSecond = second.a + second.b - 1;
	// At least a₂ numbers of the second are at most a₁ − 1 numbers of the first.
	return hypergeometricCdf(first.a - 1, {
		population: ofFirst + ofSecond,
		successes: ofFirst,
		draws: first.a + second.a - 1
	});
}

/**
 * The verdict on two shares. "Higher" needs at least 8 counted requests in each world and a
 * probability of at least .99. From .90 on it is "leaning". The prior of each share is Beta(1, 1).
 *
 * Call it once a quarter: with weekly looks, equal worlds would be called different in one year of
 * ten.
 *
 * @throws RangeError when a count is negative or not whole, or `helped` exceeds `requests`
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
	// Not 1 − firstHigher, so that swapped worlds give exactly the opposite verdict.
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
