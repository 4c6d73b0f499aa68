/** The 97.5 % point of the standard normal distribution, for intervals at 95 %. */
export const Z_95 = 1.959963984540054;

const SERIES_LIMIT = 3;
const FRACTION_DEPTH = 80;

/**
 * The two-sided p of a standard normal variable: P(|Z| ≥ |z|).
 *
 * @param z any number
 * @returns a probability from 0 to 1, with an absolute error below 1e-12
 *
 * Source: Abramowitz & Stegun, *Handbook of Mathematical Functions*, 26.2.11 (series, near 0) and
 * 26.2.14 (continued fraction, in the tails, where the series would cancel).
 */
export function twoSidedP(z: number): number {
	const x = Math.abs(z);
	const density = Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
	if (x > SERIES_LIMIT) {
		let denominator = x;
		for (let k = FRACTION_DEPTH; k >= 1; k--) denominator = x + k / denominator;
		return (2 * density) / denominator;
	}
	let term = x;
	let sum = x;
	for (let k = 3; term > sum * Number.EPSILON; k += 2) {
		term *= (x * x) / k;
		sum += term;
	}
	return Math.max(0, 1 - 2 * density * sum);
}
