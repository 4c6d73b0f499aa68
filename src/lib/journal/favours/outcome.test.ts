import { describe, expect, it } from 'vitest';
import { Clock } from '../stamps';
import { answersOf, askedOf, countsFrom, helpersOf, isOpen } from './outcome';
import { newRequest, type HelpRequest } from './request';

const monday = new Date(2026, 10, 16, 12).getTime();
const day = 24 * 60 * 60 * 1000;

function request(fields: Partial<HelpRequest> = {}): HelpRequest {
	const asked = { what: 'A lift', world: 'offline', mode: 'direct', askedAt: monday } as const;
	return { ...newRequest(asked, new Clock('test', () => monday)), ...fields };
}

describe('a request', () => {
	it('belongs to the week in which it was made, and waits', () => {
		expect(request()).toMatchObject({ week: '2026-W47', what: 'A lift' });
		expect(isOpen(request())).toBe(true);
		expect(request()).not.toHaveProperty('via');
	});

	it('counts once it is closed, and after seven days at the latest', () => {
		expect(countsFrom(request())).toBe(monday + 7 * day);
		expect(countsFrom(request({ closed: monday + day }))).toBe(monday + day);
		expect(countsFrom(request({ closed: monday + 20 * day }))).toBe(monday + 7 * day);
	});

	it('was answered by at least those who helped', () => {
		expect(answersOf(request())).toBe(0);
		expect(answersOf(request({ answeredAt: monday }))).toBe(1);
		expect(answersOf(request({ answers: 4, helpers: [{ how: 'little' }] }))).toBe(4);
		const helped = request({ answers: 0, helpers: [{ how: 'little' }, { how: 'solved' }] });
		expect(helpersOf(helped)).toBe(2);
		expect(answersOf(helped)).toBe(2);
	});

	it('went to at least those who are named or answered', () => {
		expect(askedOf(request())).toBe(1);
		expect(askedOf(request({ asked: 0 }))).toBe(1);
		expect(askedOf(request({ asked: 300 }))).toBe(300);
		expect(askedOf(request({ people: ['a', 'b'] }))).toBe(2);
		expect(askedOf(request({ asked: 2, answers: 5 }))).toBe(5);
	});
});
