import type * as z from 'zod/mini';
import { newRecord } from '../record';
import type { favourSchema } from '../schemas/favours';
import type { Clock } from '../stamps';
import { weekOf } from '../weeks';

/** A favour is direct help, or a referral to somebody who can help. */
export const ways = ['direct', 'referral'] as const;

export type Favour = z.infer<typeof favourSchema>;

export type FavourFields = Pick<
	Favour,
	'what' | 'person' | 'name' | 'way' | 'to' | 'toName' | 'world' | 'wasAsked' | 'givenAt'
>;

export function newFavour(fields: FavourFields, clock: Clock): Favour {
	return newRecord('favour', { ...fields, week: weekOf(new Date(fields.givenAt)) }, clock);
}
