import { describe, expect, it } from 'vitest';
import { mondayOf, shiftWeek } from '$lib/journal/weeks';
import { checkin, journal } from './fixtures';
import { dateAt, moments, weekNumber } from './time';

describe('weekNumber', () => {
	it('counts on by one over year ends and week 53', () => {
		expect(weekNumber('1970-W01')).toBe(0);
		expect(weekNumber('2021-W01') - weekNumber('2020-W53')).toBe(1);
		let week = '2019-W50' as const as ReturnType<typeof shiftWeek>;
		for (let count = 0; count < 200; count += 1) {
			const next = shiftWeek(week, 1);
			expect(weekNumber(next) - weekNumber(week)).toBe(1);
			expect(dateAt(weekNumber(next))).toEqual(mondayOf(next));
			week = next;
		}
	});
});

describe('moments', () => {
	const joined = (...args: Parameters<typeof journal>) =>
		moments(journal(...args)).map((moment) => moment.joined);

	it('joins successive weeks and not those with a missed one between them', () => {
		const checkins = [checkin('2026-W01', {}), checkin('2026-W02', {}), checkin('2026-W04', {})];
		expect(joined(checkins)).toEqual([false, true, false]);
	});

	it('joins successive months where the rhythm is monthly', () => {
		const rhythm = { every: 'month', day: 5 } as const;
		// 5 January is in W02, 5 February in W06, 5 March in W10, 5 May in W19; April’s is missed.
		const checkins = (['2026-W02', '2026-W06', '2026-W10', '2026-W19'] as const).map((week) =>
			checkin(week, {})
		);
		expect(joined(checkins, { rhythm })).toEqual([false, true, true, false]);
		expect(joined(checkins)).toEqual([false, false, false, false]);
	});

	it('joins a late check-in of one month with an early one of the next', () => {
		const rhythm = { every: 'month', day: 31 } as const;
		const checkins = [checkin('2026-W08', {}), checkin('2026-W14', {}), checkin('2026-W15', {})];
		// W08 belongs to January’s period, W14 and W15 to March’s: February’s is missed.
		expect(joined(checkins, { rhythm })).toEqual([false, false, true]);
	});

	it('calls the first four check-ins settling', () => {
		const checkins = [1, 2, 3, 4, 5].map((number) => checkin(`2026-W0${number}` as never, {}));
		expect(moments(journal(checkins)).map(({ settling }) => settling)).toEqual([
			true,
			true,
			true,
			true,
			false
		]);
	});
});
