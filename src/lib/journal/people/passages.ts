import { noteDay, type Note } from '../note';
import type { Week } from '../weeks';
import { NameIndex } from './names-in-text';
import type { PersonView } from './people';

/** What a note says about somebody. */
export interface Passage {
	readonly id: string;
	readonly week: Week;
	readonly day: string;
	/** The paragraphs with the name, or the first one. */
	readonly text: string;
}

/** All ids that records may know a person by. */
export function idsOf({ id, record, merged, contacts }: PersonView): Set<string> {
	const others = [...merged, ...contacts].map((each) => each.id);
	return new Set([id, ...(record ? [record.id] : []), ...others]);
}

/** The passages about a person in the notes that are linked to them, latest first. */
export function passagesAbout(person: PersonView, notes: readonly Note[]): Passage[] {
	const ids = idsOf(person);
	const names = new NameIndex();
	names.add(person, true);
	return notes
		.filter(({ people = [] }) => people.some((id) => ids.has(id)))
		.map((note) => {
			const paragraphs = note.text.split(/\n+/u).filter((each) => each.trim() !== '');
			const named = paragraphs.filter((each) => names.find(each).length > 0);
			const text = named.length > 0 ? named.join('\n') : (paragraphs[0] ?? note.text);
			return { id: note.id, week: note.week, day: noteDay(note), text, at: note.writtenAt };
		})
		.sort((a, b) => (a.day === b.day ? b.at - a.at : a.day > b.day ? -1 : 1))
		.map(({ id, week, day, text }) => ({ id, week, day, text }));
}
