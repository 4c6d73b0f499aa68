import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftWeek, weekOf } from '../weeks';
import {
	isOver,
	justOver,
	parsePeriod,
	periodId,
	periodsOf,
	periodWords,
	quarterOf,
	shiftPeriod,
	weeksOf
} from './periods';

const quarters = fc.record({
	year: fc.integer({ min: 1990, max: 2090 }),
	quarter: fc.integer({ min: 1, max: 4 })
});

describe('a period', () => {
	it('is the weeks whose Thursday lies in it', () => {
		expect(weeksOf({ year: 2026 })).toEqual({ from: '2026-W01', to: '2026-W53' });
		expect(weeksOf({ year: 2026, quarter: 3 })).toEqual({ from: '2026-W27', to: '2026-W39' });
		expect(weeksOf({ year: 2026, quarter: 4 }).from).toBe('2026-W40');
	});

	it('follows the one before without a week between or in both', () => {
		fc.assert(
			fc.property(quarters, (period) => {
				const { from, to } = weeksOf(period);
				expect(weeksOf(shiftPeriod(period, -1)).to).toBe(shiftWeek(from, -1));
				expect([quarterOf(from), quarterOf(to)]).toEqual([period, period]);
				expect(weeksOf({ year: period.year + 1 }).from).toBe(
					shiftWeek(weeksOf({ year: period.year }).to, 1)
				);
			})
		);
	});

	it('is asked for by its name, and nothing else is', () => {
		fc.assert(
			fc.property(quarters, (period) => {
				expect(parsePeriod(periodId(period))).toEqual(period);
			})
		);
		expect(parsePeriod('2026')).toEqual({ year: 2026, quarter: undefined });
		for (const other of ['', '26', '2026-Q5', '2026-W01']) {
			expect(parsePeriod(other)).toBeUndefined();
		}
	});

	it('is over once its last week is', () => {
		const third = { year: 2026, quarter: 3 };
		expect(isOver(third, new Date(2026, 8, 27))).toBe(false);
		expect(isOver(third, new Date(2026, 8, 28))).toBe(true);
	});

	it('can be chosen from the day on which it begins', () => {
		const today = new Date(2026, 6, 1);
		expect(weekOf(today)).toBe('2026-W27');
		expect(periodsOf(2026, today).map(periodId)).toEqual(['2026', '2026-Q3', '2026-Q2', '2026-Q1']);
		expect(periodsOf(2027, today)).toEqual([]);
		const first = { year: 2026, quarter: 2 };
		expect(periodsOf(2026, today, first).map(periodId)).toEqual(['2026', '2026-Q3', '2026-Q2']);
		expect(periodsOf(2025, today, first)).toEqual([]);
	});

	it('is offered in the week after it, the year rather than its last quarter', () => {
		expect(justOver(new Date(2026, 9, 4))).toEqual({ year: 2026, quarter: 3 });
		expect(justOver(new Date(2026, 9, 5))).toBeUndefined();
		expect(justOver(new Date(2027, 0, 4))).toEqual({ year: 2026 });
	});

	it('is told in words', () => {
		expect(periodWords({ year: 2026, quarter: 3 })).toBe('July to September 2026');
		expect(periodWords({ year: 2026 })).toBe('2026');
	});
});
