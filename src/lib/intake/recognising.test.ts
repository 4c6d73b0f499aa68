import { describe, expect, it } from 'vitest';
import type { Contact } from '$lib/journal/people/contact';
import type { Found } from '$lib/platforms';
import { recognise } from './recognising';

type Said = [name: string, since?: string, gone?: number];

function contact([name, since, gone]: Said, index: number): Contact {
	return {
		id: String(index),
		type: 'contact',
		platform: 'facebook',
		source: 'facebook',
		facts: { name, ...(since !== undefined && { since }) },
		order: 0,
		came: 0,
		...(gone !== undefined && { gone }),
		stamps: {}
	};
}

/** For each entry, the place of the contact that it was taken for. */
function recognised(entries: readonly Said[], contacts: readonly Said[]): (string | undefined)[] {
	const coming = entries.map(([name, since], index): Found => ({
		key: `key ${String(index)}`,
		name,
		...(since !== undefined && { since })
	}));
	const found = recognise(coming, contacts.map(contact));
	return coming.map((entry) => found.get(entry)?.id);
}

describe('an entry with a new mark', () => {
	it.each<[string, Said[], Said[], (string | undefined)[]]>([
		['of the same day', [['Zoë', '2024-02-12']], [['Zoë', '2024-02-12']], ['0']],
		['of the day in another zone', [['Zoë', '2024-03-01']], [['Zoë', '2024-02-29']], ['0']],
		['written in another way', [['Zoe\u0308', '2024-02-12']], [['Zoë', '2024-02-12']], ['0']],
		['of no day', [['Zoë']], [['Zoë', '2024-02-12']], ['0']],
		['of a day that was not told before', [['Zoë', '2024-02-12']], [['Zoë']], ['0']],
		['that was gone', [['Zoë', '2024-02-12']], [['Zoë', '2024-02-12', 5]], ['0']]
	])('%s is the contact with its name', (_, entries, contacts, expected) => {
		expect(recognised(entries, contacts)).toEqual(expected);
	});

	it.each<[string, Said[], Said[]]>([
		['another name', [['Zoë', '2024-02-12']], [['Bram', '2024-02-12']]],
		['another day', [['Zoë', '2024-02-12']], [['Zoë', '2024-02-14']]],
		['no day on either side', [['Zoë']], [['Zoë']]],
		['no day, and a name that two have', [['Zoë']], [['Zoë', '2024-02-12'], ['Zoë']]],
		['no day, and somebody who was gone', [['Zoë']], [['Zoë', '2024-02-12', 5]]]
	])('is somebody new with %s', (_, entries, contacts) => {
		expect(recognised(entries, contacts)).toEqual(entries.map(() => undefined));
	});

	it('is the one of the very day among namesakes, and each is one', () => {
		expect(
			recognised(
				[
					['Zoë', '2024-02-13'],
					['Zoë', '2024-02-12'],
					['Zoë', '2024-02-11']
				],
				[
					['Zoë', '2024-02-12', 5],
					['Zoë', '2024-02-12'],
					['Zoë', '2024-02-13']
				]
			)
		).toEqual(['2', '1', '0']);
	});
});

it('is nobody where there is nobody to take it for', () => {
	expect(recognised([['Zoë', '2024-02-12']], [])).toEqual([undefined]);
	expect(recognised([], [['Zoë', '2024-02-12']])).toEqual([]);
});

it('is known by an address in common, and not by the address alone', () => {
	const [known] = [contact(['Zoë'], 0)];
	const contacts = [{ ...known, facts: { name: 'Zoë', emails: ['z@example.org'] } } as Contact];
	const entry = (name: string): Found => ({ key: name, name, emails: ['Z@example.org'] });
	const [same, other] = [entry('Zoë'), entry('Bram')];
	expect(recognise([same], contacts, { byAddress: true }).get(same)?.id).toBe('0');
	expect(recognise([other], contacts, { byAddress: true }).size).toBe(0);
});
