import { describe, expect, it } from 'vitest';
import type { Checkin } from '$lib/journal/checkin';
import type { HelpRequest } from '$lib/journal/favours/request';
import * as insight from './help-asked';
import { answer, journal, weekly } from './series/fixtures';

function helpedOf(checkins: readonly Checkin[]) {
	const [series] = insight.compute(journal(checkins));
	if (!series) throw new Error('nothing to show');
	return series;
}
const asked = (value: Parameters<typeof answer>[0]) => ({ 'help-asked': answer(value) });
const line = (checkins: readonly Checkin[], index = 0) =>
	insight.chart(helpedOf(checkins))?.sets[index]?.points.map(({ y }) => y);

describe('help asked', () => {
	it('counts per request, and lets earlier weeks fade by half in four weeks', () => {
		const checkins = weekly([
			asked({ onlineRequests: 4, onlineHelped: 2 }),
			undefined,
			undefined,
			undefined,
			asked({ onlineRequests: 2, onlineHelped: 2 })
		]);
		// Half of 2 and 4 is left of the first week: (1 + 2) of (2 + 2).
		expect(line(checkins)).toEqual([0.5, null, 0.75]);
	});

	it('has no ratio before anything was asked, and keeps it in weeks without a request', () => {
		const none = asked({ offlineRequests: 0 });
		const one = asked({ offlineRequests: 1, offlineHelped: 1 });
		expect(line(weekly([none, one, none]))).toEqual([null, 1, 1]);
		const series = helpedOf(weekly([none]));
		expect(insight.chart(series)).toBeUndefined();
		expect(insight.sentence(series)).toBe('You noted no request for help in this time.');
	});

	it('leaves out requests of which the outcome was not given', () => {
		const open = asked({ onlineRequests: 3 });
		const told = asked({ onlineRequests: 2, onlineHelped: 1 });
		expect(line(weekly([told, open]))).toEqual([0.5, null]);
		expect(insight.sentence(helpedOf(weekly([told, open])))).toContain('1 of 2 requests got help');
	});

	it('is too early to tell below eight requests in either world, and never tells a difference', () => {
		const few = weekly([
			asked({ onlineRequests: 3, onlineHelped: 1, offlineRequests: 9, offlineHelped: 9 })
		]);
		expect(insight.sentence(helpedOf(few))).toBe(
			'Too early to tell: 3 requests online, 9 in person. Online, 1 of 3 requests got help. In person, 9 of 9 requests got help.'
		);
		const many = weekly([
			asked({ onlineRequests: 40, onlineHelped: 0, offlineRequests: 40, offlineHelped: 40 })
		]);
		expect(insight.sentence(helpedOf(many))).toBe(
			'Online, 0 of 40 requests got help. In person, 40 of 40 requests got help. These are counts side by side, not yet a comparison.'
		);
	});

	it('counts more helped than asked as all, and shows what was said', () => {
		const checkins = weekly([asked({ onlineRequests: 2, onlineAsked: 30, onlineHelped: 5 })]);
		expect(line(checkins)).toEqual([1]);
		expect(insight.table(helpedOf(checkins)).rows[0]?.slice(1)).toEqual([
			'2',
			'30',
			'5',
			'–',
			'–',
			'–',
			'more than requests made; counted as all of them'
		]);
	});

	it('shows answers apart from help', () => {
		const checkins = weekly([asked({ onlineRequests: 4, onlineAnswered: 3, onlineHelped: 1 })]);
		const all = insight.compute(journal(checkins));
		expect(all.map(insight.title)).toEqual([
			'Requests that got help',
			'Requests that got any answer'
		]);
		expect(all.map((series) => insight.chart(series)?.sets[0]?.points[0]?.y)).toEqual([0.25, 0.75]);
	});

	it('remembers earlier weeks than those it shows', () => {
		const checkins = weekly([
			asked({ onlineRequests: 1, onlineHelped: 1 }),
			asked({ onlineRequests: 0 })
		]);
		const [series] = insight.compute(journal(checkins), '2026-W02');
		expect(series && insight.chart(series)?.sets[0]?.points.map(({ y }) => y)).toEqual([1]);
	});
});

describe('help asked, with a log', () => {
	const friday = new Date(2026, 0, 9, 12).getTime();
	const logged = (fields: Partial<HelpRequest> = {}): HelpRequest => ({
		id: 'r',
		type: 'request',
		what: 'A lift',
		world: 'offline',
		mode: 'direct',
		askedAt: friday,
		week: '2026-W02',
		stamps: {},
		...fields
	});

	it('counts a request once that both the check-in and the log tell of', () => {
		const checkins = weekly([undefined, asked({ offlineRequests: 2, offlineHelped: 1 })]);
		const requests = [logged({ helpers: [{ how: 'lot' }] })];
		const [series] = insight.compute(journal(checkins, { requests }));
		expect(series && insight.sentence(series)).toContain('In person, 1 of 2 requests got help.');
	});

	it('tells of weeks that only the log knows, in their order', () => {
		const checkins = weekly([asked({ onlineRequests: 1, onlineHelped: 0 })]);
		const [series] = insight.compute(journal(checkins, { requests: [logged()] }));
		if (!series) throw new Error('nothing to show');
		expect(insight.chart(series)?.sets.map(({ points }) => points.map(({ y }) => y))).toEqual([
			[0, null],
			[null, 0]
		]);
		expect(insight.table(series).rows.map(([week]) => week)).toEqual([
			'5 January 2026',
			'29 December 2025'
		]);
	});

	it('leaves out a request one still waits for, until it is seven days old', () => {
		const week = 7 * 24 * 60 * 60 * 1000;
		const requests = [logged({ id: 'a', closed: friday + 1 }), logged({ id: 'b' })];
		const sentences = [friday + week - 1, friday + week].map((now) => {
			const [series] = insight.compute(journal([], { requests, now }));
			return series && insight.sentence(series);
		});
		expect(sentences[0]).toContain('0 of 1 request got help');
		expect(sentences[1]).toContain('0 of 2 requests got help');
	});
});
