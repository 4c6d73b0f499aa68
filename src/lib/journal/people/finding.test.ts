import { describe, expect, it } from 'vitest';
import { searchTerms } from '../search';
import type { Contact } from './contact';
import { findable, isWanted, type Wanted } from './finding';
import { placeOf } from './ladder';
import { peopleOf, type PersonView } from './people';
import type { Person } from './person';
import type { Step, StepKind } from './step';

function viewOf(
	facts: Partial<Contact['facts']>,
	person: Partial<Person> = {},
	contact: Partial<Contact> = {}
): PersonView {
	const [view] = peopleOf(
		[
			{
				id: 'a',
				type: 'contact',
				platform: 'linkedin',
				source: 'linkedin',
				facts: { name: 'Zoë Ångström', ...facts },
				order: 1,
				came: 1,
				stamps: {},
				...contact
			}
		],
		[{ id: 'a', type: 'person', stamps: {}, ...person }]
	);
	if (!view) throw new Error('there is somebody');
	return view;
}

function finds(view: PersonView, wanted: Partial<Wanted>, kind?: StepKind): boolean {
	const step: Step | undefined = kind && {
		id: 's',
		type: 'step',
		person: 'a',
		kind,
		on: '2026-11-02',
		stamps: {}
	};
	return isWanted(view, findable(view), placeOf(step ? [step] : []), { terms: [], ...wanted });
}

describe('a person is found', () => {
	it.each([
		['their name, whatever its accents', {}, {}, 'zoe angstrom'],
		['the name on a list, under another one given by hand', {}, { name: 'Z' }, 'angstrom'],
		['a user name', { handle: 'zoang' }, {}, 'zoang'],
		['a firm', { organisation: 'Boathouse Ltd' }, {}, 'boathouse'],
		['a position', { position: 'Sail maker' }, {}, 'sail'],
		['an address', { emails: ['z@a.example', 'zoe@boat.example'] }, {}, 'zoe@boat'],
		['words of a note', {}, { notes: 'Repairs the old dinghy.' }, '"old dinghy"'],
		['what they need', {}, { needs: 'A berth for the winter' }, 'berth'],
		['how one met', {}, { howMet: 'On the quay' }, 'quay zoe']
	])('by %s', (_, facts, person, query) => {
		expect(finds(viewOf(facts, person), { terms: searchTerms(query) })).toBe(true);
	});

	it('only where all words occur, and no phrase over two of their texts', () => {
		const view = viewOf({ organisation: 'Boathouse', position: 'Sail maker' });
		expect(finds(view, { terms: searchTerms('zoe baker') })).toBe(false);
		expect(finds(view, { terms: searchTerms('"boathouse sail"') })).toBe(false);
	});

	it('by what is written of somebody who turned out to be them', () => {
		const [view] = peopleOf(
			[],
			[
				{ id: 'a', type: 'person', name: 'Zoë', stamps: {} },
				{ id: 'b', type: 'person', into: 'a', notes: 'Plays the viola', stamps: {} }
			]
		);
		if (!view) throw new Error('there is somebody');
		expect(findable(view)).toContain('viola');
	});
});

describe('a filter leaves', () => {
	it('those who are on a list now', () => {
		expect(finds(viewOf({}), { list: { platform: 'linkedin' } })).toBe(true);
		expect(finds(viewOf({}), { list: { platform: 'phone' } })).toBe(false);
		expect(finds(viewOf({}, {}, { gone: 5 }), { list: { platform: 'linkedin' } })).toBe(false);
	});

	it('those who are gone from a list', () => {
		expect(finds(viewOf({}, {}, { gone: 5 }), { list: 'gone' })).toBe(true);
		expect(finds(viewOf({}), { list: 'gone' })).toBe(false);
	});

	it('those who were added by hand', () => {
		const [view] = peopleOf([], [{ id: 'x', type: 'person', name: 'Ines', stamps: {} }]);
		expect(view && finds(view, { list: 'by-hand' })).toBe(true);
		expect(finds(viewOf({}), { list: 'by-hand' })).toBe(false);
	});

	it('those whom one knows as far, or of whom one has not said', () => {
		const met = viewOf({}, { closeness: 'met' });
		expect(finds(met, { closeness: 'met' })).toBe(true);
		expect(finds(met, { closeness: 'talked' })).toBe(false);
		expect(finds(met, { closeness: 'unsaid' })).toBe(false);
		expect(finds(viewOf({}), { closeness: 'unsaid' })).toBe(true);
	});

	it.each([
		['ladder', 'messaged', true],
		['ladder', 'let-go', false],
		['ladder', 'mutual', false],
		['ladder', undefined, false],
		['messaged', 'messaged', true],
		['messaged', 'replied', false],
		['let-go', 'let-go', true]
	] as const)('for %s somebody at %s: %s', (step, kind, expected) => {
		expect(finds(viewOf({}), { step }, kind)).toBe(expected);
	});
});
