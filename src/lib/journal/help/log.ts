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
export function latestFirst(entries: readonly Entry[]): Entry[] {
	return [...entries].sort((a, b) => momentOf(b) - momentOf(a) || (a.id < b.id ? -1 : 1));
}

/** The requests that still wait for answers, the longest waiting first. */
export function openRequests(requests: readonly HelpRequest[]): HelpRequest[] {
	return requests.filter(isOpen).sort((a, b) => a.askedAt - b.askedAt || (a.id < b.id ? -1 : 1));
}

export function isShown(entry: Entry, filter: EntryFilter, world: World | undefined): boolean {
	if (world !== undefined && entry.world !== world) return false;
	if (filter === 'all') return true;
	return filter === (entry.type === 'request' ? 'asked' : 'given');
}
