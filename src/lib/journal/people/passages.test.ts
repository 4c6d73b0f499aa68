import { expect, it } from 'vitest';
import { newNote } from '../note';
import { Clock } from '../stamps';
import { passagesAbout } from './passages';
import { peopleOf } from './people';
import { changePerson, newPerson } from './person';

const clock = new Clock('aaaaaaaaaa', () => 1_000);
const [tove] = peopleOf(
	[],
	[
		changePerson(newPerson('tove'), { name: 'Tove Lind' }, clock),
		changePerson(newPerson('t'), { into: 'tove' }, clock)
	]
);

function about(...notes: ReturnType<typeof newNote>[]) {
	return tove ? passagesAbout(tove, notes).map(({ text, day }) => [day, text]) : [];
}

it('shows the paragraphs with the name, the latest note first', () => {
	const rain = 'Rain.\n\nTove lent me a saw.\nBert rang.\nI must tell Tove’s brother.';
	expect(
		about(
			newNote(rain, new Date(2026, 10, 3), clock, ['bert', 'tove']),
			newNote('Tove, again.', new Date(2026, 10, 9), clock, ['t'])
		)
	).toEqual([
		['2026-11-09', 'Tove, again.'],
		['2026-11-03', 'Tove lent me a saw.\nI must tell Tove’s brother.']
	]);
});

it('shows the first paragraph where the name is written otherwise', () => {
	const note = newNote('\nMy neighbour came.\n\nRain.', new Date(2026, 10, 3), clock, ['tove']);
	expect(about(note)).toEqual([['2026-11-03', 'My neighbour came.']]);
});

it('shows no note in which nobody confirmed them', () => {
	expect(about(newNote('Tove Lind came.', new Date(2026, 10, 3), clock))).toEqual([]);
});
