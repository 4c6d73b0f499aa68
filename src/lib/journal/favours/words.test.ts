import { expect, it } from 'vitest';
import { Clock } from '../stamps';
import { close, noteHelper } from './changes';
import { newRequest } from './request';
import { expectedWords } from './words';

const clock = new Clock('aaaaaaaaaa', () => 1000);
const asked = { what: 'A lift', world: 'offline', mode: 'direct', askedAt: 1000 } as const;

it('sets what was expected beside what came so far, and in the end', () => {
	const request = newRequest({ ...asked, expected: 2 }, clock);
	expect(expectedWords(request)).toBe('You expected 2 to help; so far nobody did.');
	const helped = noteHelper(request, { how: 'lot' }, { at: 1000, now: 1000 }, clock);
	expect(expectedWords(helped)).toBe('You expected 2 to help; so far 1 did.');
	expect(expectedWords(close(helped, 1000, clock))).toBe('You expected 2 to help, and 1 did.');
});

it('tells an expectation of nobody from none', () => {
	const nobody = newRequest({ ...asked, expected: 0 }, clock);
	expect(expectedWords(close(nobody, 1000, clock))).toBe(
		'You expected nobody to help, and nobody did.'
	);
	expect(expectedWords(newRequest(asked, clock))).toBeUndefined();
});
