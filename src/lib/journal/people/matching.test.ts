import { describe, expect, it } from 'vitest';
import type { Contact } from './contact';
import { Addresses } from './matching';
import { Identities } from './people';

const tove = { emails: ['Tove@example.com'], phones: ['+44 7700 900123'] };

function contact(id: string, platform: string, facts: object, more: Partial<Contact> = {}) {
	return {
		id,
		platform,
		source: platform,
		facts: { name: `Name of ${id}`, ...facts },
		...more
	};
}

function owners(
	before: readonly ReturnType<typeof contact>[],
	incoming: readonly ReturnType<typeof contact>[],
	into: readonly { id: string; into: string }[] = []
) {
	const addresses = new Addresses(
		new Identities(into.map((person) => ({ ...person, type: 'person', stamps: {} })))
	);
	addresses.add(before);
	addresses.add(incoming);
	return Object.fromEntries(addresses.owners(incoming));
}

describe('somebody who comes new', () => {
	const onLinkedIn = contact('l', 'linkedin', { emails: ['tove@example.com'] });

	it('is known by an address that another list has', () => {
		expect(owners([onLinkedIn], [contact('p', 'phone', tove)])).toEqual({ p: 'l' });
		const profile = contact('l', 'linkedin', { link: 'https://www.linkedin.com/in/tove/' });
		const card = contact('p', 'phone', { link: 'http://linkedin.com/in/Tove' });
		expect(owners([profile], [card])).toEqual({ p: 'l' });
	});

	it('is known by an address on the same platform that was read from elsewhere', () => {
		const google = contact('g', 'phone', tove, { source: 'google' });
		expect(owners([google], [contact('v', 'phone', tove)])).toEqual({ v: 'g' });
	});

	it('is nobody’s by a name alone, nor by an address of the same list', () => {
		const name = { name: 'Tove Lindqvarn' };
		expect(owners([contact('l', 'linkedin', name)], [contact('p', 'phone', name)])).toEqual({});
		expect(owners([onLinkedIn], [contact('m', 'linkedin', tove)])).toEqual({});
	});

	it.each([
		['Anna Berg', 'Karl Berg', false],
		['Anna Berg', 'Karl Lund', false],
		['Mum', 'Karin Berg', false],
		['Tove Lindqvarn', 'Tove L.', true],
		['Tove', 'Tove Lindqvarn', true],
		['Lindqvarn Tove', 'Tove Lindqvarn', true],
		['tove@example.com', 'Tove Lindqvarn', true],
		['Åsa Öberg', 'asa oberg', true]
	])('of one mail address, %s and %s are one person: %s', (one, other, are) => {
		const listed = contact('l', 'linkedin', { ...tove, name: one });
		const card = contact('p', 'phone', { ...tove, name: other });
		expect(owners([listed], [card])).toEqual(are ? { p: 'l' } : {});
		const profiles = [listed, card].map((each) => ({
			...each,
			facts: { name: each.facts.name, link: 'https://www.linkedin.com/in/tove' }
		}));
		expect(owners(profiles.slice(0, 1), profiles.slice(1))).toEqual({ p: 'l' });
	});

	it('goes to the person that the other contact went to', () => {
		const moved = { ...onLinkedIn, person: 'x' };
		expect(owners([moved], [contact('p', 'phone', tove)])).toEqual({ p: 'x' });
	});

	it('is one person’s whose contacts were merged by hand', () => {
		const other = contact('f', 'facebook', { phones: ['0044 7700 900123'] });
		const card = contact('p', 'phone', tove);
		expect(owners([onLinkedIn, other], [card])).toEqual({});
		expect(owners([onLinkedIn, other], [card], [{ id: 'f', into: 'l' }])).toEqual({ p: 'l' });
	});
});

describe('an address that several people share', () => {
	const family = { phones: ['+44 7700 900123'] };
	const mother = contact('m', 'phone', family);
	const father = contact('f', 'phone', family);

	it('joins nobody, whichever list comes first', () => {
		const onLinkedIn = contact('l', 'linkedin', family);
		expect(owners([onLinkedIn], [mother, father])).toEqual({});
		expect(owners([mother, father], [onLinkedIn])).toEqual({});
	});

	it('does not keep another address from telling', () => {
		const card = contact('m', 'phone', { ...family, emails: ['marta@example.com'] });
		const onLinkedIn = contact('l', 'linkedin', { ...family, emails: ['marta@example.com'] });
		expect(owners([onLinkedIn], [card, father])).toEqual({ m: 'l' });
	});

	it('joins nobody to somebody who is on the same list already', () => {
		const joined = contact('p', 'phone', { emails: ['tove@example.com'] }, { person: 'l' });
		const onLinkedIn = contact('l', 'linkedin', tove);
		const second = contact('q', 'phone', { phones: ['+44 7700 900123'] });
		expect(owners([onLinkedIn, joined], [second])).toEqual({});
	});

	it('joins neither of two new ones who both look like one person', () => {
		const onLinkedIn = contact('l', 'linkedin', tove);
		const cards = [
			contact('p', 'phone', { emails: tove.emails }),
			contact('q', 'phone', { phones: tove.phones })
		];
		expect(owners([onLinkedIn], cards)).toEqual({});
	});
});

it('is still known under a new name on the list it is gone from under the old one', () => {
	const card = contact('p', 'phone', tove);
	const earlier = contact('l', 'linkedin', tove, { gone: 5, person: 'p' });
	expect(owners([card, earlier], [contact('m', 'linkedin', tove)])).toEqual({ m: 'p' });
});
