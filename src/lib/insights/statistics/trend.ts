import { twoSidedP, Z_95 } from './normal';
import { median, medianRanks, orderStatistics } from './order-statistics';

/** With fewer points or weeks, no direction is named. */
const MIN_POINTS = 12;
const MIN_WEEKS = 12;
const SIGNIFICANCE = 0.05;

/** Two points lie on their line, so they have no residuals to correlate. */
const MIN_POINTS_AR1 = 3;
/**
 * The bias correction of r₁ divides by n − 4. The bias is about −(2 + 4ρ) ÷ n after a line is
 * removed.
 */
const MIN_POINTS_CORRECTED = 5;
const MAX_AUTOCORRELATION = 0.95;

/** With more points the normal approximation is as good as the exact p. */
const MAX_POINTS_EXACT = 50;

/** What may be said about a direction. */
export type TrendVerdict = 'rising' | 'falling' | 'no_clear_trend' | 'too_few';

interface TheilSen {
	/** Median slope, in units of the values per week. */
	readonly slope: number;
	/** Median of value − slope · week: the level of the line at week 0. */
	readonly intercept: number;
	/** The number of pairs of points. */
	readonly pairs: number;
	/** Sen's 95 % limits of the slope. Up to five points they are the extreme slopes. */
	readonly lo: number;
	readonly hi: number;
}

interface MannKendall {
	/** Rising pairs minus falling pairs. */
	readonly s: number;
	/** Variance of `s` without a trend, corrected for tied values. */
	readonly variance: number;
	/** Standardised `s`, with continuity correction. */
	readonly z: number;
	/** Two-sided, from the normal approximation. */
	readonly pNormal: number;
	/** Two-sided, from the distribution over all orders; absent with ties or above 50 points. */
	readonly pExact: number | undefined;
	/** Kendall's tau-a of value and time, from −1 to 1. */
	readonly tau: number;
}

interface MannKendallAr1 {
	/** Lag-one autocorrelation of the residuals from the Sen line; 0 when there are none. */
	readonly r1: number;
	/** `r1` held between 0 and 0.95; from five points on, its bias is corrected before. */
	readonly rUsed: number;
	/** Factor on the variance: (1 + rUsed) ÷ (1 − rUsed). */
	readonly inflation: number;
	readonly z: number;
	/** Two-sided. This p decides the verdict. */
	readonly p: number;
}

interface Trend {
	readonly verdict: TrendVerdict;
	/** Absent below two points. */
	readonly theilSen: TheilSen | undefined;
	/** Absent below two points. */
	readonly mannKendall: MannKendall | undefined;
	/** Absent below three points. */
	readonly mannKendallAr1: MannKendallAr1 | undefined;
}

interface Series {
	readonly t: Float64Array;
	readonly y: Float64Array;
}

/** Checks the points and sorts them by week. */
function inOrder(weeks: readonly number[], values: readonly number[]): Series {
	if (weeks.length !== values.length) {
		throw new RangeError(
			`As many values as weeks are needed, not ${values.length} for ${weeks.length}`
		);
	}
	if (![...weeks, ...values].every(Number.isFinite)) {
		throw new RangeError('Weeks and values must be finite numbers');
	}
	const points = weeks.map((week, i) => [week, values[i] ?? NaN] as const);
	points.sort(([a], [b]) => a - b);
	const t = Float64Array.from(points, ([week]) => week);
	if (t.some((week, i) => i > 0 && week === t[i - 1])) {
		throw new RangeError('Each week may stand only once in a trend');
	}
	return { t, y: Float64Array.from(points, ([, value]) => value) };
}

/** The slopes of all pairs of points and Kendall's S. */
function comparePairs({ t, y }: Series): { slopes: Float64Array; s: number } {
	const n = t.length;
	const slopes = new Float64Array((n * (n - 1)) / 2);
	let s = 0;
	let next = 0;
	for (let i = 0; i < n; i++) {
		const ti = t[i] ?? NaN;
		const yi = y[i] ?? NaN;
		for (let j = i + 1; j < n; j++) {
			const rise = (y[j] ?? NaN) - yi;
			s += rise > 0 ? 1 : rise < 0 ? -1 : 0;
			slopes[next++] = rise / ((t[j] ?? NaN) - ti);
		}
	}
	return { slopes, s };
}

/** Variance of S without a trend, corrected for ties. */
function varianceOfS(y: Float64Array): { variance: number; tied: boolean } {
	const part = (count: number): number => count * (count - 1) * (2 * count + 5);
	const groups = new Map<number, number>();
	for (const value of y) groups.set(value, (groups.get(value) ?? 0) + 1);
	let eighteenfold = part(y.length);
	for (const count of groups.values()) eighteenfold -= part(count);
	return { variance: eighteenfold / 18, tied: groups.size < y.length };
}

function standardise(s: number, variance: number): number {
	return variance > 0 ? (s - Math.sign(s)) / Math.sqrt(variance) : 0;
}

/**
 * P(|S| ≥ |s|) when all n! orders of n different values are equally likely. S = pairs − 2 · inversions,
 * and the number of inversions is a sum of independent uniform numbers on 0 … k − 1, k = 2 … n.
 */
function exactP(s: number, n: number): number {
	const mostInversions = ((n * (n - 1)) / 2 - Math.abs(s)) / 2;
	let chance = [1];
	for (let k = 2; k <= n; k++) {
		const length = Math.min(mostInversions, (k * (k - 1)) / 2) + 1;
		let window = 0;
		chance = Array.from({ length }, (_, inversions) => {
			window += (chance[inversions] ?? 0) - (chance[inversions - k] ?? 0);
			return window / k;
		});
	}
	return Math.min(1, 2 * chance.reduce((sum, each) => sum + each, 0));
}

function theilSenOf({ t, y }: Series, slopes: Float64Array, variance: number): TheilSen {
	const pairs = slopes.length;
	const reach = Z_95 * Math.sqrt(variance);
	const [midLow, midHigh] = medianRanks(pairs);
	const loRank = Math.min(midLow, Math.max(0, Math.round((pairs - reach) / 2) - 1));
	const hiRank = Math.max(midHigh, Math.min(pairs - 1, Math.round((pairs + reach) / 2)));
	const ranks = [loRank, midLow, midHigh, hiRank];
	const [lo = NaN, low = NaN, high = NaN, hi = NaN] = orderStatistics(slopes, ranks);
	const slope = (low + high) / 2;
	const intercept = median(y.map((value, i) => value - slope * (t[i] ?? NaN)));
	return { slope, intercept, pairs, lo, hi };
}

/** Lag-one autocorrelation of the residuals from the Sen line. Gaps are ignored. */
function autocorrelation({ t, y }: Series, slope: number): number {
	const lines = t.map((week) => slope * week);
	const residuals = y.map((value, i) => value - (lines[i] ?? NaN));
	const mean = residuals.reduce((sum, each) => sum + each, 0) / residuals.length;
	let product = 0;
	let square = 0;
	let size = 0;
	let before = 0;
	residuals.forEach((residual, i) => {
		const centred = residual - mean;
		product += centred * before;
		square += centred * centred;
		size = Math.max(size, Math.abs(y[i] ?? NaN), Math.abs(lines[i] ?? NaN));
		before = centred;
	});
	// On a perfect line only rounding errors remain, and their correlation means nothing.
	const rounding = 8 * Number.EPSILON * size;
	return square <= residuals.length * rounding * rounding ? 0 : product / square;
}

function ar1Of(series: Series, slope: number, s: number, variance: number): MannKendallAr1 {
	const n = series.t.length;
	const r1 = autocorrelation(series, slope);
	const unbiased = n < MIN_POINTS_CORRECTED ? r1 : (n * r1 + 2) / (n - 4);
	const rUsed = Math.min(MAX_AUTOCORRELATION, Math.max(0, unbiased));
	const inflation = (1 + rUsed) / (1 - rUsed);
	const z = standardise(s, variance * inflation);
	return { r1, rUsed, inflation, z, p: twoSidedP(z) };
}

function verdictOf({ t }: Series, sen: TheilSen, test: MannKendallAr1): TrendVerdict {
	const span = (t.at(-1) ?? NaN) - (t[0] ?? NaN);
	if (t.length < MIN_POINTS || span < MIN_WEEKS) return 'too_few';
	if (test.p >= SIGNIFICANCE) return 'no_clear_trend';
	if (sen.lo > 0) return 'rising';
	return sen.hi < 0 ? 'falling' : 'no_clear_trend';
}

/**
 * Tests whether a series rises or falls, and estimates how fast.
 *
 * The verdicts "rising" and "falling" need at least 12 points over at least 12 weeks, a p below .05
 * after adjustment for autocorrelation, and Sen limits on one side of 0.
 *
 * Time and memory grow with the square of the number of points: 2,600 points have 3.4 million
 * slopes, which take 27 MB for a moment.
 *
 * @param weeks the time of each value, in weeks from any origin; any order, each once, gaps allowed
 * @param values one per week, in any unit
 * @throws RangeError when the lengths differ, a number is not finite, or a week is repeated
 *
 * Sources: P. K. Sen, *Journal of the American Statistical Association* 63, 1968 (slope and limits;
 * ranks rounded to the nearest); M. G. Kendall, *Rank Correlation Methods*, 1975 (S, ties, exact
 * distribution); F. H. C. Marriott & J. A. Pope, *Biometrika* 41, 1954 (bias of r₁); S. Yue & C.
 * Wang, *Water Resources Management* 18, 2004 (variance by the effective number of observations).
 */
export function trend(weeks: readonly number[], values: readonly number[]): Trend {
	const series = inOrder(weeks, values);
	const n = series.t.length;
	if (n < 2) {
		return {
			verdict: 'too_few',
			theilSen: undefined,
			mannKendall: undefined,
			mannKendallAr1: undefined
		};
	}
	const { slopes, s } = comparePairs(series);
	const { variance, tied } = varianceOfS(series.y);
	const z = standardise(s, variance);
	const theilSen = theilSenOf(series, slopes, variance);
	const mannKendallAr1 =
		n < MIN_POINTS_AR1 ? undefined : ar1Of(series, theilSen.slope, s, variance);
	return {
		verdict: mannKendallAr1 ? verdictOf(series, theilSen, mannKendallAr1) : 'too_few',
		theilSen,
		mannKendall: {
			s,
			variance,
			z,
			pNormal: twoSidedP(z),
			pExact: tied || n > MAX_POINTS_EXACT ? undefined : exactP(s, n),
			tau: s / slopes.length
		},
		mannKendallAr1
	};
}
