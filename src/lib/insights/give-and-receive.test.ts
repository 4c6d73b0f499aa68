import { describe, expect, it } from 'vitest';
import type { Checkin } from '$lib/journal/checkin';
import * as insight from './give-and-receive';
import { answer, journal, weekly } from './series/fixtures';

function seriesOf(checkins: readonly Checkin[]) {
	const [series] = insight.compute(journal(checkins));
	if (!series) throw new Error('nothing to show');
	return series;
}
const week = (gave: number | undefined, helped: number | undefined) => ({
	'help-given': answer({ offline: gave }),
	'help-asked': answer({ offlineRequests: 5, offlineHelped: helped })
});
const say = (checkins: readonly Checkin[]) => insight.sentence(seriesOf(checkins));

describe('give and receive', () => {
	it('adds up the weeks in which both were noted', () => {
		const series = seriesOf(
			weekly([week(2, 1), week(9, undefined), week(undefined, 4), week(3, 0)])
		);
		expect(insight.chart(series).rows.map(({ count }) => count)).toEqual([5, 1]);
		expect(insight.sentence(series)).toBe(
			'You gave 5 of 6 favours. It is too early to speak of a balance.'
		);
		expect(insight.table(series).rows[2]).toEqual(['5 January 2026', '–', '–', '9', '–']);
	});

	it('takes it that nobody helped where nothing was asked', () => {
		const checkins = weekly([
			{ 'help-given': answer({ online: 1 }), 'help-asked': answer({ onlineRequests: 0 }) }
		]);
		expect(say(checkins)).toMatch(/^You gave 1 of 1 favour\./);
	});

	it('says which way the balance leans only where chance would hardly do it', () => {
		expect(say(weekly([week(20, 5)]))).toContain('You gave more than you got.');
		expect(say(weekly([week(1, 5), week(1, 5)]))).toContain('You got more than you gave.');
		expect(say(weekly([week(6, 5)]))).toContain('There is no clear difference.');
		expect(say(weekly([week(9, 5)]))).toContain('There is no clear difference.');
	});

	it('has nothing to say where nothing was given or received', () => {
		expect(insight.compute(journal(weekly([week(0, 0)])))).toEqual([]);
	});
});

describe('give and receive, with a log', () => {
	const monday = new Date(2026, 0, 5, 12).getTime();
	const entry = { what: 'A lift', world: 'offline', week: '2026-W02', stamps: {} } as const;
	const request = {
		...entry,
		id: 'r',
		type: 'request',
		mode: 'direct',
		askedAt: monday,
		helpers: [{ how: 'lot' as const }]
	} as const;
	const favour = { ...entry, id: 'f', type: 'favour', way: 'direct', givenAt: monday } as const;

	it('tells both directions of a week that only the log knows', () => {
		const [series] = insight.compute(
			journal([], {
				requests: [{ ...request, helpers: [...request.helpers] }],
				favours: [favour, { ...favour, id: 'g' }]
			})
		);
		expect(series && insight.sentence(series)).toContain('You gave 2 of 3 favours.');
	});

	it('counts once what a check-in’s totals hold already', () => {
		const checkins = weekly([undefined, week(2, 0)]);
		const [series] = insight.compute(journal(checkins, { favours: [favour] }));
		expect(series?.sums.offline).toEqual({ given: 2, received: 0, weeks: 1 });
	});
});
