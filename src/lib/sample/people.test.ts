import { describe, expect, test } from 'vitest';
import { isGone, personIdOf, type Contact } from '$lib/journal/people/contact';
import { latestCount, type ContactList } from '$lib/journal/people/contact-list';
import { peopleOf } from '$lib/journal/people/people';
import type { Person } from '$lib/journal/people/person';
import type { Step } from '$lib/journal/people/step';
import type { StoredRecord } from '$lib/journal/record';
import { sampleJournal } from './sample';

const today = new Date(2026, 10, 18, 10);
const records = sampleJournal(today);
const contacts = ofType<Contact>('contact');
const persons = ofType<Person>('person');
const people = peopleOf(contacts, persons);

function ofType<T extends StoredRecord>(type: T['type']): T[] {
	return records.filter((record): record is T => record.type === type);
}

describe('the people of the sample journal', () => {
	test('are as many as the lists say, one of them gone since', () => {
		const lists = ofType<ContactList>('list');
		expect(lists.map(({ id }) => id)).toEqual(['linkedin', 'phone']);
		for (const list of lists) {
			const on = contacts.filter((contact) => contact.platform === list.id && !isGone(contact));
			expect(on).toHaveLength(latestCount(list)?.count.all ?? -1);
		}
		expect(contacts.filter(isGone)).toHaveLength(1);
		expect(new Set(contacts.map(({ order }) => order)).size).toBe(contacts.length);
	});

	test('have names that nobody else has, and some are on both lists', () => {
		expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
		expect(people.filter(({ contacts }) => contacts.length > 1).length).toBeGreaterThan(20);
		expect(people.filter(({ contacts }) => contacts.length === 0)).toHaveLength(1);
	});

	test('came up in the review in the order of the deck', () => {
		const came = Math.min(...contacts.map(({ came }) => came));
		const reviewed = people.filter(({ review }) => review);
		expect(reviewed).toHaveLength(144);
		const last = Math.max(...reviewed.map(({ order }) => order ?? Infinity));
		const passed = people.filter(
			({ order, review, contacts }) =>
				!review &&
				order !== undefined &&
				order < last &&
				contacts.some((contact) => contact.came === came && !isGone(contact))
		);
		expect(passed).toEqual([]);
		const answers = new Set(reviewed.map(({ review }) => review?.answer));
		expect(answers.size).toBeGreaterThanOrEqual(5);
	});

	test('were taken steps with, and closeness came with them', () => {
		const ids = new Set([...persons.map(({ id }) => id), ...contacts.map(personIdOf)]);
		const steps = ofType<Step>('step');
		expect(steps.every(({ person }) => ids.has(person))).toBe(true);
		const elsie = people.find(({ name }) => name.startsWith('Elsie'));
		expect(elsie).toMatchObject({ closeness: 'met', contacts: [{ platform: 'linkedin' }] });
		expect(elsie?.record?.earlier?.closeness?.map(({ value }) => value)).toEqual(['talked']);
	});
});
