/** Below this, factorials are whole numbers that a double holds exactly. */
const SERIES_FROM = 16;

/** What Stirling's formula, ln √(2πn) + n·ln n − n, leaves of ln n!, for `n` from 1 up. */
function stirlingRest(n: number): number {
	if (n < SERIES_FROM) {
		let factorial = 1;
		for (let i = 2; i <= n; i++) factorial *= i;
		return Math.log(factorial / Math.sqrt(2 * Math.PI * n)) - n * Math.log(n) + n;
	}
	const n2 = n * n;
	return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / n2) / n2) / n2) / n2) / n;
}

/** x·ln(x ÷ mean) + mean − x, by a series where the two are so close that it would cancel. */
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
 * Probability of exactly `x` hits in `n` independent tries, to some 13 digits for any `n`.
 *
 * @param x whole, from 0 to `n`
 * @param p the probability of a hit, and `q` that of a miss: 1 − p without its rounding
 *
 * Source: C. Loader, *Fast and Accurate Computation of Binomial Probabilities*, 2000 (saddle point;
 * logarithms of factorials would lose digits once these have millions of them).
 */
export function binomialChance(x: number, n: number, p: number, q: number): number {
	if (n === 0) return 1;
	if (x === 0) return Math.exp(n * (p < q ? Math.log1p(-p) : Math.log(q)));
	if (x === n) return binomialChance(0, n, q, p);
	if (p === 0 || q === 0) return 0;
	const rests = stirlingRest(n) - stirlingRest(x) - stirlingRest(n - x);
	const distance = deviance(x, n * p) + deviance(n - x, n * q);
	return Math.sqrt(n / (2 * Math.PI * x * (n - x))) * Math.exp(rests - distance);
}

/** Probability of at most `x` heads in `n` tosses of a fair coin, for `x` up to half of `n`. */
export function headsAtMost(x: number, n: number): number {
	let term = 1;
	let terms = 1;
	for (let i = x; i > 0 && term > terms * Number.EPSILON; i--) {
		term *= i / (n - i + 1);
		terms += term;
	}
	return terms * binomialChance(x, n, 0.5, 0.5);
}

/** A draw without putting back: `drawn` of `all` are drawn, and `marked` of `all` bear a mark. */
interface Draw {
	readonly all: number;
	readonly marked: number;
	readonly drawn: number;
}

/** Probability of exactly `x` marked ones among the drawn; `x` must be possible. */
function hypergeometricChance(x: number, { all, marked, drawn }: Draw): number {
	const p = drawn / all;
	const q = (all - drawn) / all;
	const unmarked = all - marked;
	const both = binomialChance(x, marked, p, q) * binomialChance(drawn - x, unmarked, p, q);
	return both / binomialChance(drawn, all, p, q);
}

/**
 * Probability of at most `x` marked ones among the drawn (the hypergeometric distribution), to some
 * 12 digits for up to a million. The sum runs away from the middle and ends where it no longer grows.
 *
 * @param x any whole number
 * @param draw whole numbers from 0 up, `marked` and `drawn` not above `all`
 */
export function markedAtMost(x: number, draw: Draw): number {
	const { all, marked, drawn } = draw;
	const fewest = Math.max(0, drawn + marked - all);
	if (x < fewest) return 0;
	if (x >= Math.min(drawn, marked)) return 1;
	if (x * all > drawn * marked) {
		return 1 - markedAtMost(drawn - x - 1, { all, marked: all - marked, drawn });
	}
	let term = 1;
	let terms = 1;
	for (let i = x; i > fewest && term > terms * Number.EPSILON; i--) {
		term *= (i * (all - marked - drawn + i)) / ((drawn - i + 1) * (marked - i + 1));
		terms += term;
	}
	return terms * hypergeometricChance(x, draw);
}
