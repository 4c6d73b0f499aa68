import type { HelpEntry } from '$lib/journal/help/log';
import { changePerson, newPerson } from '$lib/journal/people/person';
import { remove, restore, takeBack, type StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import { m } from '$lib/paraglide/messages';
import type { OpenJournal } from './reader';
import { tell } from './saving';
import type { Chosen } from './chosen';

type Saving = Pick<OpenJournal, 'save'>;

/**
 * Adds an entry with the people who came new with it, says so, and offers to take it back.
 * @returns whether it was saved
 */
export function addEntry(
	journal: Saving,
	make: (clock: Clock) => HelpEntry,
	people: readonly Chosen[],
	words: string,
	dropDraft: string
): Promise<boolean> {
	let added: readonly StoredRecord[] = [];
	const saving = journal.save((clock) => (added = [...newcomers(people, clock), make(clock)]), {
		dropDraft
	});
	const undo = () => journal.save((clock) => added.map((record) => remove(record, clock)));
	return tell(saving, words, {
		label: m.help_undo(),
		run: () => void tell(undo(), m.help_taken_back())
	});
}

/**
 * Changes an entry, says so, and offers to take it back.
 * @param people those who came new with the change
 * @returns whether it was saved
 */
export function changeEntry<T extends HelpEntry>(
	journal: Saving,
	before: T,
	change: (clock: Clock) => T,
	words: string,
	{ people = [], ...options }: { people?: readonly Chosen[]; dropDraft?: string } = {}
): Promise<boolean> {
	let after = before;
	const saving = journal.save(
		(clock) => [...newcomers(people, clock), (after = change(clock))],
		options
	);
	const undo = () => journal.save((clock) => [takeBack(before, after, clock)]);
	return tell(saving, words, {
		label: m.help_undo(),
		run: () => void tell(undo(), m.help_taken_back())
	});
}

/** Deletes an entry, says so, and offers it back. @returns whether it was deleted */
export function removeEntry(
	journal: Saving,
	entry: HelpEntry,
	words: { deleted: string; restored: string }
): Promise<boolean> {
	let removed: StoredRecord = entry;
	const saving = journal.save((clock) => [(removed = remove(entry, clock))]);
	const undo = () => journal.save((clock) => [restore(removed, clock)]);
	return tell(saving, words.deleted, {
		label: m.help_undo(),
		run: () => void tell(undo(), words.restored)
	});
}

function newcomers(people: readonly Chosen[], clock: Clock): StoredRecord[] {
	return people
		.filter(({ isNew }) => isNew)
		.map(({ id, name }) => changePerson(newPerson(id), { name }, clock));
}
