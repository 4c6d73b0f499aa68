import { OLDEST } from '../stamps';
import type { Favour } from './favour';
import { isOpen } from './outcome';
import type { HelpRequest, World } from './request';

/** Something in the log of help: a request, or help given. */
export type Entry = HelpRequest | Favour;

/** Which entries to show: what was asked for, or what was given. */
export const entryFilters = ['all', 'asked', 'given'] as const;
export type EntryFilter = (typeof entryFilters)[number];

/** When it was asked for or given. */
export function momentOf(entry: Entry): number {
	return entry.type === 'request' ? entry.askedAt : entry.givenAt;
}

/** All entries, the latest first. */
export function latestFirst<T extends Entry>(entries: readonly T[]): T[] {
	return [...entries].sort(byLatest);
}

/** Puts the latest first. */
export function byLatest(a: Entry, b: Entry): number {
	return inTime(b, a);
}

/** Those of one moment, such as a day of which no more is known, come in the order in which they were noted. */
function inTime(a: Entry, b: Entry): number {
	if (momentOf(a) !== momentOf(b)) return momentOf(a) - momentOf(b);
	const [one, other] = [noted(a), noted(b)];
	return one === other ? 0 : one < other ? -1 : 1;
}

function noted({ stamps, id }: Entry): string {
	return `${stamps.world ?? OLDEST} ${id}`;
}

/** The requests that still wait for answers, the longest waiting first. */
export function openRequests(requests: readonly HelpRequest[]): HelpRequest[] {
	return requests.filter(isOpen).sort(inTime);
}

export function isShown(entry: Entry, filter: EntryFilter, world: World | undefined): boolean {
	if (world !== undefined && entry.world !== world) return false;
	if (filter === 'all') return true;
	return filter === (entry.type === 'request' ? 'asked' : 'given');
}

/** The ids of all persons of whom an entry tells. */
export function peopleIn(entry: Entry): string[] {
	if (entry.type === 'favour') return [entry.person, entry.to].filter((id) => id !== undefined);
	const helpers = (entry.helpers ?? []).flatMap(({ person }) => person ?? []);
	return [...(entry.people ?? []), ...helpers];
}
