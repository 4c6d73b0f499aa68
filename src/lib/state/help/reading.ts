import type { Favour } from '$lib/journal/help/favour';
import type { HelpRequest } from '$lib/journal/help/request';
import { Identities } from '$lib/journal/people/people';
import type { Person } from '$lib/journal/people/person';
import type { JournalStorage, Result } from '$lib/storage';

/** The log of help, each person as they go now: two may have turned out to be one. */
export interface LoggedHelp {
	readonly requests: HelpRequest[];
	readonly favours: Favour[];
}

/** Who was merged into whom; of all that is known of people, only that is kept. */
export async function readIdentities(storage: JournalStorage): Promise<Result<Identities>> {
	const merged: Person[] = [];
	for await (const batch of storage.batches('person')) {
		if (!batch.ok) return batch;
		merged.push(...batch.value.filter(({ into }) => into !== undefined));
	}
	return { ok: true, value: new Identities(merged) };
}

/** The whole log of help. */
export async function readHelp(storage: JournalStorage): Promise<Result<LoggedHelp>> {
	const [requests, favours] = await Promise.all([
		storage.records('request'),
		storage.records('favour')
	]);
	if (!requests.ok) return requests;
	if (!favours.ok) return favours;
	const log = { requests: requests.value, favours: favours.value };
	if (!namesAnybody(log)) return { ok: true, value: log };
	const identities = await readIdentities(storage);
	return identities.ok ? { ok: true, value: asTheyGoNow(log, identities.value) } : identities;
}

function namesAnybody({ requests, favours }: LoggedHelp): boolean {
	return (
		favours.some(({ person, to }) => person !== undefined || to !== undefined) ||
		requests.some(({ people, helpers }) => people ?? helpers?.some(({ person }) => person))
	);
}

function asTheyGoNow({ requests, favours }: LoggedHelp, identities: Identities): LoggedHelp {
	const of = (id: string | undefined) => (id === undefined ? undefined : identities.of(id));
	return {
		requests: requests.map((request) => ({
			...request,
			...(request.people && {
				people: [...new Set(request.people.map((id) => identities.of(id)))]
			}),
			...(request.helpers && {
				helpers: request.helpers.map((helper) => ({ ...helper, person: of(helper.person) }))
			})
		})),
		favours: favours.map((favour) => ({ ...favour, person: of(favour.person), to: of(favour.to) }))
	};
}
