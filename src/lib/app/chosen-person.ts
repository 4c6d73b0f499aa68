import * as z from 'zod/mini';
import type { Kithbook } from './kithbook.svelte';
import { PeopleSource } from './people-source';

/** A person chosen in a form. A new person is not in the journal yet. */
export const chosenSchema = z.object({
	id: z.string(),
	name: z.string(),
	isNew: z.optional(z.boolean())
});

export type Chosen = z.infer<typeof chosenSchema>;

/** The person with this id, or that this person was merged into. @throws {StorageError} */
export async function chosenBy(
	{ storage }: Pick<Kithbook, 'storage'>,
	person: string | null | undefined
): Promise<Chosen | undefined> {
	if (person === null || person === undefined) return undefined;
	const { byId, identities } = await PeopleSource.of(storage).gathered(storage);
	const found = byId.get(identities.of(person));
	return found && { id: found.id, name: found.name };
}
