import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../days';
import { bringBackTo } from '../record';
import { requestSchema } from '../schemas/favours';
import { Clock } from '../stamps';
import { newFavour } from './favour';
import {
	changeFavour,
	changeRequest,
	close,
	dropHelper,
	momentKept,
	momentOn,
	noteAnswers,
	noteHelper,
	reopen
} from './changes';
import { answersOf, helpersOf, isOpen } from './outcome';
import { helpAmounts, newRequest, type HelpRequest } from './request';

const noon = new Date(2026, 10, 16, 12).getTime();
const day = 24 * 60 * 60 * 1000;

function start() {
	let now = noon;
	const clock = new Clock('k3f9q0z7ab', () => now++);
	const asked = { what: 'A lift', world: 'offline', mode: 'direct', askedAt: noon } as const;
	return { clock, request: newRequest(asked, clock) };
}

describe('a day in a form', () => {
	it('stands for now where it is today, else for noon, but never for before what it follows', () => {
		const now = new Date(2026, 10, 16, 18, 30);
		expect(momentOn('2026-11-16', now)).toBe(now.getTime());
		expect(momentOn('2026-11-15', now)).toBe(noon - day);
		const asked = new Date(2026, 10, 15, 20).getTime();
		expect(momentOn('2026-11-15', now, asked)).toBe(asked);
	});

	it('keeps the moment that was noted where the day stays', () => {
		const now = new Date(2026, 10, 16, 18, 30);
		const before = new Date(2026, 10, 10, 7).getTime();
		expect(momentKept('2026-11-10', now, before)).toBe(before);
		expect(momentKept('2026-11-09', now, before)).toBe(noon - 7 * day);
		expect(momentKept('2026-11-16', now, undefined)).toBe(now.getTime());
	});
});

describe('what comes of a request', () => {
	it('moves to the week of another day, and keeps the words it had', () => {
		const { clock, request } = start();
		const changed = changeRequest(request, { what: 'A van', askedAt: noon - 7 * day }, clock);
		expect(changed).toMatchObject({ week: '2026-W46', what: 'A van' });
		expect(changed.earlier?.what).toMatchObject([{ value: 'A lift' }]);
	});

	it('is an answer, then help, and no less of an answer when the helper is taken off', () => {
		const { clock, request } = start();
		const answered = noteAnswers(request, { at: noon + 2 * day, answers: 3 }, clock);
		const moment = { at: noon + day, now: noon + 3 * day };
		const helped = noteHelper(answered, { name: 'Ida', how: 'lot' }, moment, clock);
		expect(helped).toMatchObject({ answeredAt: noon + day, answers: 3 });
		expect(helped.closed).toBeUndefined();
		const dropped = dropHelper(helped, 0, clock);
		expect(dropped).not.toHaveProperty('helpers');
		expect(answersOf(dropped)).toBe(3);
	});

	it('is over when it is solved, from the first time on', () => {
		const { clock, request } = start();
		const solve = (before: HelpRequest, now: number) =>
			noteHelper(before, { how: 'solved' }, { at: noon, now }, clock);
		const solved = solve(request, noon + day);
		expect(solved.closed).toBe(noon + day);
		expect(solve(solved, noon + 2 * day).closed).toBe(noon + day);
		expect(close(solved, noon + 5 * day, clock).closed).toBe(noon + day);
		expect(isOpen(reopen(solved, clock))).toBe(true);
	});

	it('can be taken back whatever it was, and always fits what a request may be', () => {
		const step = fc.oneof(
			fc.record({ at: fc.nat(9), answers: fc.nat(9) }).map(
				({ at, answers }) =>
					(request: HelpRequest, clock: Clock) =>
						noteAnswers(request, { at: noon + at * day, answers }, clock)
			),
			fc.record({ at: fc.nat(9), how: fc.constantFrom(...helpAmounts) }).map(
				({ at, how }) =>
					(request: HelpRequest, clock: Clock) =>
						noteHelper(request, { how }, { at: noon + at * day, now: noon + 9 * day }, clock)
			),
			fc
				.nat(3)
				.map((index) => (request: HelpRequest, clock: Clock) => dropHelper(request, index, clock)),
			fc
				.nat(9)
				.map(
					(at) => (request: HelpRequest, clock: Clock) => close(request, noon + at * day, clock)
				),
			fc.constant(reopen)
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 6 }), step, (steps, last) => {
				const { clock, request } = start();
				const before = steps.reduce((at, take) => take(at, clock), request);
				const after = last(before, clock);
				const saved = { before: [before], after: [after] };
				const [back = after] = bringBackTo(saved, [after], clock);
				expect({ ...back, stamps: {} }).toEqual({ ...before, stamps: {} });
				expect(requestSchema.safeParse(after).success).toBe(true);
				expect(answersOf(after)).toBeGreaterThanOrEqual(helpersOf(after));
			})
		);
	});
});

describe('help given', () => {
	it('moves to the week of another day', () => {
		const { clock } = start();
		const given = { what: 'Bread', way: 'direct', world: 'offline', givenAt: noon } as const;
		const favour = newFavour(given, clock);
		const changed = changeFavour(favour, { givenAt: noon - 7 * day, name: 'Ida' }, clock);
		expect(changed).toMatchObject({ week: '2026-W46', name: 'Ida' });
		expect(dayOf(new Date(changed.givenAt))).toBe('2026-11-09');
	});
});
