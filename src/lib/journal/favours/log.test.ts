import { expect, it } from 'vitest';
import { Clock } from '../stamps';
import { newFavour } from './favour';
import { isShown, latestFirst, openRequests } from './log';
import { newRequest, type World } from './request';

const clock = new Clock('test');
const request = (what: string, askedAt: number, world: World = 'online', closed?: number) => ({
	...newRequest({ what, world, mode: 'direct', askedAt }, clock),
	...(closed !== undefined && { closed })
});
const favour = (what: string, givenAt: number) =>
	newFavour({ what, way: 'direct', world: 'offline', givenAt }, clock);

it('has the latest first, whatever it is', () => {
	const entries = [request('old', 1), favour('late', 3), request('between', 2)];
	expect(latestFirst(entries).map(({ what }) => what)).toEqual(['late', 'between', 'old']);
});

it('has those of one moment in the order in which they were noted', () => {
	const [first, second, third] = [request('first', 1), favour('second', 1), request('third', 1)];
	expect(latestFirst([second, third, first])).toEqual([third, second, first]);
	expect(openRequests([third, first])).toEqual([first, third]);
});

it('puts first what waits longest, and leaves out what waits no more', () => {
	const requests = [request('new', 3), request('closed', 1, 'online', 2), request('old', 2)];
	expect(openRequests(requests).map(({ what }) => what)).toEqual(['old', 'new']);
});

it('is narrowed to what was asked or given, and to a world', () => {
	const asked = request('a', 1);
	const given = favour('b', 1);
	expect([asked, given].map((entry) => isShown(entry, 'asked', undefined))).toEqual([true, false]);
	expect([asked, given].map((entry) => isShown(entry, 'given', undefined))).toEqual([false, true]);
	expect([asked, given].map((entry) => isShown(entry, 'all', 'offline'))).toEqual([false, true]);
	expect([asked, given].map((entry) => isShown(entry, 'given', 'online'))).toEqual([false, false]);
});
