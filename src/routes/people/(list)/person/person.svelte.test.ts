import { afterEach, describe, expect, test, vi } from 'vitest';
import { newNote } from '$lib/journal/note';
import type { Contact, Facts } from '$lib/journal/people/contact';
import type { PersonView } from '$lib/journal/people/people';
import { changePerson, newPerson } from '$lib/journal/people/person';
import { newStep } from '$lib/journal/people/step';
import type { Clock } from '$lib/journal/stamps';
import { clockOf } from '$lib/storage/testing';
import { LivePeople } from '$lib/app/live-people.svelte';
import { actOnNotice, keepReading, openJournal, refuseSaving } from '$lib/app/testing.svelte';
import { PersonPage } from './person.svelte';
import { listsOf } from './person-lists';

afterEach(() => vi.restoreAllMocks());

function contact(id: string, facts: Facts, clock: Clock, fields: Partial<Contact> = {}): Contact {
	return {
		id,
		type: 'contact',
		platform: 'linkedin',
		source: 'linkedin',
		facts,
		order: 1,
		came: 1,
		stamps: { facts: clock.stamp() },
		...fields
	};
}

/** Zoë, on two lists and with texts, and Ines, on no list. */
async function open(id = 'a') {
	const journal = { ...openJournal(), platforms: [], settings: undefined };
	const { storage } = journal;
	const clock = await clockOf(storage);
	await storage.save([
		contact('a', { name: 'Zoë Ångström' }, clock),
		contact('b', { name: 'Zoe A.' }, clock, { platform: 'phone', person: 'a' }),
		contact('c', { name: 'Z. Ångström' }, clock, { platform: 'instagram' }),
		changePerson(newPerson('a'), { closeness: 'talked', notes: 'Sails' }, clock),
		changePerson(newPerson('c'), { into: 'a', closeness: 'recognised' }, clock),
		changePerson(newPerson('x'), { name: 'Ines Moor' }, clock),
		newStep({ person: 'a', kind: 'talked', on: '2026-11-02' }, clock)
	]);
	const people = new LivePeople(journal);
	const person = (): PersonView => {
		const found = people.person(id);
		if (!found) throw new Error(`nobody is ${id}`);
		return found;
	};
	const page = new PersonPage(journal, () => ({
		person: person(),
		steps: people.steps(id)
	}));
	const { texts } = page;
	keepReading(() => people.people && people.allSteps && people.person(id) && texts.read('notes'));
	await vi.waitFor(() => expect(people.allSteps && people.people).toHaveLength(2));
	return { journal, clock, people, person, page, texts };
}

describe('a person’s name', () => {
	test('can be set, undone, and emptied to restore the name of the list', async () => {
		const { page, person } = await open();
		expect(await page.rename(' Zoë ')).toEqual({ saved: true });
		await vi.waitFor(() => expect(person().name).toBe('Zoë'));
		actOnNotice();
		await vi.waitFor(() => expect(person().name).toBe('Zoë Ångström'));
		await page.rename('Zo');
		await vi.waitFor(() => expect(person().name).toBe('Zo'));
		expect(await page.rename('')).toEqual({ saved: true });
		await vi.waitFor(() => expect(person().name).toBe('Zoë Ångström'));
	});

	test('is required without a list', async () => {
		const { page } = await open('x');
		expect(await page.rename(' ')).toEqual({ saved: false, problem: 'A person needs a name.' });
	});
});

describe('the closeness of a person', () => {
	test('is set for all merged people, and can be undone', async () => {
		const { page, person } = await open();
		expect(page.who).toBe('You know Zoë: you have talked.');
		expect(page.isKnown).toBe(true);
		await page.say('stranger');
		await vi.waitFor(() => expect(page.who).toBe('You have never heard of Zoë.'));
		expect(page.isKnown).toBe(false);
		actOnNotice();
		await vi.waitFor(() => expect(page.closeness.value).toBe('talked'));
		expect(person().merged[0]?.closeness).toBe('recognised');
		await page.say('');
		await vi.waitFor(() => expect(page.who).toBe('You have not said yet how well you know Zoë.'));
	});

	test('has a history', async () => {
		const { page } = await open();
		await page.say('met');
		await vi.waitFor(() => expect(page.history[0]?.what).toBe('Have met'));
		expect(page.history[0]?.how).toMatch(/^said on /u);
		expect(page.history.map(({ what }) => what)).toContain('Have talked');
	});
});

describe('the lists of a person', () => {
	test('show what each list has, and link only to web addresses', async () => {
		const { clock, person } = await open();
		const contacts = [
			contact('gone', { name: 'Zoë Ångström' }, clock, { gone: Date.UTC(2026, 10, 14, 12) }),
			contact(
				'b',
				{
					name: 'Zoe',
					position: 'Sail maker',
					organisation: 'Boathouse',
					since: '2019-05-03',
					link: 'https://www.list.example/in/zo%C3%AB/',
					emails: ['zoe+boat@mail.example'],
					phones: ['+44 (0)20 7946 0123'],
					messages: { sent: 12, received: 9 }
				},
				clock,
				{ person: 'a' }
			),
			contact('c', { name: 'Zoë Ångström', link: 'javascript:alert(1)' }, clock)
		];
		const lists = listsOf({ ...person(), contacts }, (platform) => platform.toUpperCase());
		expect(lists).toEqual([
			{
				id: 'b',
				platform: 'LINKEDIN',
				name: 'Zoe',
				lines: [
					'Sail maker, Boathouse',
					'Connected since 3 May 2019',
					'Messages you wrote: 12. Messages to you: 9.'
				],
				addresses: [
					{ text: 'list.example/in/zoë', href: 'https://www.list.example/in/zo%C3%AB/' },
					{ text: 'zoe+boat@mail.example', href: 'mailto:zoe%2Bboat@mail.example' },
					{ text: '+44 (0)20 7946 0123', href: 'tel:+4402079460123' }
				],
				gone: undefined,
				isJoined: true
			},
			expect.objectContaining({
				id: 'c',
				addresses: [{ text: 'javascript:alert(1)', href: undefined }],
				isJoined: false
			}),
			expect.objectContaining({
				id: 'gone',
				gone: 'No longer on the list of LINKEDIN that was brought in on 14 November 2026.'
			})
		]);
	});

	test('can be separated, and Undo joins them again', async () => {
		const { page, person, people } = await open();
		expect(page.lists.map(({ id, isJoined }) => [id, isJoined])).toEqual([
			['a', false],
			['b', true],
			['c', false]
		]);
		await page.separateContact('b');
		await vi.waitFor(() => expect(people.people).toHaveLength(3));
		actOnNotice();
		await vi.waitFor(() => expect(person().contacts).toHaveLength(3));
	});
});

describe('people who were merged into a person', () => {
	test('have the name of their list, and can be separated', async () => {
		const { page, person, people } = await open();
		expect(page.merged).toEqual([{ id: 'c', name: 'Z. Ångström, Instagram' }]);
		await page.separatePerson('c');
		await vi.waitFor(() => expect(people.people).toHaveLength(3));
		actOnNotice();
		await vi.waitFor(() => expect(person().merged).toHaveLength(1));
	});
});

describe('merging a person with somebody else', () => {
	test('finds them by name, merges them, and can be undone', async () => {
		const { page, person, people } = await open();
		const { same } = page;
		let shown: string[] = ['not read yet'];
		keepReading(() => (shown = same.found.map(({ name }) => name)));
		expect(shown).toEqual([]);
		same.look('m');
		await vi.waitFor(() => expect(shown).toEqual(['Ines Moor']));
		expect(await same.join('x')).toBe(true);
		await vi.waitFor(() => expect(person().merged.map(({ id }) => id)).toContain('x'));
		expect([same.query, people.people?.length]).toEqual(['', 1]);
		actOnNotice();
		await vi.waitFor(() => expect(people.person('x')?.name).toBe('Ines Moor'));
		expect(person().merged.map(({ id }) => id)).toEqual(['c']);
	});
});

describe('deleting a person', () => {
	test('on a list keeps the entry and removes the texts, until it is undone', async () => {
		const { page, person, people } = await open();
		expect(page.deletion?.action).toBe('Delete what is written');
		expect(await page.delete()).toBe(true);
		await vi.waitFor(() => expect(person().record).toBeUndefined());
		expect(person().contacts).toHaveLength(3);
		await vi.waitFor(() => expect(people.allSteps).toEqual([]));
		expect(page.deletion).toBeUndefined();
		actOnNotice();
		await vi.waitFor(() => expect(person().record?.notes).toBe('Sails'));
		expect(person().id).toBe('a');
	});

	test('altogether removes them from their lists too, until it is undone', async () => {
		const { page, person, people } = await open();
		expect(await page.deleteAltogether()).toBe(true);
		await vi.waitFor(() => expect(people.person('a')).toBeUndefined());
		actOnNotice();
		await vi.waitFor(() => expect(people.person('a')?.record?.notes).toBe('Sails'));
		expect(person().contacts.filter((each) => 'marks' in each)).toEqual([]);
		expect(person().contacts).toHaveLength(3);
	});

	test('takes them out of the notes, whose words stay, until it is undone', async () => {
		const { page, journal, clock } = await open();
		await journal.storage.save([
			newNote('Zoë sailed by.', new Date(2026, 10, 3), clock, ['c', 'x'])
		]);
		keepReading(() => page.notes.lines);
		await vi.waitFor(() =>
			expect(page.notes.lines).toMatchObject([{ text: 'Zoë sailed by.', week: '2026-W45' }])
		);
		await page.delete();
		const note = async () => (await journal.storage.records('note'))[0];
		expect(await note()).toMatchObject({ text: 'Zoë sailed by.', people: ['x'] });
		actOnNotice();
		await vi.waitFor(async () => expect(await note()).toMatchObject({ people: ['c', 'x'] }));
	});

	test('without a list removes them altogether, until it is undone', async () => {
		const { page, people } = await open('x');
		expect(page.deletion?.action).toBe('Delete this person');
		await page.delete();
		await vi.waitFor(() => expect(people.person('x')).toBeUndefined());
		actOnNotice();
		await vi.waitFor(() => expect(people.person('x')?.name).toBe('Ines Moor'));
	});
});

describe('the texts of a person', () => {
	test('are kept as drafts while typed, saved, and restored', async () => {
		const { texts, journal } = await open();
		await texts.write('notes');
		texts.open?.writer.watch();
		texts.type('Sails, and sings');
		dispatchEvent(new Event('pagehide'));
		await vi.waitFor(() => expect(texts.read('notes').isChanged).toBe(true));
		texts.leave();
		await texts.write('notes');
		expect(texts.open?.writer.text).toBe('Sails, and sings');
		expect(await texts.save()).toBe(true);
		expect(texts.open).toBeUndefined();
		await vi.waitFor(() => expect(texts.read('notes').text).toBe('Sails, and sings'));
		expect(await journal.storage.drafts()).toEqual([]);
		const [earlier] = texts.read('notes').earlier;
		expect(earlier?.text).toBe('Sails');
		await texts.bringBack('notes', earlier?.stamp ?? '');
		await vi.waitFor(() => expect(texts.read('notes').text).toBe('Sails'));
	});

	test('can be emptied, and keep their earlier versions', async () => {
		const { texts } = await open();
		await texts.write('notes');
		texts.type('');
		await texts.save();
		await vi.waitFor(() => expect(texts.read('notes').text).toBe(''));
		expect(texts.read('notes').earlier.map(({ text }) => text)).toEqual(['Sails']);
	});

	test('can be discarded, and Undo restores them', async () => {
		const { texts } = await open();
		await texts.write('needs');
		texts.type('A berth');
		texts.discard();
		expect(texts.open).toBeUndefined();
		actOnNotice();
		expect(texts.open?.writer.text).toBe('A berth');
	});

	test('stay open and say why if they cannot be saved', async () => {
		const { texts, journal } = await open();
		refuseSaving(journal);
		await texts.write('howMet');
		texts.type('On the quay');
		expect(await texts.save()).toBe(false);
		expect(texts.problem).toMatch(/^NOT SAVED\./u);
		expect(texts.open?.writer.text).toBe('On the quay');
	});
});
