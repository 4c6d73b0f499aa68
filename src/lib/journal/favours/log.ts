import { OLDEST } from '../stamps';
import type { Favour } from './favour';
import { isOpen } from './outcome';
import type { HelpRequest, World } from './request';

export type HelpEntry = HelpRequest | Favour;

export type EntryFilter = 'all' | 'asked' | 'given';

export function momentOf(entry: HelpEntry): number {
	return entry.type === 'request' ? entry.askedAt : entry.givenAt;
}

export function latestFirst<T extends HelpEntry>(entries: readonly T[]): T[] {
	return [...entries].sort(byLatest);
}

export function byLatest(a: HelpEntry, b: HelpEntry): number {
	return inTime(b, a);
}

/** Entries of one moment stay in the order in which they were noted. */
function inTime(a: HelpEntry, b: HelpEntry): number {
	if (momentOf(a) !== momentOf(b)) return momentOf(a) - momentOf(b);
	const [one, other] = [noted(a), noted(b)];
	return one === other ? 0 : one < other ? -1 : 1;
}

function noted({ stamps, id }: HelpEntry): string {
	return `${stamps.world ?? OLDEST} ${id}`;
}

/** The requests without an end, oldest first. */
export function openRequests(requests: readonly HelpRequest[]): HelpRequest[] {
	return requests.filter(isOpen).sort(inTime);
}

export function isShown(entry: HelpEntry, filter: EntryFilter, world: World | undefined): boolean {
	if (world !== undefined && entry.world !== world) return false;
	if (filter === 'all') return true;
	return filter === (entry.type === 'request' ? 'asked' : 'given');
}

export function peopleIn(entry: HelpEntry): string[] {
	if (entry.type === 'favour') return [entry.person, entry.to].filter((id) => id !== undefined);
	const helpers = (entry.helpers ?? []).flatMap(({ person }) => person ?? []);
	return [...(entry.people ?? []), ...helpers];
}
