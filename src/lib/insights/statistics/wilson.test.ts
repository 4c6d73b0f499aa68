import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ewRatio, reciprocity, wilson, type Interval } from '.';
import { close, near, nearInterval, readVectors, type Limits } from './test-vectors';

interface Vectors {
	readonly wilson_plain: { k: number; n: number; ci: Limits }[];
	readonly reciprocity: {
		given: number;
		received: number;
		both: number;
		people: number;
		out: {
			balance: number | null;
			given_share: number | null;
			given_share_ci: Limits;
			mutual_share: number | null;
			mutual_ci: Limits;
		};
	}[];
	readonly ew_ratio: {
		half_life: number;
		weeks: [number, number, number][];
		out: number[];
	}[];
}

const vectors = readVectors() as Vectors;

const count = fc.integer({ min: 0, max: 10_000_000 });
const part = (max = 100_000) =>
	fc
		.tuple(fc.nat({ max }), fc.nat({ max }))
		.map(([a, b]) => ({ k: Math.min(a, b), n: Math.max(a, b) }))
		.filter(({ n }) => n > 0);

describe('wilson', () => {
	it.each(vectors.wilson_plain)('agrees with the vector $k of $n', ({ k, n, ci }) => {
		expect(wilson(k, n)).toEqual(nearInterval(ci));
	});

	it('says nothing about nothing', () => {
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

	it('is mirrored when yes and no change places', () => {
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

describe('reciprocity', () => {
	it.each(vectors.reciprocity)(
		'agrees with the vector $given given, $received received',
		({ out, ...counts }) => {
			const { balance, given_share: given, mutual_share: mutual } = out;
			expect(reciprocity(counts)).toEqual({
				favours:
					balance === null
						? undefined
						: {
								balance: near(balance),
								givenShare: near(given),
								givenInterval: nearInterval(out.given_share_ci)
							},
				mutual:
					mutual === null
						? undefined
						: { share: near(mutual), interval: nearInterval(out.mutual_ci) }
			});
		}
	);

	it('answers each half by itself', () => {
		expect(reciprocity({ given: 2, received: 0, both: 0, people: 0 })).toMatchObject({
			favours: { balance: 1, givenShare: 1 },
			mutual: undefined
		});
		expect(reciprocity({ given: 0, received: 0, both: 0, people: 3 })).toMatchObject({
			favours: undefined,
			mutual: { share: 0 }
		});
	});

	it('turns round when giving and receiving change places', () => {
		fc.assert(
			fc.property(count, count, (given, received) => {
				const there = reciprocity({ given, received, both: 0, people: 0 }).favours;
				const back = reciprocity({
					given: received,
					received: given,
					both: 0,
					people: 0
				}).favours;
				expect(back?.balance).toEqual(there && close(-there.balance));
				expect(back?.givenInterval).toEqual(
					there && {
						lo: close(1 - there.givenInterval.hi),
						hi: close(1 - there.givenInterval.lo)
					}
				);
			})
		);
	});

	it.each([
		{ given: -1, received: 0, both: 0, people: 0 },
		{ given: 0, received: 0.5, both: 0, people: 0 },
		{ given: 0, received: NaN, both: 0, people: 0 },
		{ given: 0, received: 0, both: -1, people: 0 },
		{ given: 0, received: 0, both: 2, people: 1 }
	])('refuses %o', (counts) => {
		expect(() => reciprocity(counts)).toThrow(RangeError);
	});
});

describe('ewRatio', () => {
	const flows = fc
		.array(
			fc.record({
				gap: fc.integer({ min: 1, max: 30 }),
				numerator: fc.nat({ max: 20 }),
				denominator: fc.nat({ max: 20 })
			}),
			{ maxLength: 40 }
		)
		.map((steps) => {
			let week = 0;
			return steps.map(({ gap, numerator, denominator }) => {
				week += gap;
				return { week, numerator: denominator === 0 ? 0 : numerator, denominator };
			});
		});

	it.each(vectors.ew_ratio)('agrees with the vector of half-life $half_life', (vector) => {
		const weeks = vector.weeks.map(([week, numerator, denominator]) => {
			return { week, numerator, denominator };
		});
		expect(ewRatio(weeks, vector.half_life)).toEqual(vector.out.map(near));
	});

	it('fades over four weeks unless told otherwise, and is nothing until something is counted', () => {
		const weeks = [
			{ week: 1, numerator: 0, denominator: 0 },
			{ week: 2, numerator: 1, denominator: 1 },
			{ week: 6, numerator: 0, denominator: 1 }
		];
		expect(ewRatio(weeks)).toEqual([undefined, 1, close(1 / 3)]);
		expect(ewRatio([])).toEqual([]);
	});

	it('stays between the lowest and the highest ratio of the weeks so far', () => {
		fc.assert(
			fc.property(flows, (weeks) => {
				const ratios: number[] = [];
				const smoothed = ewRatio(weeks);
				weeks.forEach(({ numerator, denominator }, i) => {
					if (denominator > 0) ratios.push(numerator / denominator);
					const value = smoothed[i];
					if (ratios.length === 0) {
						expect(value).toBeUndefined();
					} else {
						expect(value).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-12);
						expect(value).toBeLessThanOrEqual(Math.max(...ratios) + 1e-12);
					}
				});
			})
		);
	});

	it('is the ratio of two weighted sums, wherever time begins and whatever the unit', () => {
		fc.assert(
			fc.property(flows, fc.integer({ min: -500, max: 500 }), (weeks, shift) => {
				const last = weeks.at(-1);
				const weigh = (pick: (week: (typeof weeks)[number]) => number): number =>
					weeks.reduce(
						(sum, each) => sum + pick(each) * 2 ** ((each.week - (last?.week ?? 0)) / 6),
						0
					);
				const below = weigh(({ denominator }) => denominator);
				const expected =
					below === 0 ? undefined : close(weigh(({ numerator }) => numerator) / below);
				const moved = weeks.map(({ week, numerator, denominator }) => {
					return { week: week + shift, numerator: 8 * numerator, denominator: 8 * denominator };
				});
				expect(ewRatio(weeks, 6).at(-1)).toEqual(expected);
				expect(ewRatio(moved, 6)).toEqual(ewRatio(weeks, 6));
			})
		);
	});

	it('refuses what is not a flow', () => {
		const good = { week: 3, numerator: 1, denominator: 2 };
		expect(() => ewRatio([good], 0)).toThrow(RangeError);
		expect(() => ewRatio([good], NaN)).toThrow(RangeError);
		expect(() => ewRatio([good, good])).toThrow(RangeError);
		expect(() => ewRatio([good, { ...good, week: 2 }])).toThrow(RangeError);
		expect(() => ewRatio([{ ...good, numerator: -1 }])).toThrow(RangeError);
		expect(() => ewRatio([{ ...good, denominator: NaN }])).toThrow(RangeError);
	});
});
