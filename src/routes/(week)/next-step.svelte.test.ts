import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Contact } from '$lib/journal/people/contact';
import { changePerson, newPerson, type PersonChanges } from '$lib/journal/people/person';
import { newStep, type StepKind } from '$lib/journal/people/step';
import { keepReading, openJournal } from '$lib/app/testing.svelte';
import { JournalReads } from '$lib/storage/reads';
import { clockOf } from '$lib/storage/testing';
import { NextStep } from './next-step.svelte';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 18, 12) });
});
afterEach(() => {
	vi.useRealTimers();
});

async function open() {
	const journal = openJournal();
	const { storage } = journal;
	const clock = await clockOf(storage);
	const next = new NextStep(journal);
	keepReading(() => next.offer);
	const contact = (id: string, name: string): Contact => ({
		id,
		type: 'contact',
		platform: 'linkedin',
		source: 'linkedin',
		facts: { name },
		order: 1,
		came: 1,
		stamps: { facts: clock.stamp() }
	});
	const person = (id: string, changes: PersonChanges) =>
		changePerson(newPerson(id), changes, clock);
	const step = (of: string, kind: StepKind, on: string) => newStep({ person: of, kind, on }, clock);
	return { storage, next, contact, person, step };
}

test('nothing is offered where nobody is known of', async () => {
	const { storage, next, contact } = await open();
	const read = vi.spyOn(JournalReads.prototype, 'records');
	await storage.save([contact('a', 'Tove Lindqvarn')]);
	await vi.waitFor(() => expect(read).not.toHaveBeenCalledWith('contact'));
	expect(next.offer).toBeUndefined();
});

test('a few people are offered to choose from, by name', async () => {
	const { storage, next, contact, person } = await open();
	const ids = ['a', 'b', 'c', 'd', 'e'];
	await storage.save([
		...ids.map((id) => contact(id, `Name ${id}`)),
		...ids.map((id) => person(id, { closeness: 'recognised' })),
		// Of these, one was met and the other's name was dropped.
		contact('f', 'Name f'),
		person('f', { closeness: 'met' }),
		person('g', { closeness: 'recognised' })
	]);
	await vi.waitFor(() => expect(next.offer).toMatchObject({ kind: 'choose' }));
	const { offer } = next;
	const people = offer?.kind === 'choose' ? offer.people : [];
	expect(people).toHaveLength(3);
	for (const { id, name } of people) {
		expect(ids).toContain(id);
		expect(name).toBe(`Name ${id}`);
	}
});

test('an open step comes first once its day has come, and goes when a step is noted', async () => {
	const { storage, next, contact, person, step } = await open();
	await storage.save([
		contact('a', 'Tove Lindqvarn'),
		person('a', { lookAgain: '2026-11-18' }),
		step('a', 'messaged', '2026-11-03'),
		person('b', { name: 'Bram van der Meulen', closeness: 'recognised' }),
		person('gone', { lookAgain: '2026-11-01' }),
		step('gone', 'messaged', '2026-10-03')
	]);
	await vi.waitFor(() =>
		expect(next.offer).toEqual({
			kind: 'look-again',
			person: { id: 'a', name: 'Tove Lindqvarn' },
			reached: 1,
			sentence: 'You wrote to Tove on 3 November.'
		})
	);
	await storage.save([
		step('a', 'replied', '2026-11-18'),
		person('a', { lookAgain: '2026-12-02' })
	]);
	await vi.waitFor(() => expect(next.offer).toBeUndefined());
});
