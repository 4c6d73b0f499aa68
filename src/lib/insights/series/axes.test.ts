import { describe, expect, it } from 'vitest';
import { timeNames } from './axes';
import { weekNumber } from './time';

describe('timeNames', () => {
	const from = weekNumber('2026-W01');

	it('names the only week there is', () => {
		expect(timeNames(from, from)).toEqual(['29 December']);
	});

	it('names days, then months, then months of years', () => {
		expect(timeNames(from, from + 2)).toEqual(['29 December', '5 January', '12 January']);
		expect(timeNames(from, from + 16)).toEqual(['Dec', 'Feb', 'Apr']);
		expect(timeNames(from, from + 52)).toEqual(['Dec', 'Jun', 'Dec']);
		expect(timeNames(from, from + 2600)).toEqual(['Dec 2025', 'Nov 2050', 'Oct 2075']);
	});
});
