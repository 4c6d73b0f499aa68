import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimate } from './decimate';
import { spread } from './draw';

const anyLine = fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }));
const pointsOf = (line: readonly (number | null)[]) => line.map((y, x) => ({ x, y }));

describe('decimate', () => {
	it('keeps the first, the lowest, the highest and the last of a column', () => {
		const kept = decimate(pointsOf([5, 1, 4, 9, 6, 7, 2]), () => 0);
		expect(kept.map(({ y }) => y)).toEqual([5, 1, 9, 2]);
	});

	it('keeps gaps within a column', () => {
		const kept = decimate(pointsOf([null, 5, 6, null, null, 7, null, 8, 8, 8]), () => 0);
		expect(kept.map(({ y }) => y)).toEqual([5, 6, null, 7, null, 8, 8]);
	});

	it('leaves a line alone that has room for each point', () => {
		fc.assert(
			fc.property(fc.array(fc.nat()), (line) => {
				expect(decimate(pointsOf(line), (x) => x)).toEqual(pointsOf(line));
			})
		);
	});

	it('never moves a point, nor loses the extremes', () => {
		fc.assert(
			fc.property(anyLine, fc.integer({ min: 1, max: 20 }), (line, perColumn) => {
				const points = pointsOf(line);
				const kept = decimate(points, (x) => Math.floor(x / perColumn));
				expect(points).toEqual(expect.arrayContaining(kept));
				const values = (of: typeof kept) => of.flatMap(({ y }) => y ?? []);
				expect(Math.max(...values(kept))).toBe(Math.max(...values(points)));
				expect(Math.min(...values(kept))).toBe(Math.min(...values(points)));
			})
		);
	});
});

describe('spread', () => {
	it('moves labels apart and keeps them within the chart', () => {
		expect(spread([10, 50, 90], 12, 0, 100)).toEqual([10, 50, 90]);
		expect(spread([50, 50, 50], 12, 0, 100)).toEqual([50, 62, 74]);
		expect(spread([95, 99], 12, 0, 100)).toEqual([88, 100]);
		expect(spread([-5], 12, 0, 100)).toEqual([0]);
	});
});
