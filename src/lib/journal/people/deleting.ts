import { edit, remove, type StoredRecord } from '../record';
import type { Clock } from '../stamps';
import type { Contact } from './contact';
import type { PersonView } from './people';
import { hasWords, type Person } from './person';
import type { Step } from './step';

/** What deleting what is written about somebody wrote, as it takes to bring it back. */
export interface Deleted {
	readonly removed: readonly (Person | Step | Contact)[];
	/** Their contacts, which go under another id now, and the one that each named before. */
	readonly moved: readonly { readonly contact: Contact; readonly before: string | undefined }[];
}

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
): Deleted {
	const written = [...(record ? [record] : []), ...merged, ...steps];
	const person = crypto.randomUUID();
	return {
		removed: written.map((each) => remove(each, clock)),
		moved: contacts.map((contact) => ({
			contact: edit(contact, { person }, clock),
			before: contact.person
		}))
	};
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
): Deleted {
	const written = [...(record ? [record] : []), ...merged, ...steps];
	const marked = contacts.map((contact) => edit(contact, { marks: marksOf(contact) }, clock));
	return { removed: [...written, ...marked].map((each) => remove(each, clock)), moved: [] };
}

/** The records of a deletion, as they are saved. */
export function recordsOf({ removed, moved }: Deleted): StoredRecord[] {
	return [...removed, ...moved.map(({ contact }) => contact)];
}

/** What brings it all back, to be saved at once. */
export function restoreWritten({ removed, moved }: Deleted, clock: Clock): StoredRecord[] {
	return [
		...removed.map((record) => edit(record, { deleted: false, marks: undefined }, clock)),
		...moved.map(({ contact, before }) => edit(contact, { person: before }, clock))
	];
}
