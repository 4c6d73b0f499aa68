import type * as z from 'zod/mini';
import { edit } from '../record';
import type { contactListSchema } from '../schemas/people';
import type { Clock } from '../stamps';
import type { Week } from '../weeks';

/** A platform's list as a whole; the id is the platform's. */
export type ContactList = z.infer<typeof contactListSchema>;

/** How many contacts a list has, and how many of them without a name. */
export type ListCount = ContactList['counts'][Week];

/**
 * The list of a platform with the count of a week.
 * @param before the list so far
 * @returns `before` itself where it says so already
 */
export function countList(
	before: ContactList | undefined,
	platform: string,
	week: Week,
	{ all, nameless }: { all: number; nameless: number },
	clock: Clock
): ContactList {
	const list: ContactList = before ?? { id: platform, type: 'list', counts: {}, stamps: {} };
	const counted = list.counts[week];
	if (counted?.all === all && counted.nameless === nameless && list.forgotten === undefined) {
		return list;
	}
	return edit(list, { [`counts.${week}`]: { all, nameless }, forgotten: undefined }, clock);
}

/** The latest week in which a list was counted, and its count. */
export function latestCount(list: ContactList): { week: Week; count: ListCount } | undefined {
	const week = (Object.keys(list.counts) as Week[]).sort().at(-1);
	const count = week && list.counts[week];
	return count && { week, count };
}
