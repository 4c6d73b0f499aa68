import { describe, expect, test, vi } from 'vitest';
import type { Contact, Facts } from '$lib/journal/people/contact';
import { changePerson, newPerson } from '$lib/journal/people/person';
import { newStep } from '$lib/journal/people/step';
import { inOrder, newPlatform } from '$lib/journal/platform';
import { newSettings } from '$lib/journal/settings';
import type { Clock } from '$lib/journal/stamps';
import { clockOf } from '$lib/storage/testing';
import { everybody, PeopleSearch, PORTION } from './people-search.svelte';
import { keepReading, openJournal } from './testing.svelte';

/** A journal as the page has it. */
function open() {
	const journal = openJournal();
	const settings = journal.live((reads) => reads.records('settings'));
	const platforms = journal.live((reads) => reads.records('platform'));
	return {
		...journal,
		get settings() {
			return settings.value?.[0];
		},
		get platforms() {
			return platforms.value && inOrder(platforms.value);
		}
	};
}

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

/** Four people, looked through as on the page. */
async function searching() {
	const journal = open();
	const clock = await clockOf(journal.storage);
	await journal.storage.save([
		newSettings({ every: 'week', weekday: 7 }, '2026-W40', clock),
		newPlatform({ id: 'phone' }, 0, clock),
		newPlatform({ id: 'linkedin' }, 1, clock),
		contact('a', { name: 'Zoë Ångström', position: 'Sail maker', organisation: '' }, clock),
		contact('b', { name: 'Bert Aland' }, clock, { platform: 'phone' }),
		contact('c', { name: 'Tom Bering' }, clock, { gone: 4 }),
		changePerson(newPerson('a'), { closeness: 'recognised' }, clock),
		changePerson(newPerson('b'), { closeness: 'met' }, clock),
		changePerson(newPerson('x'), { name: 'Ines Moor', notes: 'Sails too' }, clock),
		newStep({ person: 'x', kind: 'messaged', on: '2026-11-02' }, clock)
	]);
	const search = new PeopleSearch(journal);
	keepReading(() => [search.rows, search.outcome, search.filters]);
	await vi.waitFor(() => expect(search.rows.length).toBe(4));
	return { journal, clock, search, names: () => search.rows.map(({ name }) => name) };
}

describe('looking through people', () => {
	test('shows everybody by name, with what one knows of them', async () => {
		const { search } = await searching();
		expect(search.outcome).toBe('');
		expect(search.rows).toEqual([
			{
				id: 'b',
				name: 'Bert Aland',
				details: ['Phone address book'],
				closeness: 'Have met',
				isKnown: true
			},
			{ id: 'x', name: 'Ines Moor', details: [], closeness: undefined, isKnown: false },
			{ id: 'c', name: 'Tom Bering', details: [], closeness: undefined, isKnown: false },
			{
				id: 'a',
				name: 'Zoë Ångström',
				details: ['Sail maker', 'LinkedIn'],
				closeness: 'Know of them',
				isKnown: false
			}
		]);
	});

	test('finds by words, and says how many', async () => {
		const { search, names } = await searching();
		search.look({ query: 'SAIL' });
		expect(names()).toEqual(['Ines Moor', 'Zoë Ångström']);
		expect(search.outcome).toBe('2 people found.');
		search.look({ query: 'sail maker zoe' });
		expect(search.outcome).toBe('1 person found.');
		search.look({ query: 'sail baker' });
		expect(names()).toEqual([]);
		expect(search.outcome).toBe('Nobody like that is in your journal.');
		search.look(everybody);
		expect(names()).toHaveLength(4);
	});

	test.each([
		[{ list: 'phone' }, ['Bert Aland']],
		[{ list: 'gone' }, ['Tom Bering']],
		[{ list: 'by-hand' }, ['Ines Moor']],
		[{ closeness: 'met' }, ['Bert Aland']],
		[{ closeness: 'unsaid' }, ['Ines Moor', 'Tom Bering']],
		[{ step: 'ladder' }, ['Ines Moor']],
		[{ step: 'met' }, []],
		[{ query: 'sail', closeness: 'unsaid' }, ['Ines Moor']]
	])('%o leaves %j', async (looking, expected) => {
		const { search, names } = await searching();
		search.look(looking);
		await vi.waitFor(() => expect(names()).toEqual(expected));
	});

	test('says what it is narrowed to, and has its filters but no names in the address', async () => {
		const { search, names } = await searching();
		expect(search.address).toBe('');
		search.look({ query: 'bert & co', list: 'phone', closeness: 'met' });
		expect(search.filters).toBe('Phone address book and Have met');
		const { address } = search;
		expect(address).toBe('list=phone&known=met');
		search.look(everybody);
		search.lookAsIn(new URLSearchParams(address), 'bert & co');
		expect(search.looking).toEqual({
			query: 'bert & co',
			list: 'phone',
			closeness: 'met',
			step: ''
		});
		search.lookAsIn(new URLSearchParams('?list=nowhere&known=enemy&step=over'));
		expect(search.isNarrowed).toBe(false);
		expect(names()).toHaveLength(4);
	});

	test('shows many a portion at a time', async () => {
		const { journal, clock, search } = await searching();
		const many = Array.from({ length: 2 * PORTION }, (_, index) =>
			contact(`many-${index}`, { name: `Nobody ${index}` }, clock)
		);
		await journal.storage.save(many);
		await vi.waitFor(() => expect(search.all).toBe(2 * PORTION + 4));
		expect(search.rows).toHaveLength(PORTION);
		expect(search.hasMore).toBe(true);
		search.showMore();
		search.showMore();
		expect(search.rows).toHaveLength(2 * PORTION + 4);
		expect(search.hasMore).toBe(false);
	});
});
