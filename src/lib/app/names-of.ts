import type { JournalStorage, Result } from '$lib/storage';

/**
 * What some people are called, looked up one by one: a chapter names a few of them, and a journal may
 * hold thousands. Who is not there any more has no name.
 */
export async function namesOf(
	storage: JournalStorage,
	ids: ReadonlySet<string>
): Promise<Result<Map<string, string>>> {
	const names = new Map<string, string>();
	const found = await Promise.all([...ids].map((id) => nameOf(storage, id)));
	for (const [index, id] of [...ids].entries()) {
		const name = found[index];
		if (name?.ok === false) return name;
		if (name?.value !== undefined) names.set(id, name.value);
	}
	return { ok: true, value: names };
}

/** The name that somebody was given, or that a list has; of who turned out to be another, the other's. */
async function nameOf(storage: JournalStorage, id: string): Promise<Result<string | undefined>> {
	const seen = new Set<string>();
	let at = id;
	while (!seen.has(at)) {
		seen.add(at);
		const person = await storage.record('person', at);
		if (!person.ok) return person;
		const { into, name } = person.value ?? {};
		if (into === undefined) {
			if (name !== undefined) return { ok: true, value: name };
			const contact = await storage.record('contact', at);
			return contact.ok ? { ok: true, value: contact.value?.facts.name } : contact;
		}
		at = into;
	}
	return { ok: true, value: undefined };
}
