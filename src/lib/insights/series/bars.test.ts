import { describe, expect, it } from 'vitest';
import { barChart } from './bars';

const style = { role: 'real', stroke: 'solid', mark: 'circle' } as const;

describe('barChart', () => {
	it('puts the label of a group below the middle of its bars', () => {
		const bars = [
			{ ...style, y: 3 },
			{ ...style, y: 7 }
		];
		const { x, sets } = barChart([
			{ label: 'a', bars },
			{ label: 'b', bars }
		]);
		expect(x.ticks.map(({ value }) => value)).toEqual([0.5, 2.5]);
		expect(sets.map(({ points }) => points)).toEqual([
			[{ x: 0, y: 3 }],
			[{ x: 1, y: 7 }],
			[{ x: 2, y: 3 }],
			[{ x: 3, y: 7 }]
		]);
	});
});
