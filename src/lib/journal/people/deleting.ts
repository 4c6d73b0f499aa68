import { edit, remove, type StoredRecord } from '../record';
import type { Clock } from '../stamps';
import type { Contact } from './contact';
import type { PersonView } from './people';
import { hasWords, type Person } from './person';
import type { Step } from './step';

/** Whether there is anything about a person besides the name and contacts. */
export function isWrittenAbout({ record, merged }: PersonView, steps: readonly Step[]): boolean {
	const about = record ? [record, ...merged] : merged;
	return steps.length > 0 || about.some(isWritten);
}

function isWritten(person: Person): boolean {
	const { review, closeness } = person;
	return hasWords(person) || review !== undefined || closeness !== undefined;
}

/**
 * Deletes everything written about a person. The contacts stay together under a new id, so that
 * later notes do not restore the deleted ones.
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
 * Deletes a person with their contacts, which later imports leave out.
 * @param marksOf hashed identifiers of a contact, the same in other exports
 */
export function deleteAltogether(
	{ record, merged, contacts, name }: PersonView,
	steps: readonly Step[],
	marksOf: (contact: Contact) => readonly string[],
	clock: Clock
): StoredRecord[] {
	// What was written lies in the trash for longer than the contact with the name.
	const about = record && hasWords(record) ? edit(record, { name }, clock) : record;
	const written = [...(about ? [about] : []), ...merged, ...steps];
	const marked = contacts.map((contact) => edit(contact, { marks: marksOf(contact) }, clock));
	return [...written, ...marked].map((each) => remove(each, clock));
}
