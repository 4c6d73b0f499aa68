import type { HelpEntry } from '$lib/journal/favours/log';
import { changePerson, newPerson } from '$lib/journal/people/person';
import { remove, type StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import type { Chosen } from './chosen-person';
import type { OpenJournal } from './kithbook.svelte';
import { change } from './saving';

type Saving = Pick<OpenJournal, 'save' | 'storage'>;

interface SaveOptions {
	/** People who are added together with the entry. */
	people?: readonly Chosen[];
	dropDraft?: string;
}

/** Saves an entry, new or edited, as an undoable change. @returns whether it was saved */
export function saveEntry(
	journal: Saving,
	make: (clock: Clock) => HelpEntry,
	said: string,
	{ people = [], ...options }: SaveOptions = {}
): Promise<boolean> {
	return change(journal, (clock) => [...newcomers(people, clock), make(clock)], {
		said,
		...options
	});
}

/** Deletes an entry as an undoable change. @returns whether it was deleted */
export function removeEntry(
	journal: Saving,
	entry: HelpEntry,
	words: { deleted: string; restored: string }
): Promise<boolean> {
	return change(journal, (clock) => [remove(entry, clock)], {
		said: words.deleted,
		undone: words.restored
	});
}

function newcomers(people: readonly Chosen[], clock: Clock): StoredRecord[] {
	return people
		.filter(({ isNew }) => isNew)
		.map(({ id, name }) => changePerson(newPerson(id), { name }, clock));
}
