import type { Favour } from '$lib/journal/help/favour';
import { byLatest, type HelpEntry } from '$lib/journal/help/log';
import type { HelpRequest } from '$lib/journal/help/request';
import type { RecordTypes } from '$lib/journal/journal';
import type { RecordType } from '$lib/journal/record-types';
import { Identities } from '$lib/journal/people/people';
import type { Person } from '$lib/journal/people/person';
import type { JournalStorage, Result } from '$lib/storage';
import { mergeInChunks, sortInChunks } from './chunks';

/** The log of help, in each direction the latest first. */
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

/** All records of a type, read in batches, as those of fifty years at once would hold up the page. */
export async function readAll<T extends RecordType>(
	storage: JournalStorage,
	type: T
): Promise<Result<RecordTypes[T][]>> {
	const all: RecordTypes[T][] = [];
	for await (const batch of storage.batches(type)) {
		if (!batch.ok) return batch;
		all.push(...batch.value);
	}
	return { ok: true, value: all };
}

/** The whole log of help, as it was noted. */
export async function readLog(storage: JournalStorage): Promise<Result<LoggedHelp>> {
	const requests = await readAll(storage, 'request');
	if (!requests.ok) return requests;
	const favours = await readAll(storage, 'favour');
	if (!favours.ok) return favours;
	return {
		ok: true,
		value: {
			requests: await sortInChunks(requests.value, byLatest),
			favours: await sortInChunks(favours.value, byLatest)
		}
	};
}

/** Both directions as one list, the latest first. */
export function entriesOf({ requests, favours }: LoggedHelp): Promise<HelpEntry[]> {
	return mergeInChunks<HelpEntry>(requests, favours, byLatest);
}

/** The whole log of help, each person as they go now: two may have turned out to be one. */
export async function readHelp(storage: JournalStorage): Promise<Result<LoggedHelp>> {
	const log = await readLog(storage);
	if (!log.ok || !namesAnybody(log.value)) return log;
	const identities = await readIdentities(storage);
	return identities.ok ? { ok: true, value: asTheyGoNow(log.value, identities.value) } : identities;
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
