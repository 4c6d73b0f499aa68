/** Below this, a double holds every factorial exactly. */
const SERIES_FROM = 16;

/** The error of Stirling's formula: ln n! − (ln √(2πn) + n·ln n − n), for `n` from 1. */
function stirlingError(n: number): number {
	if (n < SERIES_FROM) {
		let factorial = 1;
		for (let i = 2; i <= n; i++) factorial *= i;
		return Math.log(factorial / Math.sqrt(2 * Math.PI * n)) - n * Math.log(n) + n;
	}
	const n2 = n * n;
	return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / n2) / n2) / n2) / n2) / n;
}

/** x·ln(x ÷ mean) + mean − x. A series avoids cancellation where the two are close. */
function deviance(x: number, mean: number): number {
	const gap = x - mean;
	if (Math.abs(gap) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - gap;
	const v = gap / (x + mean);
	let term = 2 * x * v;
	let sum = gap * v;
	for (let k = 3; ; k += 2) {
		term *= v * v;
		const next = sum + term / k;
		if (next === sum) return sum;
		sum = next;
	}
}

/**
 * Probability of exactly `x` hits in `n` independent trials, to about 13 digits for any `n`.
 *
 * @param x whole, from 0 to `n`
 * @param p the probability of a hit
 * @param q 1 − p, given apart to avoid rounding
 *
 * Source: C. Loader, *Fast and Accurate Computation of Binomial Probabilities*, 2000 (saddle point;
 * logarithms of large factorials would lose digits).
 */
export function binomialProbability(x: number, n: number, p: number, q: number): number {
	if (n === 0) return 1;
	if (x === 0) return Math.exp(n * (p < q ? Math.log1p(-p) : Math.log(q)));
	if (x === n) return binomialProbability(0, n, q, p);
	if (p === 0 || q === 0) return 0;
	const rests = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
	const distance = deviance(x, n * p) + deviance(n - x, n * q);
	return Math.sqrt(n / (2 * Math.PI * x * (n - x))) * Math.exp(rests - distance);
}

/** Probability of at most `x` heads in `n` tosses of a fair coin. `x` is at most half of `n`. */
export function fairCoinCdf(x: number, n: number): number {
	let term = 1;
	let terms = 1;
	for (let i = x; i > 0 && term > terms * Number.EPSILON; i--) {
		term *= i / (n - i + 1);
		terms += term;
	}
	return terms * binomialProbability(x, n, 0.5, 0.5);
}
