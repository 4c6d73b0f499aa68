import { describe, expect, it } from 'vitest';
import type { Closeness } from '$lib/journal/people/closeness';
import type { Contact } from '$lib/journal/people/contact';
import type { PersonView } from '$lib/journal/people/people';
import { labelOf } from '$lib/journal/platform';
import { whereWords, whoWords } from './person-words';

function person(fields: Partial<PersonView>): PersonView {
	return {
		id: 'a',
		name: 'Tove Lindqvarn',
		firstName: 'Tove',
		contacts: [],
		record: undefined,
		merged: [],
		closeness: undefined,
		review: undefined,
		order: undefined,
		...fields
	};
}

function contact(platform: string, since?: string, gone?: number): Contact {
	const facts = { name: 'Tove Lindqvarn', ...(since !== undefined && { since }) };
	const fields = { platform, source: platform, facts, order: 1, came: 1, stamps: {} };
	return { id: platform, type: 'contact', ...fields, ...(gone !== undefined && { gone }) };
}

describe('who somebody is to the user', () => {
	it.each<[Closeness | undefined, boolean, string]>([
		[undefined, false, 'You have not said yet how well you know Tove.'],
		['stranger', false, 'You have never heard of Tove.'],
		['recognised', false, 'You know of Tove, and have not talked yet.'],
		['recognised', true, 'You know Tove, and have not talked yet.'],
		['talked', false, 'You have talked with Tove.'],
		['talked', true, 'You know Tove: you have talked.'],
		['met', true, 'You know Tove: you have met.'],
		['mutual', true, 'You know Tove: you have helped each other.']
	])('%s, known: %s', (closeness, isKnown, words) => {
		expect(whoWords(person({ closeness }), isKnown)).toBe(words);
	});
});

describe('where somebody is', () => {
	const words = (...contacts: Contact[]) => whereWords(person({ contacts }), (id) => labelOf(id));

	it('is told with the first day, and leaves out lists that no longer have them', () => {
		expect(words(contact('linkedin'))).toBe('On LinkedIn.');
		expect(
			words(
				contact('linkedin', '2021-05-03'),
				contact('facebook', '2019-02-01'),
				contact('instagram', '2010-01-01', 5)
			)
		).toBe('On Facebook and LinkedIn, since 1 February 2019.');
	});

	it('says where no list has them', () => {
		expect(words()).toBe('On none of your lists: added by hand.');
		expect(words(contact('linkedin', '2021-05-03', 5))).toBe('No longer on any of your lists.');
	});
});
