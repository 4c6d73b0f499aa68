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
const counts = (checkins: readonly Checkin[]) =>
	insight.chart(helpedOf(checkins)).rows.map(({ label, count, of }) => [label, count, of]);

describe('help asked', () => {
	it('counts per request', () => {
		const checkins = weekly([
			asked({ onlineRequests: 4, onlineHelped: 2 }),
			undefined,
			asked({ onlineRequests: 2, onlineHelped: 2, offlineRequests: 1, offlineHelped: 0 })
		]);
		expect(counts(checkins)).toEqual([
			['Online', 4, 6],
			['In person', 0, 1]
		]);
	});

	it('has nothing to say before anything was asked', () => {
		const none = asked({ offlineRequests: 0 });
		expect(insight.compute(journal(weekly([none])))).toEqual([]);
	});

	it('leaves out requests of which the outcome was not given', () => {
		const open = asked({ onlineRequests: 3 });
		const told = asked({ onlineRequests: 2, onlineHelped: 1 });
		expect(insight.sentence(helpedOf(weekly([told, open])))).toContain('1 of 2 requests got help');
	});

	it('promises a comparison below eight requests in either world, and never tells a difference', () => {
		const few = weekly([
			asked({ onlineRequests: 3, onlineHelped: 1, offlineRequests: 9, offlineHelped: 9 })
		]);
		expect(insight.sentence(helpedOf(few))).toBe(
			'Online, 1 of 3 requests got help. In person, 9 of 9 requests got help. From eight requests in each world on, the two can be compared.'
		);
		const many = weekly([
			asked({ onlineRequests: 40, onlineHelped: 0, offlineRequests: 40, offlineHelped: 40 })
		]);
		expect(insight.sentence(helpedOf(many))).toBe(
			'Online, 0 of 40 requests got help. In person, 40 of 40 requests got help. The page Favours compares the two.'
		);
	});

	it('counts more helped than asked as all, and shows what was said', () => {
		const checkins = weekly([
			asked({ onlineRequests: 2, onlineAsked: 30, onlineAnswered: 2, onlineHelped: 5 })
		]);
		expect(counts(checkins)).toEqual([['Online', 2, 2]]);
		expect(insight.table(helpedOf(checkins)).rows[0]?.slice(1)).toEqual([
			'2',
			'30',
			'2',
			'5',
			'–',
			'–',
			'–',
			'–',
			'more helped or answered than asked: all requests count'
		]);
	});

	it('counts only the weeks it shows', () => {
		const checkins = weekly([
			asked({ onlineRequests: 1, onlineHelped: 1 }),
			asked({ onlineRequests: 0 })
		]);
		expect(insight.compute(journal(checkins), '2026-W02')).toEqual([]);
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
		expect(insight.chart(series).rows.map(({ count, of }) => [count, of])).toEqual([
			[0, 1],
			[0, 1]
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
