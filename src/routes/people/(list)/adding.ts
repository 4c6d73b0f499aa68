import { m } from '$lib/paraglide/messages';
import { changePerson, newPerson } from '$lib/journal/people/person';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { notifySaved } from '$lib/app/saving';
import { isTooLong, LONGEST_NAME } from '$lib/app/typed-name';

/** What is wrong with a name; undefined if nothing is. */
export function nameProblem(name: string): string | undefined {
	if (name.trim() === '') return m.people_name_missing();
	if (isTooLong(name)) return m.people_name_too_long({ n: LONGEST_NAME });
	return undefined;
}

/**
 * Adds a person who is on no list.
 * @returns the id if the person was saved, or what is wrong with the name
 */
export async function addPerson(
	kithbook: Pick<Kithbook, 'save'>,
	name: string
): Promise<{ id?: string; problem?: string }> {
	const problem = nameProblem(name);
	if (problem !== undefined) return { problem };
	const id = crypto.randomUUID();
	const given = name.trim();
	const saving = kithbook.save((clock) => [changePerson(newPerson(id), { name: given }, clock)]);
	return (await notifySaved(saving, m.people_added({ name: given }))) ? { id } : {};
}
