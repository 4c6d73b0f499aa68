import * as z from 'zod/mini';
import { recordShape, weekSchema } from './record';

/** Free words, written at any time. */
export const noteSchema = z.looseObject({
	...recordShape,
	type: z.literal('note'),
	text: z.string(),
	/** When it was begun, in milliseconds since 1970. */
	writtenAt: z.int(),
	/** The local day on which it was begun. Older notes have none. */
	writtenOn: z.optional(z.string()),
	/** The week it belongs to, by the local calendar of the place where it was written. */
	week: weekSchema
});
