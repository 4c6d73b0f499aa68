import { describe, expect, it } from 'vitest';
import type { Contact } from '../people/contact';
import { newPerson } from '../people/person';
import { Clock } from '../stamps';
import { helpBetween, isMutual } from './help-between';
import { newFavour, type FavourFields } from './favour';
import { newRequest, type HelpRequest } from './request';

const clock = new Clock('k3f9q0z7ab');
const contact: Contact = {
	id: 'contact',
	type: 'contact',
	platform: 'linkedin',
	source: 'linkedin',
	facts: { name: 'Tove' },
	order: 1,
	came: 1,
	stamps: {}
};
const tove = { id: 'tove', merged: [newPerson('merged')], contacts: [contact] };

function request(askedAt: number, fields: Partial<HelpRequest>): HelpRequest {
	const asked = { what: 'A lift', world: 'online', mode: 'direct', askedAt } as const;
	return { ...newRequest(asked, clock), ...fields };
}
function favour(givenAt: number, fields: Partial<FavourFields>) {
	return newFavour({ what: 'Bread', way: 'direct', world: 'offline', givenAt, ...fields }, clock);
}

describe('help between oneself and somebody', () => {
	it('is found under each of their ids, once, and the latest first', () => {
		const both = request(1, { people: ['tove'], helpers: [{ person: 'contact', how: 'lot' }] });
		const asked = request(3, { people: ['merged', 'bram'] });
		const given = favour(2, { person: 'merged' });
		const found = helpBetween(tove, [both, asked, request(9, { people: ['bram'] })], [given]);
		expect(found.entries).toEqual([asked, given, both]);
		expect(found).toMatchObject({ asked: 2, received: 1, given: 1 });
	});

	it('is mutual once both have helped; a referral to them is no help for them', () => {
		const helped = request(1, { helpers: [{ person: 'tove', how: 'little' }] });
		const nameless = request(1, { helpers: [{ name: 'Tove', how: 'little' }] });
		const referred = favour(2, { way: 'referral', to: 'tove' });
		const given = favour(2, { person: 'tove' });
		expect(isMutual(helpBetween(tove, [helped], [referred]))).toBe(false);
		expect(helpBetween(tove, [], [referred]).entries).toEqual([referred]);
		expect(isMutual(helpBetween(tove, [nameless], [given]))).toBe(false);
		expect(isMutual(helpBetween(tove, [helped], [given]))).toBe(true);
	});
});
