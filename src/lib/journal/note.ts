import type * as z from 'zod/mini';
import { dayOf, isDay, shiftDay } from './days';
import { edit, newRecord } from './record';
import type { noteSchema } from './schemas/note';
import type { Clock } from './stamps';
import { mondayOf, weekOf } from './weeks';

export type Note = z.infer<typeof noteSchema>;

export function newNote(
	text: string,
	at: Date,
	clock: Clock,
	people: readonly string[] = []
): Note {
	const written = { text, writtenAt: at.getTime(), writtenOn: dayOf(at), week: weekOf(at) };
	return newRecord('note', { ...written, people: listed(people) }, clock);
}

export function editNote(note: Note, text: string, people: readonly string[], clock: Clock): Note {
	return edit(note, { text, people: listed(people) }, clock);
}

/** Takes deleted people out of the notes they are in, and leaves the words. */
export function withoutPeople(
	notes: readonly Note[],
	gone: ReadonlySet<string>,
	clock: Clock
): Note[] {
	return notes
		.filter(({ people = [] }) => people.some((id) => gone.has(id)))
		.map(({ people = [], ...note }) => {
			const left = people.filter((id) => !gone.has(id));
			return edit({ ...note, people }, { people: listed(left) }, clock);
		});
}

/** No list is no field. */
function listed(people: readonly string[]): string[] | undefined {
	return people.length > 0 ? [...people] : undefined;
}

/**
 * The day of a note, independent of the reader's time zone. Older notes have only a moment and a
 * week: their day is the local day, or the nearest one of the week.
 */
export function noteDay({ writtenOn, writtenAt, week }: Note): string {
	if (writtenOn !== undefined && isDay(writtenOn)) return writtenOn;
	const monday = dayOf(mondayOf(week));
	const moment = new Date(writtenAt);
	// A stranger's file may hold a moment outside the range of dates.
	if (Number.isNaN(moment.getTime())) return monday;
	const [here, sunday] = [dayOf(moment), shiftDay(monday, 6)];
	if (here < monday) return monday;
	return here > sunday ? sunday : here;
}
