import type * as z from 'zod/mini';
import { edit } from '../record';
import type { contactListSchema } from '../schemas/people';
import type { Clock } from '../stamps';
import type { Week } from '../weeks';

/** The counts of one platform; the id is the platform's. */
export type ContactList = z.infer<typeof contactListSchema>;

/** The contacts of a list, and those without a name. */
export type ListCount = ContactList['counts'][Week];

/**
 * Adds the count of a week to a platform's list.
 * @returns `before` itself where nothing changes
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

export function latestCount(list: ContactList): { week: Week; count: ListCount } | undefined {
	const week = (Object.keys(list.counts) as Week[]).sort().at(-1);
	const count = week && list.counts[week];
	return count && { week, count };
}
