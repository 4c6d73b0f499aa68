import { describe, expect, test } from 'vitest';
import { dayOf, shiftDay } from '$lib/journal/days';
import type { Favour } from '$lib/journal/favours/favour';
import { helpBetween, isMutual } from '$lib/journal/favours/help-between';
import type { HelpRequest } from '$lib/journal/favours/request';
import { closer } from '$lib/journal/people/closeness';
import { isGone, personIdOf, type Contact } from '$lib/journal/people/contact';
import { latestCount, type ContactList } from '$lib/journal/people/contact-list';
import type { Invitation } from '$lib/journal/people/invitation';
import { impliedCloseness, lookAgainOn, placeOf } from '$lib/journal/people/ladder';
import { peopleOf, type PersonView } from '$lib/journal/people/people';
import type { Person } from '$lib/journal/people/person';
import { inTime, stepKinds, type Step } from '$lib/journal/people/step';
import type { StoredRecord } from '$lib/journal/record';
import { stampedAt } from '$lib/journal/stamps';
import { sampleJournal } from './sample';

const today = new Date(2026, 10, 18, 10);
const records = sampleJournal(today);
const contacts = ofType<Contact>('contact');
const persons = ofType<Person>('person');
const people = peopleOf(contacts, persons);

const steps = ofType<Step>('step');

function stepsWith(id: string): Step[] {
	return inTime(steps.filter(({ person }) => person === id));
}

function viewOfId(id: string): PersonView {
	const found = people.find((person) => person.id === id);
	if (!found) throw new Error(`nobody has the id ${id}`);
	return found;
}

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
		expect(steps.every(({ person }) => ids.has(person))).toBe(true);
		const elsie = people.find(({ name }) => name.startsWith('Elsie'));
		expect(elsie).toMatchObject({ closeness: 'met', contacts: [{ platform: 'linkedin' }] });
		expect(elsie?.record?.earlier?.closeness?.map(({ value }) => value)).toEqual(['talked']);
	});

	test('are as close as each step shows, on its day and today', () => {
		for (const { person, kind, on, stamps } of steps) {
			const view = viewOfId(person);
			const shown = impliedCloseness(kind);
			if (!shown) continue;
			expect(closer(shown, view.closeness ?? 'stranger'), view.name).toBe(view.closeness);
			const { review } = view;
			const isAfter = review !== undefined && dayOf(new Date(review.at)) >= on;
			if (isAfter) expect(['met', shown], view.name).toContain(review.answer);
			expect(stamps.kind && dayOf(stampedAt(stamps.kind)), view.name).toBe(on);
		}
	});

	test('were not known in the review before a step made them known', () => {
		const early = people.filter(({ review, id }) => {
			const first = stepsWith(id).find(({ kind }) => impliedCloseness(kind));
			if (!review || !first || dayOf(new Date(review.at)) >= first.on) return false;
			return review.answer === 'talked' || review.answer === 'met';
		});
		expect(early.map(({ name }) => name)).toEqual([]);
	});

	test('take the rungs in order, and nobody is overdue by more than two weeks', () => {
		const day = dayOf(today);
		for (const { id, name, record, merged } of people) {
			const taken = stepsWith(id);
			const kinds = taken.map(({ kind }) => stepKinds.indexOf(kind));
			expect(kinds, name).toEqual([...kinds].sort((a, b) => a - b));
			expect(taken.every(({ on }) => on <= day)).toBe(true);
			const lookAgain = lookAgainOn(placeOf(taken), { record, merged });
			if (lookAgain !== undefined) expect(lookAgain > shiftDay(day, -14), name).toBe(true);
		}
	});

	test('were on a list before they were imported from it, and before a message there', () => {
		for (const contact of contacts) {
			const { name, since } = contact.facts;
			if (since === undefined) continue;
			const [first] = stepsWith(personIdOf(contact));
			expect(since <= dayOf(new Date(contact.came)), name).toBe(true);
			if (first) expect(since <= first.on, name).toBe(true);
		}
		for (const { name, review, contacts } of people) {
			if (review)
				expect(
					contacts.some(({ came }) => came <= review.at),
					name
				).toBe(true);
		}
	});

	test('have helped each other where the log says so', () => {
		const [requests, favours] = [ofType<HelpRequest>('request'), ofType<Favour>('favour')];
		const mutual = people.filter((person) => isMutual(helpBetween(person, requests, favours)));
		expect(mutual.length).toBeGreaterThan(1);
		for (const { name, closeness } of mutual) expect(closeness, name).toBe('mutual');
		for (const { askedAt, answeredAt = askedAt, closed = answeredAt } of requests)
			expect([askedAt, answeredAt, closed].toSorted((a, b) => a - b)).toEqual([
				askedAt,
				answeredAt,
				closed
			]);
	});

	test('asked to connect before today, and only the latest waits for an answer', () => {
		const invitations = ofType<Invitation>('invitation');
		const days = invitations.map(({ on = '' }) => on);
		expect(days).toEqual([...days].sort());
		expect(days.every((on) => on < dayOf(today))).toBe(true);
		expect(invitations.map(({ answer }) => answer !== undefined)).toEqual([true, true, false]);
	});
});
