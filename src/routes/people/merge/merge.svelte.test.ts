import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '$lib/journal/people/contact';
import { changePerson, newPerson } from '$lib/journal/people/person';
import type { StoredRecord } from '$lib/journal/record';
import { valueOf } from '$lib/storage/testing';
import { Kithbook } from '$lib/app/kithbook.svelte';
import { Notices } from '$lib/app/notices.svelte';
import { MergeDesk } from './merge.svelte';

let kithbook: Kithbook;
let notices: Notices;

beforeEach(() => {
	kithbook = new Kithbook();
	notices = new Notices();
});
afterEach(async () => {
	valueOf(await kithbook.storage.erase());
	await kithbook.storage.close();
});

function contact(id: string, platform: string, name = 'Tove Lindqvarn'): Contact {
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

async function open(...records: StoredRecord[]): Promise<MergeDesk> {
	valueOf(await kithbook.storage.save(records));
	const desk = new MergeDesk(kithbook, notices);
	await desk.open();
	return desk;
}

async function all(): Promise<StoredRecord[]> {
	return valueOf(await kithbook.storage.allRecords());
}

function ids(desk: MergeDesk): string[] | undefined {
	return desk.pair?.map(({ id }) => id);
}

describe('two people with the same name', () => {
	it('are one after a yes, and as before once it is taken back', async () => {
		const desk = await open(contact('a', 'linkedin'), contact('b', 'phone'));
		const before = await all();
		expect(ids(desk)).toEqual(['a', 'b']);
		await desk.answer('yes');
		expect(valueOf(await kithbook.storage.records('person'))).toMatchObject([
			{ id: 'b', into: 'a' }
		]);
		expect(desk).toMatchObject({ pair: undefined, done: 1, count: 1, canUndo: true });

		await desk.undo();
		expect(await all()).toEqual(before);
		expect(ids(desk)).toEqual(['a', 'b']);
		expect(desk).toMatchObject({ done: 0, count: 1, canUndo: false });
	});

	it('are not asked about again after a no', async () => {
		const desk = await open(contact('a', 'linkedin'), contact('b', 'phone'));
		await desk.answer('no');
		expect(desk.pair).toBeUndefined();
		const again = new MergeDesk(kithbook, notices);
		await again.open();
		expect(again.pair).toBeUndefined();
	});

	it('come again another time after being left for later', async () => {
		const desk = await open(contact('a', 'linkedin'), contact('b', 'phone'));
		await desk.answer('later');
		expect(desk).toMatchObject({ pair: undefined, left: 1, canUndo: false });
		const again = new MergeDesk(kithbook, notices);
		await again.open();
		expect(ids(again)).toEqual(['a', 'b']);
	});

	it('keep what is written about one of them', async () => {
		const clock = valueOf(await kithbook.storage.clock());
		const person = changePerson(newPerson('b'), { notes: 'Sings.' }, clock);
		const desk = await open(contact('a', 'linkedin'), contact('b', 'phone'), person);
		await desk.answer('yes');
		const persons = valueOf(await kithbook.storage.records('person'));
		expect(persons).toContainEqual(person);
		expect(persons).toMatchObject([{ id: 'a', into: 'b' }, {}]);
	});
});

it('asks of a third one with the person that the first two are, and of nobody twice', async () => {
	const desk = await open(
		contact('a', 'linkedin'),
		contact('b', 'phone'),
		contact('c', 'facebook')
	);
	await desk.answer('yes');
	expect(ids(desk)).toEqual(['a', 'c']);
	expect(desk.pair?.[0].contacts).toHaveLength(2);
	await desk.answer('yes');
	expect(desk).toMatchObject({ pair: undefined, done: 2, count: 2 });
});

it('says so where an answer cannot be taken back any more', async () => {
	const desk = await open(contact('a', 'linkedin'), contact('b', 'phone'));
	await desk.answer('yes');
	const [person] = valueOf(await kithbook.storage.records('person'));
	const clock = valueOf(await kithbook.storage.clock());
	if (!person) throw new Error('one was merged');
	valueOf(await kithbook.storage.save([changePerson(person, { notes: 'Sings.' }, clock)]));
	const after = await all();
	await desk.undo();
	expect(await all()).toEqual(after);
	expect(notices.shown.at(-1)).toMatchObject({ kind: 'problem' });
});
