import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newFavour } from '$lib/journal/favours/favour';
import { newRequest, type World } from '$lib/journal/favours/request';
import { Kithbook } from '$lib/app/kithbook.svelte';
import { keepReading } from '$lib/app/testing.svelte';
import { FavourLog } from './favours.svelte';

let kithbook: Kithbook;

beforeEach(() => {
	kithbook = new Kithbook();
});
afterEach(async () => {
	vi.useRealTimers();
	await kithbook.storage.erase();
	await kithbook.storage.close();
});

const day = 24 * 60 * 60 * 1000;
const monday = new Date(2026, 10, 16, 12).getTime();

/** A log of so many requests, a day apart, every second one online, and one favour before them all. */
async function open(requests: number) {
	const clock = await kithbook.storage.clock();
	const world = (n: number): World => (n % 2 === 0 ? 'online' : 'offline');
	const asked = Array.from({ length: requests }, (_, n) => ({
		...newRequest(
			{ what: `Request ${String(n)}`, world: world(n), mode: 'direct', askedAt: monday - n * day },
			clock
		),
		closed: n < 2 ? undefined : monday
	}));
	const given = newFavour(
		{ what: 'A lift', world: 'offline', way: 'direct', givenAt: monday - requests * day },
		clock
	);
	await kithbook.storage.save([...asked, given]);
	const log = new FavourLog(kithbook);
	keepReading(() => log.lines);
	await vi.waitFor(() => expect(log.loading).toBe(false));
	return log;
}

test('the latest comes first, and the longest waiting is asked about first', async () => {
	const log = await open(4);
	expect(log.lines.map(({ what }) => what)).toEqual([
		'Request 0',
		'Request 1',
		'Request 2',
		'Request 3',
		'A lift'
	]);
	expect(log.open.map(({ what }) => what)).toEqual(['Request 1', 'Request 0']);
});

test('an open request says where and whom one asked, for how long, and what one expects', async () => {
	const clock = await kithbook.storage.clock();
	vi.useFakeTimers({ toFake: ['Date'], now: monday });
	await kithbook.storage.save([
		newRequest(
			{
				what: 'A cello',
				world: 'online',
				mode: 'broadcast',
				asked: 300,
				expected: 2,
				askedAt: monday - 5 * day
			},
			clock
		),
		newRequest({ what: 'A key', world: 'offline', mode: 'direct', askedAt: monday }, clock)
	]);
	const log = new FavourLog(kithbook);
	keepReading(() => log.open);
	await vi.waitFor(() => expect(log.loading).toBe(false));
	expect(log.open).toMatchObject([
		{
			what: 'A cello',
			details: ['Online', 'Whoever reads it', '300 asked', 'You expected 2 to help'],
			age: '5 days'
		},
		{ what: 'A key', details: ['In person'], age: 'today' }
	]);
});

test('a long log is shown in portions, and from its beginning again once it is narrowed', async () => {
	const log = await open(100);
	expect(log.lines).toHaveLength(8);
	log.showMore();
	expect(log.lines).toHaveLength(58);
	log.showMore();
	expect(log.lines).toHaveLength(101);
	expect(log.hasMore).toBe(false);

	log.world = 'offline';
	expect(log.lines).toHaveLength(8);
	expect(log.lines[0]?.what).toBe('Request 1');
	expect(log.hasMore).toBe(true);
	log.filter = 'given';
	expect(log.lines.map(({ what }) => what)).toEqual(['A lift']);
});
