import { edit, remove, type StoredRecord } from '../record';
import type { Clock } from '../stamps';
import type { Contact } from './contact';
import type { PersonView } from './people';
import { hasWords, type Person } from './person';
import type { Step } from './step';

/** Whether anything is written about somebody, other than who they are. */
export function isWrittenAbout({ record, merged }: PersonView, steps: readonly Step[]): boolean {
	const about = record ? [record, ...merged] : merged;
	return steps.length > 0 || about.some(isWritten);
}

function isWritten(person: Person): boolean {
	const { review, closeness } = person;
	return hasWords(person) || review !== undefined || closeness !== undefined;
}

/**
 * What deletes all that is written about somebody. Their contacts stay on their lists and stay one
 * human, under an id of its own: what is written later must not bring back what was deleted.
 */
export function deleteWritten(
	{ record, merged, contacts }: PersonView,
	steps: readonly Step[],
	clock: Clock
): StoredRecord[] {
	const written = [...(record ? [record] : []), ...merged, ...steps];
	const person = crypto.randomUUID();
	return [
		...written.map((each) => remove(each, clock)),
		...contacts.map((contact) => edit(contact, { person }, clock))
	];
}

/**
 * What deletes somebody altogether: their contacts too, which no list brings back then.
 * @param marksOf what tells a contact again in other exports
 */
export function deleteAltogether(
	{ record, merged, contacts }: PersonView,
	steps: readonly Step[],
	marksOf: (contact: Contact) => readonly string[],
	clock: Clock
): StoredRecord[] {
	const written = [...(record ? [record] : []), ...merged, ...steps];
	const marked = contacts.map((contact) => edit(contact, { marks: marksOf(contact) }, clock));
	return [...written, ...marked].map((each) => remove(each, clock));
}
