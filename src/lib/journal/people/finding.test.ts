import { describe, expect, it } from 'vitest';
import { holds, searchTerms } from '../search';
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

function isLeft(view: PersonView, wanted: Wanted, kind?: StepKind): boolean {
	const step: Step | undefined = kind && {
		id: 's',
		type: 'step',
		person: 'a',
		kind,
		on: '2026-11-02',
		stamps: {}
	};
	return isWanted(view, placeOf(step ? [step] : []), wanted);
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
		expect(holds(findable(viewOf(facts, person)), searchTerms(query))).toBe(true);
	});

	it('only where all words occur, and no phrase over two of their texts', () => {
		const text = findable(viewOf({ organisation: 'Boathouse', position: 'Sail maker' }));
		expect(holds(text, searchTerms('zoe baker'))).toBe(false);
		expect(holds(text, searchTerms('"boathouse sail"'))).toBe(false);
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
		expect(isLeft(viewOf({}), { list: { platform: 'linkedin' } })).toBe(true);
		expect(isLeft(viewOf({}), { list: { platform: 'phone' } })).toBe(false);
		expect(isLeft(viewOf({}, {}, { gone: 5 }), { list: { platform: 'linkedin' } })).toBe(false);
	});

	it('those who are gone from a list', () => {
		expect(isLeft(viewOf({}, {}, { gone: 5 }), { list: 'gone' })).toBe(true);
		expect(isLeft(viewOf({}), { list: 'gone' })).toBe(false);
	});

	it('those who were added by hand', () => {
		const [view] = peopleOf([], [{ id: 'x', type: 'person', name: 'Ines', stamps: {} }]);
		expect(view && isLeft(view, { list: 'by-hand' })).toBe(true);
		expect(isLeft(viewOf({}), { list: 'by-hand' })).toBe(false);
	});

	it('those whom one knows as far, or of whom one has not said', () => {
		const met = viewOf({}, { closeness: 'met' });
		expect(isLeft(met, { closeness: 'met' })).toBe(true);
		expect(isLeft(met, { closeness: 'talked' })).toBe(false);
		expect(isLeft(met, { closeness: 'unsaid' })).toBe(false);
		expect(isLeft(viewOf({}), { closeness: 'unsaid' })).toBe(true);
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
		expect(isLeft(viewOf({}), { step }, kind)).toBe(expected);
	});
});
