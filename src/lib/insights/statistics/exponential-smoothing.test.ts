import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ewRatio } from '../statistics';
import { close, near, readVectors } from './test-vectors';

const vectors = readVectors() as {
	readonly ew_ratio: {
		half_life: number;
		weeks: [number, number, number][];
		out: number[];
	}[];
};

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

	it('has a half-life of four weeks by default, and is absent while the denominator is 0', () => {
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

	it('refuses impossible flows', () => {
		const good = { week: 3, numerator: 1, denominator: 2 };
		expect(() => ewRatio([good], 0)).toThrow(RangeError);
		expect(() => ewRatio([good], NaN)).toThrow(RangeError);
		expect(() => ewRatio([good, good])).toThrow(RangeError);
		expect(() => ewRatio([good, { ...good, week: 2 }])).toThrow(RangeError);
		expect(() => ewRatio([{ ...good, numerator: -1 }])).toThrow(RangeError);
		expect(() => ewRatio([{ ...good, denominator: NaN }])).toThrow(RangeError);
	});
});
