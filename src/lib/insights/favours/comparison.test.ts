import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, journal, weekly } from '../series/fixtures';
import { claimAt, compare } from './comparison';
import { anyJournal, helped, request } from './fixtures';
import { sourcesOf } from './sources';

const HOUR = 60 * 60 * 1000;
const at = (month: number, day: number) => new Date(2026, month - 1, day).getTime();
const told = (value: Parameters<typeof answer>[0]) => ({ 'help-asked': answer(value) });

describe('the comparison of two worlds', () => {
	it('has nothing to compare without a request', () => {
		expect(compare(journal([]))).toBeUndefined();
		expect(compare(journal(weekly([told({ onlineRequests: 0 })])))).toBeUndefined();
	});

	it('counts a post that reached 300 as one request', () => {
		const post = request(1, 5, { world: 'online', mode: 'broadcast', asked: 300, ...helped });
		const compared = compare(journal([], { requests: [post, request(1, 6)] }));
		expect(compared?.shares.helped.online).toMatchObject({ requests: 1, count: 1 });
		expect(compared?.shares.helped.offline).toMatchObject({ requests: 1, count: 0 });
		expect(compared?.perHelper.online?.ratio).toBe(300);
		expect(compared?.perHelper.offline?.ratio).toBeUndefined();
		expect(compared?.modes.broadcast.online.count).toBe(1);
		expect(compared?.modes.direct.online.interval).toBeUndefined();
	});

	it('leaves out what is neither closed nor seven days old, and says how much', () => {
		const requests = [request(3, 2, { closed: at(3, 3) }), request(3, 2), request(2, 1)];
		const compared = compare(journal([], { requests, now: at(3, 5) }));
		expect(compared?.shares.helped.offline.requests).toBe(2);
		expect(compared?.pending).toBe(1);
		const later = compare(journal([], { requests, now: at(3, 10) }));
		expect(later?.shares.helped.offline.requests).toBe(3);
	});

	it('adds what only a check-in knows, seven days after its week', () => {
		const checkins = weekly([told({ offlineRequests: 3, offlineHelped: 2, offlineAnswered: 3 })]);
		const requests = [request(1, 2, helped)];
		const sunday = compare(journal(checkins, { requests, now: at(1, 11) }));
		const monday = compare(journal(checkins, { requests, now: at(1, 12) }));
		expect(sunday?.shares.helped.offline).toMatchObject({ requests: 1, count: 1 });
		expect(monday?.shares.helped.offline).toMatchObject({ requests: 3, count: 2 });
		expect(monday?.shares.answered.offline).toMatchObject({ requests: 3, count: 3 });
	});

	it('counts each request that only a check-in has, while they do not count yet', () => {
		const checkins = weekly([
			told({ offlineRequests: 3, offlineHelped: 2, onlineRequests: 1, onlineHelped: 0 })
		]);
		const requests = [request(1, 2)];
		expect(compare(journal(checkins, { requests, now: at(1, 8) }))?.pending).toBe(4);
		expect(compare(journal(checkins, { requests, now: at(1, 12) }))?.pending).toBe(0);
	});

	it('adds up what was expected, over the requests that count and say so', () => {
		const requests = [
			request(1, 5, { world: 'online', expected: 6, ...helped }),
			request(1, 6, { world: 'online', expected: 0 }),
			request(1, 7, { world: 'online', ...helped }),
			request(1, 8, { ...helped }),
			request(1, 28, { expected: 3 })
		];
		const compared = compare(journal([], { requests, now: at(1, 30) }));
		expect(compared?.expected.online).toEqual({ requests: 2, expected: 6, helped: 1 });
		expect(compared?.expected.offline).toBeUndefined();
	});

	it('takes a request without an answer to wait for ever', () => {
		const answered = (hours: number) => {
			const asked = request(1, 5);
			return { ...asked, answeredAt: asked.askedAt + hours * HOUR };
		};
		const waits = (requests: ReturnType<typeof answered>[]) =>
			compare(journal([], { requests }))?.waits.offline;
		expect(waits([answered(2), answered(4), answered(90)])).toMatchObject({ median: 4 });
		const silent = [request(1, 5), request(1, 5)];
		expect(compare(journal([], { requests: [answered(2), ...silent] }))?.waits.offline).toEqual({
			requests: 3,
			median: Infinity,
			interval: undefined
		});
	});

	it('leaves an answer out of the wait of which nobody noted when it came', () => {
		const compared = compare(journal([], { requests: [request(1, 5, helped)] }));
		expect(compared?.waits.offline).toBeUndefined();
	});
});

describe('what may be claimed', () => {
	const many = (count: number, world: 'online' | 'offline', month: number, day: number) =>
		Array.from({ length: count }, () =>
			request(month, day, { world, ...(world === 'offline' && helped) })
		);

	it('goes by what counted when the quarter began', () => {
		const requests = [...many(9, 'online', 3, 24), ...many(9, 'offline', 3, 24)];
		const claims = [at(3, 31), at(4, 1), at(6, 30), at(7, 1)].map((now) =>
			claimAt(sourcesOf(journal([], { requests })), new Date(now))
		);
		expect(claims.map(({ verdict }) => verdict)).toEqual([
			'too_few',
			'second_higher',
			'second_higher',
			'second_higher'
		]);
		expect(claims[1]).toMatchObject({ since: new Date(2026, 3, 1), renewed: new Date(2026, 6, 1) });
		expect(claims[0]?.requests).toEqual({ online: 0, offline: 0 });
	});

	it('stays within a quarter whatever is asked in it', () => {
		const requests = [...many(9, 'online', 2, 3), ...many(9, 'offline', 2, 3)];
		const more = [...requests, ...many(60, 'online', 4, 2).map((each) => ({ ...each, ...helped }))];
		const [before, after] = [requests, more].map((all) =>
			compare(journal([], { requests: all, now: at(6, 30) }))
		);
		expect(after?.claim).toEqual(before?.claim);
		expect(after?.shares.helped.online.count).toBe(60);
	});

	it('is too early with seven in a world, and not with eight', () => {
		const verdictOf = (online: number) =>
			claimAt(
				sourcesOf(
					journal([], {
						requests: [...many(online, 'online', 2, 3), ...many(30, 'offline', 2, 3)]
					})
				),
				new Date(2026, 3, 1)
			).verdict;
		expect([verdictOf(7), verdictOf(8)]).toEqual(['too_few', 'second_higher']);
	});
});

describe('any comparison', () => {
	it('has shares within their intervals, and no more counted than there are', () => {
		fc.assert(
			fc.property(anyJournal, (records) => {
				const compared = compare(records);
				for (const { online, offline } of Object.values({
					...compared?.shares,
					...compared?.modes
				})) {
					for (const { count, requests, interval } of [online, offline]) {
						expect(count).toBeLessThanOrEqual(requests);
						expect(interval === undefined).toBe(requests === 0);
						if (!interval) continue;
						expect(interval.lo).toBeLessThanOrEqual(count / requests);
						expect(interval.hi).toBeGreaterThanOrEqual(count / requests);
					}
				}
			})
		);
	});
});
