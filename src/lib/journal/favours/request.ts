import type * as z from 'zod/mini';
import { newRecord } from '../record';
import type { requestSchema } from '../schemas/favours';
import type { Clock } from '../stamps';
import { weekOf } from '../weeks';

export const helpKinds = [
	'advice',
	'introduction',
	'time',
	'money',
	'things',
	'comfort',
	'other'
] as const;

export const worlds = ['online', 'offline'] as const;
export type World = (typeof worlds)[number];

/** A request goes to people by name, to a group, or to everybody who reads it. */
export const modes = ['direct', 'group', 'broadcast'] as const;
export type Mode = (typeof modes)[number];

export const helpAmounts = ['little', 'lot', 'solved'] as const;

export type HelpRequest = z.infer<typeof requestSchema>;

export type Helper = NonNullable<HelpRequest['helpers']>[number];

export type HelpAmount = (typeof helpAmounts)[number];

export type RequestFields = Pick<
	HelpRequest,
	'what' | 'kind' | 'world' | 'mode' | 'via' | 'people' | 'asked' | 'expected' | 'askedAt'
>;

export function newRequest(fields: RequestFields, clock: Clock): HelpRequest {
	return newRecord('request', { ...fields, week: weekOf(new Date(fields.askedAt)) }, clock);
}
