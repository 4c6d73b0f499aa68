import type { JournalReads } from '$lib/storage';

/** Names by id; deleted people have none. People are read one by one, because there may be thousands. */
export async function namesOf(
	journal: JournalReads,
	ids: ReadonlySet<string>
): Promise<Map<string, string>> {
	const names = new Map<string, string>();
	for (const [id, name] of await Promise.all([...ids].map((id) => nameOf(journal, id)))) {
		if (name !== undefined) names.set(id, name);
	}
	return names;
}

/** The typed name, else the contact's. For a merged person, the name of the person they were merged into. */
async function nameOf(
	journal: JournalReads,
	id: string
): Promise<[id: string, name: string | undefined]> {
	const seen = new Set<string>();
	let at = id;
	while (!seen.has(at)) {
		seen.add(at);
		const { into, name } = (await journal.record('person', at)) ?? {};
		if (into === undefined) return [id, name ?? (await journal.record('contact', at))?.facts.name];
		at = into;
	}
	return [id, undefined];
}
