import type * as z from 'zod/mini';
import type { favourSchema } from '../schemas/help';
import type { Clock } from '../stamps';
import { weekOf } from '../weeks';

/** Help is given by oneself, or by a referral to somebody who can. */
export const ways = ['direct', 'referral'] as const;
export type Way = (typeof ways)[number];

/** Help given. */
export type Favour = z.infer<typeof favourSchema>;

export function newFavour(
	fields: Pick<
		Favour,
		'what' | 'person' | 'name' | 'way' | 'to' | 'toName' | 'world' | 'wasAsked' | 'givenAt'
	>,
	clock: Clock
): Favour {
	const stamp = clock.stamp();
	const given = Object.entries(fields).filter(([, value]) => value !== undefined);
	return {
		id: crypto.randomUUID(),
		type: 'favour',
		...fields,
		week: weekOf(new Date(fields.givenAt)),
		stamps: Object.fromEntries([...given.map(([field]) => field), 'week'].map((f) => [f, stamp]))
	};
}
