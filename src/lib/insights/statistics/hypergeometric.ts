import { binomialProbability } from './binomial';

/** Draws without replacement from a population in which some are successes. */
interface Draw {
	readonly population: number;
	readonly successes: number;
	readonly draws: number;
}

/** Probability of exactly `x` successes among the draws; `x` must be possible. */
function hypergeometricProbability(x: number, { population, successes, draws }: Draw): number {
	const p = draws / population;
	const q = (population - draws) / population;
	const both =
		binomialProbability(x, successes, p, q) *
		binomialProbability(draws - x, population - successes, p, q);
	return both / binomialProbability(draws, population, p, q);
}

/**
 * Probability of at most `x` successes among the draws, to about 12 digits for populations up to a
 * million. The sum starts at `x`, moves away from the mode and stops when it no longer grows.
 *
 * @param x any whole number
 * @param draw whole numbers from 0 up; `successes` and `draws` are at most `population`
 */
export function hypergeometricCdf(x: number, draw: Draw): number {
	const { population, successes, draws } = draw;
	const fewest = Math.max(0, draws + successes - population);
	if (x < fewest) return 0;
	if (x >= Math.min(draws, successes)) return 1;
	if (x * population > draws * successes) {
		const failures = { population, successes: population - successes, draws };
		return 1 - hypergeometricCdf(draws - x - 1, failures);
	}
	let term = 1;
	let terms = 1;
	for (let i = x; i > fewest && term > terms * Number.EPSILON; i--) {
		term *= (i * (population - successes - draws + i)) / ((draws - i + 1) * (successes - i + 1));
		terms += term;
	}
	return terms * hypergeometricProbability(x, draw);
}
