import * as z from 'zod/mini';
import { thresholds } from '../settings';
import { recordShape, weekSchema } from './record';

export const thresholdSchema = z.enum(thresholds);

/** How often one checks in, and on which day: 1 is Monday; months that lack the day use their last. */
export const rhythmSchema = z.discriminatedUnion('every', [
	z.looseObject({ every: z.literal('week'), weekday: z.int().check(z.minimum(1), z.maximum(7)) }),
	z.looseObject({ every: z.literal('month'), day: z.int().check(z.minimum(1), z.maximum(31)) })
]);

/** What holds for the whole journal; there is one such record. */
export const settingsSchema = z.looseObject({
	...recordShape,
	id: z.literal('settings'),
	type: z.literal('settings'),
	rhythm: rhythmSchema,
	threshold: thresholdSchema,
	/** The week in which the journal was begun: no earlier one is ever called missed. */
	begun: weekSchema,
	/** Decides the order of the reflection prompts. */
	seed: z.int()
});
