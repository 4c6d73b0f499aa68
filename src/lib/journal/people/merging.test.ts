import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeRecords } from '../merge';
import { Clock } from '../stamps';
import type { Contact } from './contact';
import { mergePeople, separate } from './merging';
import { peopleOf, type PersonView } from './people';
import type { Person } from './person';

const ids = ['a', 'b', 'c', 'd'];

const contacts: Contact[] = ids.map((id, order) => ({
	id,
	type: 'contact',
	platform: id,
	source: id,
	facts: { name: `Name of ${id}` },
	order,
	came: 1,
	stamps: {}
}));

const records = fc.uniqueArray(
	fc.record({
		id: fc.constantFrom(...ids),
		notes: fc.option(fc.string(), { nil: undefined }),
		closeness: fc.option(fc.constantFrom('recognised', 'met'), { nil: undefined })
	}),
	{ selector: ({ id }) => id }
);

function written(persons: readonly Person[], changes: readonly Person[]): Person[] {
	const all = new Map(persons.map((person) => [person.id, person]));
	for (const change of changes) {
		const before = all.get(change.id);
		all.set(change.id, before ? mergeRecords(before, change) : change);
	}
	return [...all.values()];
}

/** What is seen of people, without the empty records that merging leaves. */
function seen(persons: readonly Person[]) {
	return peopleOf(contacts, persons)
		.map(({ id, name, closeness, contacts, record }) => {
			return { id, name, closeness, contacts, notes: record?.notes };
		})
		.sort((a, b) => a.id.localeCompare(b.id));
}

function find(persons: readonly Person[], id: string): PersonView {
	const person = peopleOf(contacts, persons).find((person) => person.id === id);
	if (!person) throw new Error(`nobody is ${id}`);
	return person;
}

it('makes one of two, and two again when it is undone', () => {
	fc.assert(
		fc.property(records, (given) => {
			const clock = new Clock('0123456789');
			const before: Person[] = given.map((fields) => ({ ...fields, type: 'person', stamps: {} }));
			const merging = mergePeople(find(before, 'a'), find(before, 'b'), clock);
			const merged = written(before, merging);
			expect(seen(merged)).toHaveLength(3);
			const [kept] = merging.map(({ into }) => into);
			expect(find(merged, kept ?? '').contacts).toHaveLength(2);
			const undone = written(
				merged,
				merging.flatMap((person) => separate(person, clock))
			);
			expect(seen(undone)).toEqual(seen(before));
		})
	);
});

it('keeps the one about whom something is written', () => {
	const clock = new Clock('0123456789');
	const before: Person[] = [{ id: 'b', type: 'person', notes: 'Sings.', stamps: {} }];
	const merged = written(before, mergePeople(find(before, 'a'), find(before, 'b'), clock));
	expect(find(merged, 'b').record?.notes).toBe('Sings.');
});

it('keeps those who were merged before together', () => {
	const clock = new Clock('0123456789');
	const first = written([], mergePeople(find([], 'a'), find([], 'b'), clock));
	const second = written(first, mergePeople(find(first, 'c'), find(first, 'a'), clock));
	expect(
		find(second, 'c')
			.contacts.map(({ id }) => id)
			.sort()
	).toEqual(['a', 'b', 'c']);
	const [away] = second.filter(({ id }) => id === 'a');
	const undone = written(second, away ? separate(away, clock) : []);
	expect(seen(undone)).toEqual(seen(first));
});
