import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '$lib/journal/people/contact';
import { changePerson, newPerson } from '$lib/journal/people/person';
import { isDeleted, type StoredRecord } from '$lib/journal/record';
import { Kithbook } from '$lib/app/kithbook.svelte';
import { MergePage } from './merge.svelte';

let kithbook: Kithbook;

beforeEach(() => {
	kithbook = new Kithbook();
});
afterEach(async () => {
	await kithbook.storage.erase();
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

async function open(...records: StoredRecord[]): Promise<MergePage> {
	await kithbook.storage.save(records);
	const page = new MergePage(kithbook);
	await page.open();
	return page;
}

async function all(): Promise<StoredRecord[]> {
	return await kithbook.storage.allRecords();
}

function ids(page: MergePage): string[] | undefined {
	return page.pair?.map(({ id }) => id);
}

describe('two people with the same name', () => {
	it('are merged by a yes, and separate again after Undo', async () => {
		const page = await open(contact('a', 'linkedin'), contact('b', 'phone'));
		const before = await all();
		expect(ids(page)).toEqual(['a', 'b']);
		await page.answer('yes');
		expect(await kithbook.storage.records('person')).toMatchObject([{ id: 'b', into: 'a' }]);
		expect(page).toMatchObject({ pair: undefined, done: 1, count: 1, canUndo: true });

		await page.undo();
		expect((await all()).filter((record) => !isDeleted(record))).toEqual(before);
		expect(ids(page)).toEqual(['a', 'b']);
		expect(page).toMatchObject({ done: 0, count: 1, canUndo: false });
	});

	it('are not asked about again after a no', async () => {
		const page = await open(contact('a', 'linkedin'), contact('b', 'phone'));
		await page.answer('no');
		expect(page.pair).toBeUndefined();
		const again = new MergePage(kithbook);
		await again.open();
		expect(again.pair).toBeUndefined();
	});

	it('are asked about another time if left for later', async () => {
		const page = await open(contact('a', 'linkedin'), contact('b', 'phone'));
		await page.answer('later');
		expect(page).toMatchObject({ pair: undefined, left: 1, canUndo: false });
		const again = new MergePage(kithbook);
		await again.open();
		expect(ids(again)).toEqual(['a', 'b']);
	});

	it('keep what is written about one of them', async () => {
		const clock = await kithbook.storage.clock();
		const person = changePerson(newPerson('b'), { notes: 'Sings.' }, clock);
		const page = await open(contact('a', 'linkedin'), contact('b', 'phone'), person);
		await page.answer('yes');
		const persons = await kithbook.storage.records('person');
		expect(persons).toContainEqual(person);
		expect(persons).toMatchObject([{ id: 'a', into: 'b' }, {}]);
	});
});

it('asks about a third person and the merged two, and never twice', async () => {
	const page = await open(
		contact('a', 'linkedin'),
		contact('b', 'phone'),
		contact('c', 'facebook')
	);
	await page.answer('yes');
	expect(ids(page)).toEqual(['a', 'c']);
	expect(page.pair?.[0].contacts).toHaveLength(2);
	await page.answer('yes');
	expect(page).toMatchObject({ pair: undefined, done: 2, count: 2 });
});

it('undoes an answer, but not what was written since', async () => {
	const page = await open(contact('a', 'linkedin'), contact('b', 'phone'));
	await page.answer('yes');
	const [person] = await kithbook.storage.records('person');
	const clock = await kithbook.storage.clock();
	if (!person) throw new Error('one was merged');
	await kithbook.storage.save([changePerson(person, { notes: 'Sings.' }, clock)]);
	await page.undo();
	expect(ids(page)).toEqual(['a', 'b']);
	const [apart] = await kithbook.storage.records('person');
	expect(apart).toMatchObject({ id: 'b', notes: 'Sings.' });
	expect(apart).not.toHaveProperty('into');
});
