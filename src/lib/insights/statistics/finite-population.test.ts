import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finiteProportion, skipsBounds, type Sample } from '../statistics';
import { near, readVectors } from './test-vectors';

const vectors = readVectors() as {
	finite_proportion: (Record<'N' | 'n' | 'k' | 'L' | 'U' | 'L_share' | 'U_share', number> &
		Record<'estimate' | 'share', number | null>)[];
	skips_bounds: Record<'N' | 'answered' | 'known' | 'skipped' | 'L' | 'U', number>[];
};

/** Ways to choose `k` of `n`, exactly, for `n` up to 40. */
const ways: bigint[][] = [[1n]];
for (let n = 1; n <= 40; n++) {
	const above = ways[n - 1] ?? [];
	ways.push(Array.from({ length: n + 1 }, (_, k) => (above[k - 1] ?? 0n) + (above[k] ?? 0n)));
}
const choose = (n: number, k: number): bigint => ways[n]?.[k] ?? 0n;

/** Samples of `n` out of `all` that hold exactly `k` of the `marked` ones. */
const samples = (all: number, marked: number, n: number, k: number): bigint =>
	choose(marked, k) * choose(all - marked, n - k);

/** The possible numbers of known contacts that neither tail rejects, one by one. */
function keptByEnumeration(all: number, n: number, k: number): number[] {
	return Array.from({ length: all - n + 1 }, (_, i) => k + i).filter((marked) => {
		let [atLeast, atMost] = [0n, 0n];
		for (let x = 0; x <= n; x++) {
			if (x >= k) atLeast += samples(all, marked, n, x);
			if (x <= k) atMost += samples(all, marked, n, x);
		}
		return atLeast * 40n > choose(all, n) && atMost * 40n > choose(all, n);
	});
}

const sample = (largest: number): fc.Arbitrary<Required<Sample>> =>
	fc
		.tuple(...Array.from({ length: 4 }, () => fc.nat({ max: largest })))
		.map((numbers) => numbers.sort((a, b) => a - b))
		.map(([known = 0, reviewed = 0, shown = 0, all = 0]) => {
			return { all, reviewed, known, skipped: shown - reviewed };
		});

describe('finiteProportion', () => {
	it.each(vectors.finite_proportion)('agrees with the vector $k of $n from $N', (vector) => {
		const { N: all, n: reviewed, k: known } = vector;
		expect(finiteProportion({ all, reviewed, known })).toEqual({
			all,
			known: near(vector.estimate),
			limits: { lo: vector.L, hi: vector.U },
			share: near(vector.share),
			shareLimits: { lo: near(vector.L_share), hi: near(vector.U_share) }
		});
	});

	it('has no share where there are no contacts', () => {
		expect(finiteProportion({ all: 0, reviewed: 0, known: 0 })).toEqual({
			all: 0,
			known: undefined,
			limits: { lo: 0, hi: 0 },
			share: undefined,
			shareLimits: undefined
		});
	});

	it.each([1, 2, 5, 11, 16, 40])('has the same limits as enumeration, for %i contacts', (all) => {
		for (let reviewed = 0; reviewed <= all; reviewed += all > 20 ? 3 : 1) {
			for (let known = 0; known <= reviewed; known++) {
				const kept = keptByEnumeration(all, reviewed, known);
				const limits = { lo: kept[0], hi: kept.at(-1) };
				expect(finiteProportion({ all, reviewed, known })).toMatchObject({ limits });
			}
		}
	});

	it.each([
		[10, 3],
		[25, 10],
		[40, 1],
		[40, 12],
		[40, 33]
	])('holds the true number in 95 %% of all samples, whatever it is: %i, %i', (all, reviewed) => {
		const limits = Array.from({ length: reviewed + 1 }, (_, known) => {
			return finiteProportion({ all, reviewed, known }).limits;
		});
		for (let truth = 0; truth <= all; truth++) {
			let covered = 0n;
			limits.forEach(({ lo, hi }, k) => {
				if (lo <= truth && truth <= hi) covered += samples(all, truth, reviewed, k);
			});
			expect(Number(covered) / Number(choose(all, reviewed))).toBeGreaterThanOrEqual(0.95);
		}
	});

	const size = 20_000;
	const logFactorials = new Float64Array(size + 1);
	for (let i = 2; i <= size; i++) {
		logFactorials[i] = (logFactorials[i - 1] ?? NaN) + Math.log(i);
	}
	const logChoose = (n: number, k: number): number => {
		const [all = NaN, some = NaN, rest = NaN] = [n, k, n - k].map((i) => logFactorials[i]);
		return all - some - rest;
	};
	const atLeast = (k: number, { all, reviewed }: Sample, marked: number): number => {
		let chance = 0;
		for (let x = k; x <= Math.min(reviewed, marked); x++) {
			if (reviewed - x > all - marked) continue;
			const logWays = logChoose(marked, x) + logChoose(all - marked, reviewed - x);
			chance += Math.exp(logWays - logChoose(all, reviewed));
		}
		return chance;
	};

	it('rejects one contact beyond its limits and keeps the limits, in long lists too', () => {
		fc.assert(
			fc.property(sample(size), ({ skipped, ...counts }) => {
				const { all, reviewed, known } = counts;
				const { lo, hi } = finiteProportion(counts).limits;
				expect(skipped).toBeGreaterThanOrEqual(0);
				expect(atLeast(known, counts, lo)).toBeGreaterThan(0.025 - 1e-9);
				expect(atLeast(reviewed - known, counts, all - hi)).toBeGreaterThan(0.025 - 1e-9);
				if (lo > known) expect(atLeast(known, counts, lo - 1)).toBeLessThan(0.025 + 1e-9);
				if (hi < all - reviewed + known) {
					expect(atLeast(reviewed - known, counts, all - hi - 1)).toBeLessThan(0.025 + 1e-9);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('holds its estimate, is possible, and is mirrored when known and unknown are swapped', () => {
		fc.assert(
			fc.property(sample(1_000_000), (counts) => {
				const { all, reviewed, known } = counts;
				const estimate = finiteProportion(counts);
				const { lo, hi } = estimate.limits;
				expect(lo).toBeGreaterThanOrEqual(known);
				expect(hi).toBeLessThanOrEqual(all - reviewed + known);
				if (estimate.known !== undefined) {
					expect(lo - 1).toBeLessThan(estimate.known);
					expect(hi + 1).toBeGreaterThan(estimate.known);
				}
				const others = finiteProportion({ ...counts, known: reviewed - known });
				expect(others.limits).toEqual({ lo: all - hi, hi: all - lo });
			})
		);
	});

	it.each([
		[1_000_000, 1000, 388, 357_681, 418_980],
		[1_000_000, 30, 1, 844, 172_167],
		[1_000_000, 3, 0, 0, 707_597],
		[200_000, 2000, 1124, 108_008, 116_756],
		[30_000, 5000, 4825, 28_801, 29_085],
		[5000, 4990, 650, 650, 654]
	])(
		'has the limits of arithmetic in whole numbers: %i, %i, %i',
		(all, reviewed, known, lo, hi) => {
			expect(finiteProportion({ all, reviewed, known }).limits).toEqual({ lo, hi });
		}
	);

	it('is exact for a million contacts, with a tie and without', () => {
		const one = { all: 1_000_000, reviewed: 1, known: 1 };
		expect(finiteProportion(one).limits).toEqual({ lo: 25_001, hi: 1_000_000 });
		const all = { all: 1_000_000, reviewed: 1_000_000, known: 123_456 };
		expect(finiteProportion(all).limits).toEqual({ lo: 123_456, hi: 123_456 });
		const oneLeft = { all: 1_000_000, reviewed: 999_999, known: 123_456 };
		expect(finiteProportion(oneLeft).limits).toEqual({ lo: 123_456, hi: 123_457 });
	});

	it('is fast enough for every key press', () => {
		const runs = 300;
		const start = performance.now();
		for (let i = 0; i < runs; i++) {
			const reviewed = 1 + i * 100;
			finiteProportion({ all: 30_000, reviewed, known: Math.round(reviewed * 0.3) });
		}
		expect((performance.now() - start) / runs).toBeLessThan(2);
	});

	it('widens its limits once more than a tenth of those shown were skipped', () => {
		const counts = { all: 1500, reviewed: 90, known: 30 };
		const plain = finiteProportion(counts);
		expect(finiteProportion({ ...counts, skipped: 10 })).toEqual(plain);
		expect(finiteProportion({ ...counts, skipped: 11 })).toEqual({
			...plain,
			limits: skipsBounds({ ...counts, skipped: 11 }),
			shareLimits: expect.anything() as unknown
		});
	});

	it.each([
		{ all: 10, reviewed: 11, known: 0 },
		{ all: 10, reviewed: 5, known: 6 },
		{ all: 10, reviewed: 5, known: -1 },
		{ all: 10, reviewed: 5, known: 2.5 },
		{ all: NaN, reviewed: 5, known: 2 },
		{ all: Infinity, reviewed: 5, known: 2 },
		{ all: 10, reviewed: 5, known: 2, skipped: 6 },
		{ all: 10, reviewed: 5, known: 2, skipped: -1 }
	])('refuses %o', (counts) => {
		expect(() => finiteProportion(counts)).toThrow(RangeError);
		expect(() => skipsBounds(counts)).toThrow(RangeError);
	});
});

describe('skipsBounds', () => {
	it.each(vectors.skips_bounds)('agrees with the vector of $skipped skipped', (vector) => {
		const { N: all, answered: reviewed, known, skipped } = vector;
		expect(skipsBounds({ all, reviewed, known, skipped })).toEqual({
			lo: vector.L,
			hi: vector.U
		});
	});

	it('holds the limits for every possible answer of the skipped contacts', () => {
		fc.assert(
			fc.property(sample(2000), fc.double({ min: 0, max: 1, noNaN: true }), (counts, part) => {
				const { all, reviewed, known, skipped } = counts;
				const { lo, hi } = skipsBounds(counts);
				const answered = finiteProportion({
					all,
					reviewed: reviewed + skipped,
					known: known + Math.round(part * skipped)
				}).limits;
				expect(lo).toBeLessThanOrEqual(answered.lo);
				expect(hi).toBeGreaterThanOrEqual(answered.hi);
			})
		);
	});
});
