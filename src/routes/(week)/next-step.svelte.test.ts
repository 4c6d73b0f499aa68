import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Contact } from '$lib/journal/people/contact';
import { changePerson, newPerson, type PersonChanges } from '$lib/journal/people/person';
import { newStep, type StepKind } from '$lib/journal/people/step';
import { clockOf, openTab, valueOf } from '$lib/storage/testing';
import { Live } from '$lib/app/live.svelte';
import { NextStep } from './next-step.svelte';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 18, 12) });
});
afterEach(() => {
	vi.useRealTimers();
});

async function open() {
	const storage = openTab();
	const clock = await clockOf(storage);
	const next = new NextStep({
		storage,
		live: (stores, query) => new Live(storage, stores, query)
	});
	// Keeps the offer read, as the page does.
	const stop = $effect.root(() => {
		$effect(() => {
			expect([next.offer]).toHaveLength(1);
		});
	});
	flushSync();
	onTestFinished(stop);
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
	const read = vi.spyOn(storage, 'records');
	valueOf(await storage.save([contact('a', 'Tove Lindqvarn')]));
	await vi.waitFor(() => expect(read).not.toHaveBeenCalledWith('contact'));
	expect(next.offer).toBeUndefined();
});

test('a few people are offered to choose from, by name', async () => {
	const { storage, next, contact, person } = await open();
	const ids = ['a', 'b', 'c', 'd', 'e'];
	valueOf(
		await storage.save([
			...ids.map((id) => contact(id, `Name ${id}`)),
			...ids.map((id) => person(id, { closeness: 'recognised' })),
			// Of these, one was met and the other's name was dropped.
			contact('f', 'Name f'),
			person('f', { closeness: 'met' }),
			person('g', { closeness: 'recognised' })
		])
	);
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
	valueOf(
		await storage.save([
			contact('a', 'Tove Lindqvarn'),
			person('a', { lookAgain: '2026-11-18' }),
			step('a', 'messaged', '2026-11-03'),
			person('b', { name: 'Bram van der Meulen', closeness: 'recognised' }),
			person('gone', { lookAgain: '2026-11-01' }),
			step('gone', 'messaged', '2026-10-03')
		])
	);
	await vi.waitFor(() =>
		expect(next.offer).toEqual({
			kind: 'look-again',
			person: { id: 'a', name: 'Tove Lindqvarn' },
			sentence: 'You wrote to Tove on 3 November.'
		})
	);
	valueOf(
		await storage.save([
			step('a', 'replied', '2026-11-18'),
			person('a', { lookAgain: '2026-12-02' })
		])
	);
	await vi.waitFor(() => expect(next.offer).toBeUndefined());
});
