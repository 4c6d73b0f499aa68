import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, daysBetween, isDay, shiftDay } from './days';

describe('days', () => {
	it('are local, whatever the hour', () => {
		expect(dayOf(new Date(2026, 10, 3, 23, 59))).toBe('2026-11-03');
		expect(dateOf('2026-11-03')).toEqual(new Date(2026, 10, 3));
	});

	it('are counted by the calendar, over changes of the clock and leap days', () => {
		expect(shiftDay('2026-10-24', 2)).toBe('2026-10-26');
		expect(shiftDay('2028-02-28', 2)).toBe('2028-03-01');
		expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
		expect(daysBetween('2026-11-03', '2026-11-01')).toBe(-2);
	});

	it('are told from what is none', () => {
		expect(['2026-11-03', '2028-02-29'].every(isDay)).toBe(true);
		expect(['', '2026-13-01', '2026-02-30', '12026-01-01', '3.11.2026'].some(isDay)).toBe(false);
	});
});
