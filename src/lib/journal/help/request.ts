import type * as z from 'zod/mini';
import type { helperSchema, requestSchema } from '../schemas/help';
import type { Clock } from '../stamps';
import { weekOf } from '../weeks';

/** What help may be asked for. */
export const helpKinds = [
	'advice',
	'introduction',
	'time',
	'money',
	'things',
	'comfort',
	'other'
] as const;
export type HelpKind = (typeof helpKinds)[number];

/** Where help is asked for and given. */
export const worlds = ['online', 'offline'] as const;
export type World = (typeof worlds)[number];

/** Whom a request goes to: one person or a few by name, a group, or whoever reads it. */
export const modes = ['direct', 'group', 'broadcast'] as const;
export type Mode = (typeof modes)[number];

/** How much somebody helped. */
export const helpAmounts = ['little', 'lot', 'solved'] as const;
export type HelpAmount = (typeof helpAmounts)[number];

/** Somebody who helped. */
export type Helper = z.infer<typeof helperSchema>;

/** One asking for help. */
export type HelpRequest = z.infer<typeof requestSchema>;

const DAY = 24 * 60 * 60 * 1000;

/** For how long a request may stay open before it counts as it stands. */
export const PENDING_DAYS = 7;

export function newRequest(
	fields: Pick<
		HelpRequest,
		'what' | 'kind' | 'world' | 'mode' | 'via' | 'people' | 'asked' | 'askedAt'
	>,
	clock: Clock
): HelpRequest {
	const stamp = clock.stamp();
	const given = Object.entries(fields).filter(([, value]) => value !== undefined);
	return {
		id: crypto.randomUUID(),
		type: 'request',
		...fields,
		week: weekOf(new Date(fields.askedAt)),
		stamps: Object.fromEntries([...given.map(([field]) => field), 'week'].map((f) => [f, stamp]))
	};
}

/** Whether something can still come of it. */
export function isOpen(request: HelpRequest): boolean {
	return request.closed === undefined;
}

/** Whether its outcome counts: it is closed, or seven days old. */
export function isCounted(request: HelpRequest, now: number): boolean {
	return !isOpen(request) || now - request.askedAt >= PENDING_DAYS * DAY;
}

/** Whether anybody answered at all. */
export function wasAnswered(request: HelpRequest): boolean {
	return request.answeredAt !== undefined || (request.answers ?? 0) > 0 || wasHelped(request);
}

/** Whether anybody helped. */
export function wasHelped(request: HelpRequest): boolean {
	return (request.helpers?.length ?? 0) > 0;
}

/** How many people it went to, as far as that is known. */
export function askedCount({ asked, people }: HelpRequest): number | undefined {
	if (asked !== undefined) return Math.max(asked, people?.length ?? 0);
	return people && people.length > 0 ? people.length : undefined;
}
