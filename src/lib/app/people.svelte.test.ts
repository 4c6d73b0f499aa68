import { describe, expect, test, vi } from 'vitest';
import type { Contact } from '$lib/journal/people/contact';
import { changePerson, newPerson } from '$lib/journal/people/person';
import { newStep } from '$lib/journal/people/step';
import { edit, remove } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import { StorageError } from '$lib/storage';
import { clockOf } from '$lib/storage/testing';
import { LivePeople } from './live-people.svelte';
import { PeopleIndex, type Index } from './people-index';
import { Kept, PeopleSource } from './people-source';
import { keepReading, openJournal } from './testing.svelte';

function contact(id: string, name: string, clock: Clock, fields: Partial<Contact> = {}): Contact {
	const stamp = clock.stamp();
	return {
		id,
		type: 'contact',
		platform: 'linkedin',
		source: 'linkedin',
		facts: { name },
		order: 1,
		came: 1,
		stamps: { facts: stamp },
		...fields
	};
}

async function filled() {
	const journal = openJournal();
	const clock = await clockOf(journal.storage);
	const people = {
		zoe: contact('a', 'Zoë Ångström', clock),
		bert: contact('b', 'Bert Aland', clock),
		tom: contact('c', 'tom Bering', clock, { gone: 4 })
	};
	await journal.storage.save(Object.values(people));
	return { ...journal, clock, people };
}

describe('the source of people', () => {
	test('reads them once for all who ask, and once more only what was written', async () => {
		const { storage, clock } = await filled();
		const batches = vi.spyOn(storage, 'batches');
		const source = PeopleSource.of(storage);
		expect(PeopleSource.of(storage)).toBe(source);
		const [first, again] = await Promise.all([source.gathered(storage), source.gathered(storage)]);
		expect(again).toBe(first);
		expect(batches.mock.calls).toEqual([['contact'], ['person']]);

		await storage.save([changePerson(newPerson('a'), { notes: 'Sails' }, clock)]);
		const later = await source.gathered(storage);
		expect(batches.mock.calls.slice(2)).toEqual([['person']]);
		expect(later.byId.get('a')?.record?.notes).toBe('Sails');
		expect(later.byId.get('b')).toBe(first.byId.get('b'));
		expect(later.byId.get('a')).not.toBe(first.byId.get('a'));
	});

	test('leaves those whose contacts stayed as they were', async () => {
		const { storage, clock, people } = await filled();
		const source = PeopleSource.of(storage);
		const before = await source.gathered(storage);
		await storage.save([edit(people.zoe, { person: 'b' }, clock)]);
		const after = await source.gathered(storage);
		expect(after.people).toHaveLength(2);
		expect(after.byId.get('b')?.contacts).toHaveLength(2);
		expect(after.byId.get('c')).toBe(before.byId.get('c'));
	});

	test('asks again after it failed', async () => {
		const { storage } = await filled();
		vi.spyOn(storage, 'batches').mockImplementationOnce(() => {
			throw new StorageError('lost');
		});
		const source = PeopleSource.of(storage);
		await expect(source.gathered(storage)).rejects.toThrow(new StorageError('lost'));
		expect((await source.gathered(storage)).people).toHaveLength(3);
	});

	test('what is kept is made anew once it was dropped', async () => {
		let made = 0;
		const kept = new Kept(() => Promise.resolve(++made));
		expect([await kept.get(), await kept.get()]).toEqual([1, 1]);
		kept.drop();
		expect(await kept.get()).toBe(2);
	});
});

describe('everybody', () => {
	test('has everybody, with the steps taken with them, also where two turned out to be one', async () => {
		const journal = await filled();
		const { storage, clock } = journal;
		await storage.save([
			changePerson(newPerson('b'), { into: 'a' }, clock),
			newStep({ person: 'b', kind: 'talked', on: '2026-11-09' }, clock),
			newStep({ person: 'a', kind: 'messaged', on: '2026-11-02' }, clock)
		]);
		const everybody = new LivePeople(journal);
		keepReading(() => [everybody.people, everybody.allSteps]);
		await vi.waitFor(() => expect(everybody.people).toHaveLength(2));
		expect(everybody.person('b')?.id).toBe('a');
		await vi.waitFor(() => expect(everybody.allSteps).toHaveLength(2));
		expect(everybody.steps('b').map(({ kind }) => kind)).toEqual(['messaged', 'talked']);
		expect(everybody.person('x')).toBeUndefined();
		expect(everybody.steps('x')).toEqual([]);
	});
});

describe('the index of people', () => {
	const namesIn = ({ entries }: Index) => entries.map(({ person }) => person.name);

	test('has everybody in the order of their names, whatever case and accents', async () => {
		const { storage } = await filled();
		const index = PeopleIndex.of(storage);
		const made = await index.read(storage);
		expect(namesIn(made)).toEqual(['Bert Aland', 'tom Bering', 'Zoë Ångström']);
		expect(made.entries.map(({ text }) => text)).toEqual([
			'bert aland',
			'tom bering',
			'zoe angstrom'
		]);
		expect(made.onPlatform).toEqual(new Set(['linkedin']));
		expect([made.hasGone, made.hasByHand]).toEqual([true, false]);
	});

	test('puts in anew only those whom a change concerns', async () => {
		const { storage, clock, people } = await filled();
		const index = PeopleIndex.of(storage);
		const before = await index.read(storage);
		await storage.save([
			changePerson(newPerson('a'), { name: 'Abel' }, clock),
			changePerson(newPerson('x'), { name: 'Carla' }, clock),
			remove(people.bert, clock)
		]);
		const after = await index.read(storage);
		expect(namesIn(after)).toEqual(['Abel', 'Carla', 'tom Bering']);
		expect(after.entries[2]).toBe(before.entries[1]);
		expect(after.entries[0]?.text).toContain('zoe angstrom');
		expect(after.hasByHand).toBe(true);
	});
});
