import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson, type Interval } from '../statistics';
import { close, nearInterval, readVectors, type Limits } from './test-vectors';

const vectors = readVectors() as {
	readonly wilson_plain: { k: number; n: number; ci: Limits }[];
};

const part = (max = 100_000) =>
	fc
		.tuple(fc.nat({ max }), fc.nat({ max }))
		.map(([a, b]) => ({ k: Math.min(a, b), n: Math.max(a, b) }))
		.filter(({ n }) => n > 0);

describe('wilson', () => {
	it.each(vectors.wilson_plain)('agrees with the vector $k of $n', ({ k, n, ci }) => {
		expect(wilson(k, n)).toEqual(nearInterval(ci));
	});

	it('is absent without outcomes', () => {
		expect(wilson(0, 0)).toBeUndefined();
	});

	it('gives exact limits at none and at all', () => {
		expect(wilson(0, 7)?.lo).toBe(0);
		expect(wilson(7, 7)?.hi).toBe(1);
	});

	it('has limits where the observed share is z standard errors away', () => {
		fc.assert(
			fc.property(part(), ({ k, n }) => {
				const { lo, hi }: Interval = wilson(k, n) ?? { lo: NaN, hi: NaN };
				for (const limit of [lo, hi].filter((each) => each > 0 && each < 1)) {
					const error = Math.sqrt((limit * (1 - limit)) / n);
					expect(Math.abs(k / n - limit) / error).toBeCloseTo(1.959963984540054, 6);
				}
				expect(lo).toBeGreaterThanOrEqual(0);
				expect(lo).toBeLessThanOrEqual(k / n);
				expect(hi).toBeGreaterThanOrEqual(k / n);
				expect(hi).toBeLessThanOrEqual(1);
			})
		);
	});

	it('is mirrored when yes and no are swapped', () => {
		fc.assert(
			fc.property(part(), ({ k, n }) => {
				const { lo, hi } = wilson(k, n) ?? { lo: NaN, hi: NaN };
				expect(wilson(n - k, n)).toEqual({ lo: close(1 - hi), hi: close(1 - lo) });
			})
		);
	});

	it.each([
		[-1, 3],
		[1, -3],
		[4, 3],
		[1.5, 3],
		[NaN, 3],
		[1, NaN],
		[1, Infinity]
	])('refuses %s of %s', (k, n) => {
		expect(() => wilson(k, n)).toThrow(RangeError);
	});
});
