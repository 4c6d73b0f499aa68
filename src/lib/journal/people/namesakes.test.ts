import { describe, expect, it } from 'vitest';
import type { Contact } from './contact';
import { keepApart } from './merging';
import { Namesakes } from './namesakes';
import { peopleOf } from './people';
import type { Person } from './person';
import { Clock } from '../stamps';

function contact(platform: string, name: string, id = `${platform} ${name}`): Contact {
	return {
		id,
		type: 'contact',
		platform,
		source: platform,
		facts: { name },
		order: 1,
		came: 1,
		stamps: {}
	};
}

function pairs(contacts: readonly Contact[], persons: readonly Person[] = []) {
	const namesakes = new Namesakes();
	for (const person of peopleOf(contacts, persons)) namesakes.add(person);
	return namesakes.pairs().map((pair) => pair.map(({ id }) => id));
}

describe('a pair that may be one person', () => {
	it.each([
		'tove lindqvárn',
		'LINDQVARN, Tove',
		'tove.lindqvarn',
		'Tove  Lindqvarn 🚀',
		'Tove Lindqvarn, PMP'
	])('has the same name, such as %s', (name) => {
		expect(
			pairs([contact('linkedin', 'Tove Lindqvarn', 'a'), contact('phone', name, 'b')])
		).toEqual([['a', 'b']]);
	});

	it('is not made of different names, nor of names without a letter', () => {
		expect(pairs([contact('linkedin', 'Tove Lind'), contact('phone', 'Tove')])).toEqual([]);
		expect(pairs([contact('linkedin', '🚀'), contact('phone', '🌸')])).toEqual([]);
	});

	it('is never of one platform', () => {
		const name = 'Kwabena Osterfold';
		expect(pairs([contact('linkedin', name, 'a'), contact('linkedin', name, 'b')])).toEqual([]);
	});

	it('is not asked about again once one said no, from either side', () => {
		const contacts = [contact('linkedin', 'Ana Ruiz', 'a'), contact('phone', 'Ana Ruiz', 'b')];
		const [one, other] = peopleOf(contacts, []);
		if (!one || !other) throw new Error('two people');
		const clock = new Clock('0123456789');
		expect(pairs(contacts, keepApart(one, other, clock))).toEqual([]);
		expect(pairs(contacts, keepApart(other, one, clock))).toEqual([]);
	});

	it('is not made with somebody whose merged part one said no to', () => {
		const contacts = [
			contact('linkedin', 'Ana Ruiz', 'a'),
			contact('phone', 'Ana Ruiz', 'b'),
			contact('facebook', 'Ana Ruiz', 'c')
		];
		const persons: Person[] = [
			{ id: 'b', type: 'person', into: 'c', stamps: {} },
			{ id: 'a', type: 'person', apartFrom: ['b'], stamps: {} }
		];
		expect(pairs(contacts, persons)).toEqual([]);
	});

	it('comes first where there are no others of the name', () => {
		const contacts = [
			contact('linkedin', 'Ana Ruiz', 'a'),
			contact('linkedin', 'Ana Ruiz', 'b'),
			contact('phone', 'Ana Ruiz', 'c'),
			contact('linkedin', 'Tove Lindqvarn', 'd'),
			contact('phone', 'Tove Lindqvarn', 'e')
		];
		expect(pairs(contacts)).toEqual([
			['d', 'e'],
			['a', 'c'],
			['b', 'c']
		]);
	});
});

it('is found among thirty thousand people without asking about them all', () => {
	const contacts = Array.from({ length: 30_000 }, (_, index) =>
		contact(
			['linkedin', 'phone', 'facebook'][index % 3] ?? '',
			`Name ${String(index % 2500)}`,
			String(index)
		)
	);
	expect(pairs(contacts)).toHaveLength(500);
});
