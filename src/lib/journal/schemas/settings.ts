import * as z from 'zod/mini';
import { thresholds } from '../settings';
import { recordShape, weekSchema } from './record';

export const thresholdSchema = z.enum(thresholds);

/** Weekdays count from Monday, 1. Months without the day use their last day. */
export const rhythmSchema = z.discriminatedUnion('every', [
	z.looseObject({ every: z.literal('week'), weekday: z.int().check(z.minimum(1), z.maximum(7)) }),
	z.looseObject({ every: z.literal('month'), day: z.int().check(z.minimum(1), z.maximum(31)) })
]);

/** There is one such record. */
export const settingsSchema = z.looseObject({
	...recordShape,
	id: z.literal('settings'),
	type: z.literal('settings'),
	rhythm: rhythmSchema,
	threshold: thresholdSchema,
	/** The first week of the journal: earlier weeks are never missed. */
	begun: weekSchema,
	seed: z.int(),
	/** Whether a question of Kithbook's is asked, by its id; without an entry, as at first. */
	asks: z.optional(z.record(z.string(), z.boolean())),
	/** Weeks and names that This week shows no earlier words of. Merged one by one. */
	leftOut: z.optional(z.record(z.string(), z.boolean()))
});
