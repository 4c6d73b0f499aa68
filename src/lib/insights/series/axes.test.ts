import { describe, expect, it } from 'vitest';
import { countAxis, shareAxis, timeAxis } from './axes';
import { weekNumber } from './time';

const labels = (axis: { ticks: readonly { label: string }[] }) =>
	axis.ticks.map((tick) => tick.label);

describe('timeAxis', () => {
	const from = weekNumber('2026-W01');

	it('names the only week there is, and leaves room around it', () => {
		const axis = timeAxis(from, from);
		expect(labels(axis)).toEqual(['29 December']);
		expect(axis.min).toBeLessThan(from);
		expect(axis.max).toBeGreaterThan(from);
	});

	it('names weeks, then months, then half-years, then years', () => {
		expect(labels(timeAxis(from, from + 2))).toEqual(['29 December', '5 January', '12 January']);
		expect(labels(timeAxis(from, from + 16))).toEqual(['Jan 2026', 'Feb', 'Mar', 'Apr']);
		expect(labels(timeAxis(from, from + 100))).toEqual([
			'Jan 2026',
			'Jul 2026',
			'Jan 2027',
			'Jul 2027'
		]);
		expect(labels(timeAxis(from, from + 2600)).slice(0, 3)).toEqual(['2030', '2035', '2040']);
	});
});

describe('countAxis and shareAxis', () => {
	it('end on a round step at or above the largest number', () => {
		expect(labels(countAxis(17))).toEqual(['0', '5', '10', '15', '20']);
		expect(labels(countAxis(0))).toEqual(['0', '1']);
		expect(labels(countAxis(3))).toEqual(['0', '1', '2', '3']);
		expect(labels(countAxis(0.6, 1))).toEqual(['0', '0.2', '0.4', '0.6']);
		expect(labels(shareAxis(0.3))).toEqual(['0%', '10%', '20%', '30%']);
		expect(labels(shareAxis(1))).toEqual(['0%', '25%', '50%', '75%', '100%']);
		expect(labels(shareAxis(0))).toEqual(['0%', '2%', '4%']);
	});
});
