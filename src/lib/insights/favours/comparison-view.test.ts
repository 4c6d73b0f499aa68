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
const storyOf = (offlineHelped: number, offline: number, onlineHelped: number, online: number) =>
	viewOf([
		...many(onlineHelped, { world: 'online', ...helped }),
		...many(online - onlineHelped, { world: 'online' }),
		...many(offlineHelped, helped),
		...many(offline - offlineHelped)
	]).story;
const few = 'Few requests yet: with eight in each world a fair comparison is possible.';

describe('what the page opens on', () => {
	it('tells what came so far, and that it is early', () => {
		expect(storyOf(6, 7, 0, 5)).toMatchObject({
			headline: 'So far, in person.',
			sentence: '6 of 7 times somebody helped when you asked in person, 0 of 5 online.',
			notes: [few]
		});
		expect(storyOf(0, 5, 6, 7).headline).toBe('So far, online.');
	});

	it('names no world where the other one may as well be ahead', () => {
		expect(storyOf(2, 4, 1, 2).headline).toBe('Too early to tell.');
		expect(storyOf(2, 2, 5, 5).headline).toBe('Too early to tell.');
		expect(storyOf(1, 1, 0, 1).headline).toBe('Too early to tell.');
		expect(storyOf(3, 5, 2, 5).headline).toBe('Too early to tell.');
	});

	it('tells of none, one and many in whole sentences', () => {
		expect(storyOf(0, 3, 0, 1)).toMatchObject({
			headline: 'So far, nobody helped.',
			sentence:
				'You asked 3 times in person, and nobody helped. You asked once online, and nobody helped.'
		});
		expect(storyOf(1, 1, 2, 3).sentence).toBe(
			'You asked once in person, and somebody helped. 2 of 3 times somebody helped when you asked online.'
		);
		expect(storyOf(0, 1, 1, 1).sentence).toBe(
			'You asked once in person, and nobody helped. You asked once online, and somebody helped.'
		);
	});

	it('says so where only one world has requests', () => {
		expect(storyOf(2, 3, 0, 0)).toMatchObject({
			headline: 'So far, only in person.',
			sentence:
				'2 of 3 times somebody helped when you asked in person. No request online is counted yet.',
			notes: [few]
		});
		expect(storyOf(0, 0, 4, 4)).toMatchObject({
			headline: 'So far, only online.',
			sentence:
				'No request in person is counted yet. 4 of 4 times somebody helped when you asked online.'
		});
		expect(storyOf(0, 0, 0, 2).headline).toBe('So far, nobody helped.');
	});

	it('claims only what may be claimed, with the day it goes by', () => {
		const since = 'Compared on 1 October 2026, and again on 1 January 2027.';
		expect(storyOf(9, 10, 1, 10)).toMatchObject({
			headline: 'You got help more often in person.',
			notes: [since]
		});
		expect(storyOf(1, 10, 9, 10).headline).toBe('You got help more often online.');
		expect(storyOf(7, 10, 4, 10)).toMatchObject({
			headline: 'Perhaps more often in person.',
			notes: [`${since} The difference could be chance.`]
		});
		expect(storyOf(4, 10, 7, 10).headline).toBe('Perhaps more often online.');
		expect(storyOf(5, 10, 5, 10)).toMatchObject({
			headline: 'No clear difference between in person and online.',
			notes: [since]
		});
	});

	it('tells when a claim is possible, where enough came since the quarter began', () => {
		const requests = [...many(9, { world: 'online' }, 10), ...many(9, helped, 10)];
		expect(viewOf(requests).story).toMatchObject({
			headline: 'So far, in person.',
			notes: ['From 1 January 2027 on, a fair comparison stands here.']
		});
	});

	it('draws few requests one by one, and many as shares with their likely range', () => {
		const [offline, online] = storyOf(2, 3, 0, 12).rows;
		expect(offline?.dots).toEqual([{ isHelped: true }, { isHelped: true }, { isHelped: false }]);
		expect(online?.dots).toHaveLength(12);
		expect([offline?.range, online?.range]).toEqual([undefined, undefined]);
		const one = storyOf(2, 3, 0, 13).rows;
		expect(one.map(({ dots, range }) => [dots, range])).toEqual([
			[undefined, undefined],
			[undefined, undefined]
		]);
		expect(storyOf(3, 8, 8, 13).rows[0]).toMatchObject({
			dots: undefined,
			range: 'likely 13–\u206070 in 100',
			drawn: { at: 3 / 8 }
		});
	});

	it('shows the counts and the way to the entries, in person first', () => {
		expect(storyOf(3, 4, 0, 0).rows).toMatchObject([
			{ world: 'offline', count: '3 of 4', query: 'of=asked&world=offline&outcome=helped' },
			{ world: 'online', count: 'none counted yet', dots: [], query: undefined }
		]);
	});

	it('says what is waited for where no request counts yet, and what would count where there is none', () => {
		expect(viewOf([request(10, 19)]).story).toMatchObject({
			headline: 'Too early to tell.',
			sentence: 'What you asked for counts once you close it, or after seven days.',
			rows: [],
			notes: ['1 recent request is not counted yet.']
		});
		expect(viewOf([...many(2), request(10, 19), request(10, 19)]).story.notes).toEqual([
			few,
			'2 recent requests are not counted yet.'
		]);
		expect(viewOf([]).story).toMatchObject({
			headline: 'Where does help come from?',
			rows: [],
			notes: [],
			method: []
		});
	});

	it('takes answers without known help for no story', () => {
		const checkins = weekly([{ 'help-asked': answer({ onlineRequests: 2, onlineAnswered: 1 }) }]);
		const { story, answered } = comparisonView(compare(journal(checkins, { now })));
		expect(story.headline).toBe('Too early to tell.');
		expect(answered?.rows[1]?.count).toBe('1 of 2');
	});
});

describe('what else the comparison says', () => {
	it('sets what was expected beside what came, for each world that says so', () => {
		const online = many(5, { world: 'online', expected: 2 });
		const [first, ...others] = online.map((each) => ({ ...each, ...helped }));
		expect(viewOf([...online.slice(1), ...(first ? [first] : [])]).expected).toEqual([
			'Online, you expected 10 to help and 1 did, with 5 requests.'
		]);
		const both = viewOf([...others, ...many(1, { expected: 0 })]).expected;
		expect(both).toEqual([
			'In person, you expected nobody to help and nobody did, with 1 request.',
			'Online, you expected 8 to help and 4 did, with 4 requests.'
		]);
		expect(viewOf(many(3, helped)).expected).toEqual([]);
	});

	it('says that half of the requests have no answer yet', () => {
		const [wait] = viewOf(many(8)).others;
		expect(wait?.rows[0]?.count).toBe('no answer yet');
	});

	it('names only ways of asking that the log holds', () => {
		const titles = viewOf(many(2, { mode: 'group' })).modes.map(({ title }) => title);
		expect(titles).toEqual(['A group']);
		const checkins = weekly([{ 'help-asked': answer({ onlineRequests: 2, onlineHelped: 1 }) }]);
		const view = comparisonView(compare(journal(checkins, { now })));
		expect(view.modes).toEqual([]);
		expect(view.others).toEqual([]);
		expect(view.story.rows[1]?.count).toBe('1 of 2');
	});
});

describe('what give and take says', () => {
	const viewOfHelp = (records: Parameters<typeof giveAndTake>[0]) => {
		const giving = giveAndTake(records);
		return giving && giveAndTakeView(giving);
	};
	const say = (given: number, received: number) => {
		const records = journal([], {
			requests: many(received, helped),
			favours: Array.from({ length: given }, () => favour(2, 4))
		});
		return viewOfHelp(records)?.sentence;
	};

	it('names a balance only where chance would hardly do it', () => {
		expect(say(3, 1)).toBe('It is too early to speak of a balance.');
		expect(say(20, 4)).toBe('You gave help more often than you got it.');
		expect(say(4, 20)).toBe('You got help more often than you gave it.');
		expect(say(10, 9)).toBe('There is no clear difference between giving and getting help.');
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
		const view = viewOfHelp(records);
		expect(view?.mutual).toContain('With 1 of 2 people in your log');
		expect(
			view?.ties.map(({ person, given, received }) => [person, given.words, received.words])
		).toEqual([
			['ana', '1', '1'],
			['cem', '1', '0']
		]);
		expect(view?.rows[0]?.given.query).toBe('of=given&paired=1');
	});

	it('has no balance without help', () => {
		expect(giveAndTake(journal([]))).toBeUndefined();
	});
});
