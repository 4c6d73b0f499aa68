import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianWait } from '../statistics';
import { near, readVectors } from './test-vectors';

type Hours = number | 'inf';

const vectors = readVectors() as {
	median_wait: { hours: Hours[]; median: Hours; ci: [Hours, Hours, number] | null }[];
};

const hoursOf = (hours: Hours): number => (hours === 'inf' ? Infinity : hours);
const wait = fc.oneof(fc.double({ min: 0, max: 500, noNaN: true }), fc.constant(Infinity));

describe('medianWait', () => {
	it.each(vectors.median_wait)('agrees with the vector $hours', ({ hours, median, ci }) => {
		expect(medianWait(hours.map(hoursOf))).toEqual({
			median: hoursOf(median),
			interval: ci ? { lo: hoursOf(ci[0]), hi: hoursOf(ci[1]), coverage: near(ci[2]) } : undefined
		});
	});

	it('is absent without requests, and infinite where most have no answer', () => {
		expect(medianWait([])).toBeUndefined();
		expect(medianWait([Infinity, 2])?.median).toBe(Infinity);
		expect(medianWait([Infinity, Infinity, 2])?.median).toBe(Infinity);
		expect(medianWait([0])).toEqual({ median: 0, interval: undefined });
	});

	it('has the narrowest interval that covers 95 % of all ways to fall below and above', () => {
		for (let n = 6; n <= 12; n++) {
			const below = Array.from({ length: 2 ** n }, (_, ways) => {
				return ways.toString(2).replaceAll('0', '').length;
			});
			/** How often the median lies between the `rank`-th waiting time and the same from the end. */
			const covered = (rank: number): number =>
				below.filter((k) => k >= rank && k <= n - rank).length / below.length;
			const { lo, coverage } = medianWait(below.slice(0, n).map((_, i) => i + 1))?.interval ?? {};
			expect(coverage).toBeCloseTo(covered(lo ?? NaN), 12);
			expect(coverage).toBeGreaterThanOrEqual(0.95);
			expect(covered((lo ?? NaN) + 1)).toBeLessThan(0.95);
		}
	});

	it('does not depend on the order, and lies within its interval', () => {
		fc.assert(
			fc.property(fc.array(wait, { minLength: 1, maxLength: 60 }), (hours) => {
				const result = medianWait(hours);
				expect(medianWait(hours.toReversed())).toEqual(result);
				const { median = NaN, interval } = result ?? {};
				expect(interval === undefined).toBe(hours.length < 6);
				if (!interval) return;
				expect(interval.lo).toBeLessThanOrEqual(median);
				expect(interval.hi).toBeGreaterThanOrEqual(median);
				expect(interval.coverage).toBeLessThan(1);
			})
		);
	});

	it('stays exact for many requests', () => {
		const { median, interval } = medianWait(Array.from({ length: 10_001 }, (_, i) => i)) ?? {};
		expect(median).toBe(5000);
		// 1.96 standard deviations of 10,001 tosses are 98, and the times in question are whole.
		expect(interval).toMatchObject({ lo: 4901, hi: 5099 });
		expect(interval?.coverage).toBeCloseTo(0.95, 2);
	});

	it('refuses numbers that are no waiting time', () => {
		expect(() => medianWait([1, -1])).toThrow(RangeError);
		expect(() => medianWait([NaN])).toThrow(RangeError);
	});
});
