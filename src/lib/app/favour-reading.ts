import type { Favour } from '$lib/journal/favours/favour';
import { byLatest, type HelpEntry } from '$lib/journal/favours/log';
import type { HelpRequest } from '$lib/journal/favours/request';
import type { RecordTypes } from '$lib/journal/journal';
import type { RecordType } from '$lib/journal/record-types';
import { Identities } from '$lib/journal/people/people';
import type { Person } from '$lib/journal/people/person';
import type { JournalReads } from '$lib/storage';
import { mergeInChunks, sortInChunks } from './chunks';

/** The log of favours, each list with the latest first. */
export interface LoggedHelp {
	readonly requests: HelpRequest[];
	readonly favours: Favour[];
}

/** Reads which people were merged, and keeps nothing else about people. */
export async function readIdentities(journal: JournalReads): Promise<Identities> {
	const merged: Person[] = [];
	for await (const batch of journal.batches('person')) {
		merged.push(...batch.filter(({ into }) => into !== undefined));
	}
	return new Identities(merged);
}

/** Reads all records of a type in batches, because fifty years at once would block the page. */
export async function readAll<T extends RecordType>(
	journal: JournalReads,
	type: T
): Promise<RecordTypes[T][]> {
	const all: RecordTypes[T][] = [];
	for await (const batch of journal.batches(type)) all.push(...batch);
	return all;
}

/** Reads the whole log of favours, with ids as they were saved. */
export async function readLog(journal: JournalReads): Promise<LoggedHelp> {
	return {
		requests: await sortInChunks(await readAll(journal, 'request'), byLatest),
		favours: await sortInChunks(await readAll(journal, 'favour'), byLatest)
	};
}

/** Both directions as one list, the latest first. */
export function entriesOf({ requests, favours }: LoggedHelp): Promise<HelpEntry[]> {
	return mergeInChunks<HelpEntry>(requests, favours, byLatest);
}

/** Reads the whole log of favours, with the ids of merged people replaced. */
export async function readHelp(journal: JournalReads): Promise<LoggedHelp> {
	const log = await readLog(journal);
	return namesAnybody(log) ? withMerged(log, await readIdentities(journal)) : log;
}

function namesAnybody({ requests, favours }: LoggedHelp): boolean {
	return (
		favours.some(({ person, to }) => person !== undefined || to !== undefined) ||
		requests.some(({ people, helpers }) => people ?? helpers?.some(({ person }) => person))
	);
}

function withMerged({ requests, favours }: LoggedHelp, identities: Identities): LoggedHelp {
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
