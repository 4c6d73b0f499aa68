import { describe, expect, it } from 'vitest';
import { inHundred, latestFirst, median } from './words';

describe('inHundred', () => {
	it('rounds, and keeps few apart from none and most from all', () => {
		expect([0.304, 0.004, 0.996, 0, 1].map(inHundred)).toEqual([
			'about 30 in 100',
			'fewer than 1 in 100',
			'more than 99 in 100',
			'about 0 in 100',
			'about 100 in 100'
		]);
	});
});

describe('median', () => {
	it('is the middle, or between the two middle ones', () => {
		expect(median([3, 1, 2])).toBe(2);
		expect(median([4, 1, 3, 2])).toBe(2.5);
		expect(median([])).toBeUndefined();
	});
});

describe('latestFirst', () => {
	it('makes the latest rows, and tells each its place', () => {
		const row = (item: string, index: number) => [`${item}${String(index)}`];
		expect(latestFirst(['a', 'b', 'c'], 2, row)).toEqual([['c2'], ['b1']]);
		expect(latestFirst(['a', 'b'], undefined, row)).toEqual([['b1'], ['a0']]);
	});
});
