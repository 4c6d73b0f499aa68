import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trend, type TrendVerdict } from '../statistics';
import { close, near, readVectors } from './test-vectors';

interface TrendVector {
	readonly t: number[];
	readonly y: number[];
	readonly theil_sen: Record<'slope' | 'intercept' | 'n_slopes' | 'lo' | 'hi', number>;
	readonly mann_kendall: Record<'S' | 'varS' | 'z' | 'p_normal' | 'tau', number> & {
		readonly p_exact: number | null;
	};
	readonly mann_kendall_ar1: Record<'r1' | 'r_used' | 'inflation' | 'z' | 'p', number>;
	readonly verdict: TrendVerdict;
}

const vectors = readVectors() as { trend: TrendVector[] };

describe('trend', () => {
	const series = (maxLength: number, largest: number) =>
		fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 2, maxLength }).chain((weeks) =>
			fc.record({
				weeks: fc.constant(weeks.sort((a, b) => a - b)),
				values: fc.array(fc.integer({ min: -largest, max: largest }), {
					minLength: weeks.length,
					maxLength: weeks.length
				})
			})
		);
	const anySeries = fc.oneof(series(40, 3), series(40, 1000), series(160, 20));
	const opposite: Record<TrendVerdict, TrendVerdict> = {
		rising: 'falling',
		falling: 'rising',
		no_clear_trend: 'no_clear_trend',
		too_few: 'too_few'
	};
	const line = (length: number): number[] => Array.from({ length }, (_, i) => i);

	it.each(vectors.trend)('agrees with the vector of values $y', (vector) => {
		const { theil_sen: sen, mann_kendall: test, mann_kendall_ar1: ar1 } = vector;
		expect(trend(vector.t, vector.y)).toEqual({
			verdict: vector.verdict,
			theilSen: {
				slope: near(sen.slope),
				intercept: near(sen.intercept),
				pairs: sen.n_slopes,
				lo: near(sen.lo),
				hi: near(sen.hi)
			},
			mannKendall: {
				s: test.S,
				variance: near(test.varS),
				z: near(test.z),
				pNormal: near(test.p_normal),
				pExact: near(test.p_exact),
				tau: near(test.tau)
			},
			mannKendallAr1: {
				r1: near(ar1.r1),
				rUsed: near(ar1.r_used),
				inflation: near(ar1.inflation),
				z: near(ar1.z),
				p: near(ar1.p)
			}
		});
	});

	it('names a direction only from twelve points with twelve weeks between first and last', () => {
		expect(trend(line(13), line(13)).verdict).toBe('rising');
		expect(
			trend(
				line(13),
				line(13).map((y) => -y)
			).verdict
		).toBe('falling');
		expect(trend(line(12), line(12)).verdict).toBe('too_few');
		expect(trend([...line(11), 12], line(12)).verdict).toBe('rising');
		expect(
			trend(
				line(11).map((t) => 4 * t),
				line(11)
			).verdict
		).toBe('too_few');
	});

	it('claims no direction for a level series, nor for a jump followed by a level', () => {
		expect(trend(line(30), Array(30).fill(5)).verdict).toBe('no_clear_trend');
		const jump = line(30).map((t) => (t < 2 ? 0 : 5));
		expect(trend(line(30), jump).verdict).toBe('no_clear_trend');
	});

	it('claims no direction while the limits of the slope touch zero, however small p is', () => {
		const steps = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];
		const { verdict, theilSen, mannKendallAr1 } = trend(line(16), steps);
		expect(theilSen?.slope).toBeGreaterThan(0);
		expect(theilSen?.lo).toBe(0);
		expect(mannKendallAr1?.p).toBeLessThan(0.05);
		expect(verdict).toBe('no_clear_trend');
	});

	it('claims no direction for slow swings that the plain test calls a trend', () => {
		const swings = line(40).map((t) => Math.sin((t + 6) / 7));
		const { mannKendall, mannKendallAr1, verdict } = trend(line(40), swings);
		expect(mannKendall?.pNormal).toBeLessThan(0.05);
		expect(mannKendallAr1?.p).toBeGreaterThan(0.05);
		expect(verdict).toBe('no_clear_trend');
	});

	it('finds no autocorrelation in the rounding errors of a perfect line', () => {
		const values = line(20).map((t) => 0.013 * t + 812.7);
		expect(trend(line(20), values).mannKendallAr1?.r1).toBe(0);
	});

	it('has the autocorrelation of four points, whose bias cannot be corrected', () => {
		// Slopes −3, 0, 1/2, 4/3, 3, 4: the median is 11/12. Residuals from their mean: −9, 41, −53, 21,
		// each ÷ 24. So r₁ = (−9·41 − 41·53 − 53·21) ÷ (9² + 41² + 53² + 21²) = −3655 ÷ 5012.
		const { theilSen, mannKendall, mannKendallAr1, verdict } = trend([0, 1, 2, 3], [1, 4, 1, 5]);
		expect(theilSen?.slope).toBeCloseTo(11 / 12, 12);
		expect(mannKendallAr1?.r1).toBeCloseTo(-3655 / 5012, 12);
		expect(mannKendallAr1).toMatchObject({ rUsed: 0, inflation: 1, z: mannKendall?.z });
		expect(verdict).toBe('too_few');
	});

	it('computes what is possible from very few points', () => {
		expect(trend([], [])).toEqual({ verdict: 'too_few' });
		expect(trend([3], [0.5])).toEqual({ verdict: 'too_few' });
		expect(trend([3, 5], [1, 2])).toMatchObject({
			verdict: 'too_few',
			theilSen: { slope: 0.5, intercept: -0.5, pairs: 1, lo: 0.5, hi: 0.5 },
			mannKendall: { s: 1, z: 0, pNormal: 1, pExact: 1, tau: 1 },
			mannKendallAr1: undefined
		});
	});

	it('agrees with sorting all slopes and counting all pairs', () => {
		fc.assert(
			fc.property(anySeries, ({ weeks, values }) => {
				const slopes: number[] = [];
				let s = 0;
				for (const [j, late] of weeks.entries()) {
					for (const [i, early] of weeks.slice(0, j).entries()) {
						const rise = (values[j] ?? NaN) - (values[i] ?? NaN);
						slopes.push(rise / (late - early));
						s += Math.sign(rise);
					}
				}
				slopes.sort((a, b) => a - b);
				const { theilSen, mannKendall } = trend(weeks, values);
				const pairs = slopes.length;
				const reach = 1.959963984540054 * Math.sqrt(mannKendall?.variance ?? NaN);
				const rank = (r: number): unknown => close(slopes[r] ?? NaN);
				expect(theilSen).toMatchObject({
					slope: close(((slopes[(pairs - 1) >> 1] ?? NaN) + (slopes[pairs >> 1] ?? NaN)) / 2),
					pairs,
					lo: rank(Math.max(0, Math.round((pairs - reach) / 2) - 1)),
					hi: rank(Math.min(pairs - 1, Math.round((pairs + reach) / 2)))
				});
				expect(mannKendall).toMatchObject({ s, tau: close(s / pairs) });
			})
		);
	});

	const orders = (items: readonly number[]): readonly (readonly number[])[] =>
		items.length === 0
			? [[]]
			: items.flatMap((first) =>
					orders(items.filter((each) => each !== first)).map((rest) => [first, ...rest])
				);
	const absoluteS = (order: readonly number[]): number =>
		Math.abs(
			order
				.flatMap((late, j) => order.slice(0, j).map((early) => Math.sign(late - early)))
				.reduce((sum, sign) => sum + sign, 0)
		);

	it.each([2, 3, 4, 5, 6, 7])('has the exact p of all orders of %i different values', (n) => {
		const all = orders(line(n));
		const sizes = all.map(absoluteS);
		const shown = new Set<number>();
		for (const [i, order] of all.entries()) {
			const size = sizes[i] ?? NaN;
			if (shown.has(size)) continue;
			shown.add(size);
			const share = sizes.filter((other) => other >= size).length / all.length;
			expect(trend(line(n), order).mannKendall?.pExact).toBeCloseTo(share, 12);
		}
		expect(shown.size).toBeGreaterThan(0);
	});

	it('has normal and exact p that agree for long series, and no exact p with ties', () => {
		const shuffled = line(50).map((i) => (i * 37) % 101);
		const { pNormal, pExact } = trend(line(50), shuffled).mannKendall ?? {};
		expect(Math.abs((pNormal ?? NaN) - (pExact ?? NaN))).toBeLessThan(0.005);
		expect(trend(line(5), [1, 2, 3, 3, 5]).mannKendall?.pExact).toBeUndefined();
	});

	it('does not depend on the order in which the points come', () => {
		const shuffled = anySeries.chain(({ weeks, values }) => {
			const points = weeks.map((week, i) => ({ week, value: values[i] ?? NaN }));
			const order = fc.shuffledSubarray(points, { minLength: points.length });
			return order.map((mixed) => ({ weeks, values, mixed }));
		});
		fc.assert(
			fc.property(shuffled, ({ weeks, values, mixed }) => {
				const result = trend(
					mixed.map(({ week }) => week),
					mixed.map(({ value }) => value)
				);
				expect(result).toEqual(trend(weeks, values));
			})
		);
	});

	it('changes with the values and not with the origin of time', () => {
		const shift = fc.integer({ min: -1000, max: 1000 });
		fc.assert(
			fc.property(anySeries, shift, shift, ({ weeks, values }, later, higher) => {
				const before = trend(weeks, values);
				const after = trend(
					weeks.map((week) => week + later),
					values.map((value) => value + higher)
				);
				const { slope = NaN, intercept = NaN } = before.theilSen ?? {};
				expect(after.verdict).toBe(before.verdict);
				expect(after.mannKendall).toEqual(before.mannKendall);
				expect(after.theilSen).toEqual({
					...before.theilSen,
					intercept: expect.closeTo(intercept + higher - slope * later, 6) as unknown
				});
				expect(after.mannKendallAr1?.p).toEqual(
					before.mannKendallAr1 && expect.closeTo(before.mannKendallAr1.p, 6)
				);
			})
		);
	});

	it('scales with the unit and is reversed with the sign', () => {
		fc.assert(
			fc.property(anySeries, fc.constantFrom(0.25, 1, 64), ({ weeks, values }, unit) => {
				const { verdict, theilSen, mannKendall, mannKendallAr1 } = trend(weeks, values);
				const turned = trend(
					weeks,
					values.map((value) => -unit * value)
				);
				expect(turned.verdict).toBe(opposite[verdict]);
				expect(turned.theilSen).toMatchObject({
					slope: close(-unit * (theilSen?.slope ?? NaN)),
					lo: close(-unit * (theilSen?.hi ?? NaN)),
					hi: close(-unit * (theilSen?.lo ?? NaN))
				});
				expect(turned.mannKendall?.s).toEqual(close(-(mannKendall?.s ?? NaN)));
				expect(turned.mannKendallAr1?.r1).toEqual(mannKendallAr1 && close(mannKendallAr1.r1));
				expect(turned.mannKendallAr1?.p).toEqual(mannKendallAr1 && close(mannKendallAr1.p));
			})
		);
	});

	it('finds a slow rise in fifty years of noisy weeks', () => {
		const weeks = line(2600);
		const values = weeks.map((t) => 0.2 + t * 1e-4 + (((t * 7919) % 101) - 50) / 500);
		const { verdict, theilSen } = trend(weeks, values);
		expect(verdict).toBe('rising');
		expect(theilSen?.slope).toBeCloseTo(1e-4, 6);
		expect(theilSen?.pairs).toBe(3_378_700);
	});

	it('refuses an impossible series', () => {
		expect(() => trend([1, 2], [1])).toThrow(RangeError);
		expect(() => trend([1, NaN], [1, 2])).toThrow(RangeError);
		expect(() => trend([1, 2], [1, Infinity])).toThrow(RangeError);
		expect(() => trend([1, 2, 1], [1, 2, 3])).toThrow(RangeError);
	});
});
