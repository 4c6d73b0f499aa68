import type * as z from 'zod/mini';
import type { requestSchema } from '../schemas/help';
import type { Clock } from '../stamps';
import { weekOf } from '../weeks';
import { present, stampsOf } from './fields';

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

/** Where help is asked for and written. */
export const worlds = ['online', 'offline'] as const;
export type World = (typeof worlds)[number];

/** Whom a request goes to: one person or a few by name, a group, or whoever reads it. */
export const modes = ['direct', 'group', 'broadcast'] as const;
export type Mode = (typeof modes)[number];

/** How much somebody may have helped. */
export const helpAmounts = ['little', 'lot', 'solved'] as const;

/** One asking for help. */
export type HelpRequest = z.infer<typeof requestSchema>;

/** Somebody who helped with a request. */
export type Helper = NonNullable<HelpRequest['helpers']>[number];

/** How much somebody helped. */
export type HelpAmount = (typeof helpAmounts)[number];

/** What is known of a request when it is written down. */
export type RequestFields = Pick<
	HelpRequest,
	'what' | 'kind' | 'world' | 'mode' | 'via' | 'people' | 'asked' | 'askedAt'
>;

/** A request as it was just made: nothing has come of it yet. */
export function newRequest(fields: RequestFields, clock: Clock): HelpRequest {
	const written = { ...present(fields), week: weekOf(new Date(fields.askedAt)) };
	return { id: crypto.randomUUID(), type: 'request', ...written, stamps: stampsOf(written, clock) };
}
