import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finiteProportion, stratifiedTotal, type Sample } from '../statistics';
import { close, near, readVectors } from './test-vectors';

const vectors = readVectors() as {
	stratified_total: (Record<
		'N' | 'total' | 'lower' | 'upper' | 'share' | 'share_lo' | 'share_hi',
		number
	> & { strata: [number, number, number][] })[];
};

const stratum: fc.Arbitrary<Sample> = fc
	.tuple(...Array.from({ length: 3 }, () => fc.nat({ max: 3000 })))
	.map((numbers) => numbers.sort((a, b) => a - b))
	.map(([known = 0, reviewed = 0, all = 0]) => ({ all, reviewed, known }));

describe('stratifiedTotal', () => {
	it.each(vectors.stratified_total)('agrees with the vector of $strata', (vector) => {
		const strata = vector.strata.map(([all, reviewed, known]) => ({ all, reviewed, known }));
		expect(stratifiedTotal(strata)).toEqual({
			all: vector.N,
			known: near(vector.total),
			limits: { lo: near(vector.lower), hi: near(vector.upper) },
			share: near(vector.share),
			shareLimits: { lo: near(vector.share_lo), hi: near(vector.share_hi) }
		});
	});

	it('is the sample itself when there is but one', () => {
		fc.assert(
			fc.property(stratum, (only) => {
				const empty = { all: 0, reviewed: 0, known: 0 };
				expect(stratifiedTotal([only])).toEqual(finiteProportion(only));
				expect(stratifiedTotal([empty, only])).toEqual(finiteProportion(only));
			})
		);
	});

	it('estimates an unreviewed stratum like the others, with limits from none to all', () => {
		const strata = [
			{ all: 100, reviewed: 100, known: 50 },
			{ all: 300, reviewed: 300, known: 70 },
			{ all: 40, reviewed: 0, known: 0 }
		];
		expect(stratifiedTotal(strata)).toMatchObject({
			all: 440,
			known: close(132),
			limits: { lo: close(120), hi: close(160) }
		});
	});

	it('stays within the limits where an estimate lies just outside them', () => {
		const nearlyAll = { all: 2997, reviewed: 2996, known: 2923 };
		const { known, limits } = finiteProportion(nearlyAll);
		expect(known).toBeCloseTo(2923.976, 3);
		expect(limits).toEqual({ lo: 2924, hi: 2924 });
		const total = stratifiedTotal([nearlyAll, { all: 3, reviewed: 3, known: 1 }]);
		expect(total.limits).toEqual({ lo: 2925, hi: 2925 });
	});

	it('has limits, but no estimate, where nothing was reviewed', () => {
		const nothing = { known: undefined, share: undefined };
		const unreviewed = { all: 20, reviewed: 0, known: 0 };
		expect(stratifiedTotal([unreviewed, { ...unreviewed, all: 30 }])).toEqual({
			...nothing,
			all: 50,
			limits: { lo: 0, hi: 50 },
			shareLimits: { lo: 0, hi: 1 }
		});
		expect(stratifiedTotal([])).toEqual({
			...nothing,
			all: 0,
			limits: { lo: 0, hi: 0 },
			shareLimits: undefined
		});
	});

	it('lies within the possible range, and is no wider than the summed limits', () => {
		fc.assert(
			fc.property(fc.array(stratum, { minLength: 1, maxLength: 8 }), (strata) => {
				const { known, limits } = stratifiedTotal(strata);
				const each = strata.map((one) => finiteProportion(one).limits);
				const [lo, hi] = (['lo', 'hi'] as const).map((end) => {
					return each.reduce((total, one) => total + one[end], 0);
				});
				expect(limits.lo).toBeGreaterThanOrEqual((lo ?? NaN) - 1e-6);
				expect(limits.hi).toBeLessThanOrEqual((hi ?? NaN) + 1e-6);
				expect(known ?? limits.lo).toBeGreaterThan(limits.lo - 1);
				expect(known ?? limits.hi).toBeLessThan(limits.hi + 1);
			})
		);
	});

	it('widens the limits of a stratum with many skipped names', () => {
		const other = { all: 400, reviewed: 40, known: 22 };
		const skipped = { all: 1500, reviewed: 60, known: 18, skipped: 30 };
		const { lo, hi } = stratifiedTotal([other, skipped]).limits;
		const plain = stratifiedTotal([other, { ...skipped, skipped: 0 }]).limits;
		expect(lo).toBeLessThan(plain.lo);
		expect(hi).toBeGreaterThan(plain.hi);
	});

	it('refuses an impossible stratum', () => {
		const good = { all: 10, reviewed: 5, known: 2 };
		expect(() => stratifiedTotal([good, { ...good, known: 6 }])).toThrow(RangeError);
		expect(() => stratifiedTotal([{ ...good, all: -1 }])).toThrow(RangeError);
	});
});
