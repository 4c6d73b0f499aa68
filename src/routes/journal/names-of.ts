import type { JournalReads } from '$lib/storage';

/** The names of some people by their ids; deleted people have none. They are read one by one, since a journal may hold thousands. */
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

/** The name given by hand or by a list; for somebody merged into another person, that person's. */
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
