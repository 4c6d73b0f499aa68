import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finiteProportion, measuredRealVirtual, realVirtual, stratifiedTotal } from '../statistics';
import { close, near, readVectors } from './test-vectors';

const vectors = readVectors() as {
	real_virtual: {
		N: number;
		n: number;
		k: number;
		out: Record<'share' | 'lo' | 'hi' | 'others_per_known' | 'opk_lo' | 'opk_hi', number | null> & {
			estimate?: number;
			L?: number;
			U?: number;
		};
	}[];
};

const count = fc.integer({ min: 0, max: 10_000_000 });

describe('realVirtual', () => {
	it('has no number of others when nobody is known, and no share of an empty list', () => {
		expect(realVirtual(60, 0)).toEqual({ share: 0, othersPerKnown: undefined });
		expect(realVirtual(0, 0)).toEqual({ share: undefined, othersPerKnown: undefined });
		expect(realVirtual(60, 60)).toEqual({ share: 1, othersPerKnown: 0 });
	});

	it('takes the middle of a guessed range', () => {
		expect(realVirtual(150, 37.5)).toEqual({ share: 0.25, othersPerKnown: 3 });
	});

	it('says nothing when more are known than there are', () => {
		expect(realVirtual(10, 11)).toEqual({ share: undefined, othersPerKnown: undefined });
		expect(realVirtual(0, 1)).toEqual({ share: undefined, othersPerKnown: undefined });
	});

	it('gives two views of one split', () => {
		fc.assert(
			fc.property(count, count, (a, b) => {
				const [k, n] = [Math.min(a, b), Math.max(a, b, 1)];
				const { share, othersPerKnown } = realVirtual(n, k);
				expect(share).toBeGreaterThanOrEqual(0);
				expect(share).toBeLessThanOrEqual(1);
				if (othersPerKnown === undefined) expect(k).toBe(0);
				else expect(1 / (1 + othersPerKnown)).toBeCloseTo(share ?? NaN, 12);
			})
		);
	});

	it.each([
		[-1, 0],
		[3, -1],
		[NaN, 0],
		[3, NaN],
		[Infinity, 1]
	])('refuses %s and %s', (all, known) => {
		expect(() => realVirtual(all, known)).toThrow(RangeError);
	});
});

describe('measuredRealVirtual', () => {
	it.each(vectors.real_virtual)('agrees with the vector $k of $n from $N', (vector) => {
		const { N: all, n: reviewed, k: known, out } = vector;
		const estimate = finiteProportion({ all, reviewed, known });
		expect(measuredRealVirtual(estimate)).toEqual(
			out.share === null
				? undefined
				: {
						share: near(out.share),
						shareLimits: { lo: near(out.lo), hi: near(out.hi) },
						othersPerKnown: near(out.others_per_known),
						othersLimits: { lo: near(out.opk_lo), hi: near(out.opk_hi) }
					}
		);
		if (out.estimate === undefined) return;
		expect(estimate).toMatchObject({
			known: near(out.estimate),
			limits: { lo: out.L, hi: out.U }
		});
	});

	it('agrees with the figures of a complete review', () => {
		for (const { N: all, k: known } of vectors.real_virtual.filter(({ N, n }) => n === N)) {
			const measured = measuredRealVirtual(finiteProportion({ all, reviewed: all, known }));
			const { share, othersPerKnown } = realVirtual(all, known);
			expect([measured?.share, measured?.othersPerKnown]).toEqual([share, othersPerKnown]);
		}
	});

	it('says nothing where nothing was reviewed', () => {
		expect(
			measuredRealVirtual(finiteProportion({ all: 9, reviewed: 0, known: 0 }))
		).toBeUndefined();
		expect(measuredRealVirtual(stratifiedTotal([]))).toBeUndefined();
	});

	it('has no upper limit of others where nobody may be known, but someone may', () => {
		const strata = [
			{ all: 900, reviewed: 20, known: 0 },
			{ all: 100, reviewed: 20, known: 0 }
		];
		const { othersPerKnown, othersLimits } = measuredRealVirtual(stratifiedTotal(strata)) ?? {};
		expect(othersPerKnown).toBeUndefined();
		expect(othersLimits?.lo).toBeGreaterThan(1);
		expect(othersLimits?.hi).toBeUndefined();
	});

	it('has matching limits in both figures', () => {
		const numbers = fc.tuple(...Array.from({ length: 3 }, () => fc.nat({ max: 5000 })));
		fc.assert(
			fc.property(numbers, (three) => {
				const [known = 0, reviewed = 0, all = 0] = three.sort((a, b) => a - b);
				const measured = measuredRealVirtual(finiteProportion({ all, reviewed, known }));
				if (!measured) {
					expect(reviewed).toBe(0);
					return;
				}
				const { share, shareLimits, othersPerKnown, othersLimits } = measured;
				const views = [
					[share, othersPerKnown],
					[shareLimits.lo, othersLimits.hi],
					[shareLimits.hi, othersLimits.lo]
				] as const;
				for (const [part, others] of views) {
					expect(others === undefined ? 0 : 1 / (1 + others)).toEqual(close(part));
				}
			}),
			{ examples: [[[0, 0, 0]], [[0, 0, 9]]] }
		);
	});
});
