import { describe, expect, it } from 'vitest';
import type { Contact } from './contact';
import { peopleOf, platformsOf } from './people';
import type { Person } from './person';

function contact(id: string, fields: Partial<Contact> = {}): Contact {
	return {
		id,
		type: 'contact',
		platform: 'linkedin',
		source: 'linkedin',
		facts: { name: `Name of ${id}` },
		order: 1,
		came: 1,
		stamps: {},
		...fields
	};
}

function person(id: string, fields: Partial<Person> = {}): Person {
	return { id, type: 'person', stamps: {}, ...fields };
}

describe('people', () => {
	it('are one each while nothing says otherwise', () => {
		const people = peopleOf([contact('a'), contact('b')], []);
		expect(people).toMatchObject([
			{ id: 'a', name: 'Name of a', firstName: 'Name', record: undefined },
			{ id: 'b', name: 'Name of b' }
		]);
	});

	it('have all their contacts, and go by the first one', () => {
		const people = peopleOf(
			[contact('b', { platform: 'phone', person: 'a', order: 9 }), contact('a', { order: 4 })],
			[person('a', { closeness: 'talked' })]
		);
		expect(people).toMatchObject([
			{ id: 'a', name: 'Name of a', closeness: 'talked', order: 4, contacts: [{}, {}] }
		]);
	});

	it('are one after a merge, with the closest and the latest that is written about either', () => {
		const people = peopleOf(
			[contact('a'), contact('b')],
			[
				person('a', { closeness: 'recognised', review: { answer: 'recognised', at: 5 } }),
				person('b', { into: 'a', closeness: 'met', review: { answer: 'met', at: 2 } })
			]
		);
		expect(people).toHaveLength(1);
		expect(people).toMatchObject([
			{ id: 'a', closeness: 'met', review: { answer: 'recognised' }, merged: [{ id: 'b' }] }
		]);
	});

	it('are two again once the merge is undone', () => {
		const contacts = [contact('a'), contact('b')];
		expect(peopleOf(contacts, [person('b')])).toHaveLength(2);
	});

	it('are found through chains of merges, and through circles that two devices made', () => {
		const contacts = ['a', 'b', 'c'].map((id) => contact(id));
		const chain = [person('c', { into: 'b' }), person('b', { into: 'a' })];
		expect(peopleOf(contacts, chain).map(({ id }) => id)).toEqual(['a']);
		const circle = [person('b', { into: 'a' }), person('a', { into: 'b' })];
		expect(peopleOf(contacts.slice(0, 2), circle)).toMatchObject([{ id: 'a' }]);
		const tail = [...circle, person('c', { into: 'b' })];
		expect(peopleOf(contacts, tail)).toMatchObject([{ id: 'a', contacts: [{}, {}, {}] }]);
	});

	it('may be added by hand, and go by the name one gave them', () => {
		const people = peopleOf(
			[contact('a')],
			[person('x', { name: 'Ines Moor' }), person('a', { name: 'Tove' })]
		);
		expect(people).toMatchObject([
			{ id: 'a', name: 'Tove', firstName: 'Tove' },
			{ id: 'x', name: 'Ines Moor', firstName: 'Ines', order: undefined, contacts: [] }
		]);
	});

	it('whose names were dropped are no longer there', () => {
		expect(peopleOf([], [person('a', { review: { answer: 'met', at: 1 } })])).toEqual([]);
	});
});

describe('their platforms', () => {
	it('are those whose lists still have them, each once', () => {
		const contacts = [
			contact('a', { platform: 'phone' }),
			contact('b', { platform: 'facebook', gone: 5 }),
			contact('c', { platform: 'linkedin' }),
			contact('d', { platform: 'phone' })
		];
		expect(platformsOf({ contacts })).toEqual(['linkedin', 'phone']);
	});
});
