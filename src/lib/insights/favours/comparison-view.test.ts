import { describe, expect, it } from 'vitest';
import { answer, journal, weekly } from '../series/fixtures';
import { compare } from './comparison';
import { favour, helped, request } from './fixtures';
import { giveAndTake } from './give-and-take';
import { giveAndTakeView } from './give-and-take-view';
import { comparisonView } from './comparison-view';

const now = new Date(2026, 9, 20).getTime();
const many = (count: number, fields: Parameters<typeof request>[2] = {}, month = 2) =>
	Array.from({ length: count }, () => request(month, 3, fields));

function viewOf(requests: ReturnType<typeof request>[], at = now) {
	return comparisonView(compare(journal([], { requests, now: at })));
}
const sentenceOf = (online: number, onlineHelped: number, offline: number, offlineHelped: number) =>
	viewOf([
		...many(onlineHelped, { world: 'online', ...helped }),
		...many(online - onlineHelped, { world: 'online' }),
		...many(offlineHelped, helped),
		...many(offline - offlineHelped)
	]).sentence;

describe('what the comparison says', () => {
	it('claims only what may be claimed, with the day it goes by', () => {
		expect(sentenceOf(3, 1, 5, 5)).toBe(
			'Too early to tell (3 online, 5 in person). From eight requests in each on, more can be said.'
		);
		expect(sentenceOf(10, 1, 10, 9)).toBe(
			'As of 1 October 2026, your requests got help more often in person than online.'
		);
		expect(sentenceOf(10, 9, 10, 1)).toContain('more often online than in person');
		expect(sentenceOf(10, 4, 10, 7)).toBe(
			'As of 1 October 2026, it leans towards more help in person. That could be chance.'
		);
		expect(sentenceOf(10, 5, 10, 5)).toContain('there is no clear difference');
	});

	it('tells when more can be said, where enough came since the quarter began', () => {
		const requests = [...many(9, { world: 'online' }, 10), ...many(9, helped, 10)];
		expect(viewOf(requests).sentence).toBe(
			'As of 1 October 2026 it was too early to tell (0 online, 0 in person). On 1 January 2027 more can be said.'
		);
	});

	it('shows the counts, the likely range and the way to the entries', () => {
		const [shares] = viewOf([...many(3, helped), ...many(1)]).shares;
		expect(shares?.rows).toMatchObject([
			{ world: 'online', count: 'no request yet', range: undefined, query: undefined },
			{
				world: 'offline',
				count: '3 of 4',
				range: 'likely 30–\u206096 in 100',
				query: 'of=asked&world=offline&outcome=helped'
			}
		]);
	});

	it('says what is waited for where no request counts yet, and what would count where there is none', () => {
		const young = viewOf([request(10, 19)]);
		expect(young.sentence).toContain('once they are closed or seven days old');
		expect(young.pending).toContain('1 request does not count yet');
		expect(young.shares).toEqual([]);
		expect(viewOf([]).sentence).toContain('Once a request counts');
	});

	it('sets what was expected beside what came, for each world that says so', () => {
		const online = many(5, { world: 'online', expected: 2 });
		const [first, ...others] = online.map((each) => ({ ...each, ...helped }));
		expect(viewOf([...online.slice(1), ...(first ? [first] : [])]).expected).toBe(
			'Online, you expected 10 to help and 1 did, over 5 requests.'
		);
		const both = viewOf([...others, ...many(1, { expected: 0 })]).expected;
		expect(both).toContain('Online, you expected 8 to help and 4 did, over 4 requests.');
		expect(both).toContain(
			'In person, you expected nobody to help and nobody did, over 1 request.'
		);
		expect(viewOf(many(3, helped)).expected).toBeUndefined();
	});

	it('says that half of the requests have no answer yet', () => {
		const [wait] = viewOf(many(8)).others;
		expect(wait?.rows[1]?.count).toBe('no answer yet');
	});

	it('names only ways of asking that the log holds', () => {
		const titles = viewOf(many(2, { mode: 'group' })).modes.map(({ title }) => title);
		expect(titles).toEqual(['Asked a group']);
		const checkins = weekly([{ 'help-asked': answer({ onlineRequests: 2, onlineHelped: 1 }) }]);
		const view = comparisonView(compare(journal(checkins, { now })));
		expect(view.modes).toEqual([]);
		expect(view.others).toEqual([]);
		expect(view.shares[0]?.rows[0]?.count).toBe('1 of 2');
	});
});

describe('what give and take says', () => {
	const say = (given: number, received: number) => {
		const records = journal([], {
			requests: many(received, helped),
			favours: Array.from({ length: given }, () => favour(2, 4))
		});
		return giveAndTakeView(giveAndTake(records)).sentence;
	};

	it('names a balance only where chance would hardly do it', () => {
		expect(say(3, 1)).toBe('It is too early to speak of a balance.');
		expect(say(20, 4)).toBe('You gave more often than you received.');
		expect(say(4, 20)).toBe('You received more often than you gave.');
		expect(say(10, 9)).toBe('There is no clear difference between giving and receiving.');
	});

	it('tells with how many people help went both ways', () => {
		const records = journal([], {
			requests: [
				request(2, 3, {
					helpers: [
						{ person: 'ana', how: 'lot' },
						{ name: 'Ben', how: 'lot' }
					]
				})
			],
			favours: [favour(2, 4, { person: 'ana' }), favour(2, 4, { person: 'cem' })]
		});
		const view = giveAndTakeView(giveAndTake(records));
		expect(view.mutual).toContain('With 1 of 2 people whom your log names');
		expect(
			view.ties.map(({ person, given, received }) => [person, given.words, received.words])
		).toEqual([
			['ana', '1', '1'],
			['cem', '1', '0']
		]);
		expect(view.rows[0]?.given.query).toBe('of=given&paired=1');
	});

	it('has no balance without help', () => {
		expect(giveAndTakeView(giveAndTake(journal([]))).sentence).toContain('once there is some');
	});
});
