import * as z from 'zod/mini';
import { idSchema, recordShape, weekSchema } from './record';

export const noteSchema = z.looseObject({
	...recordShape,
	type: z.literal('note'),
	text: z.string(),
	/** The time when it was begun, in milliseconds since 1970. */
	writtenAt: z.int(),
	/** The local day when it was begun. Older notes have none. */
	writtenOn: z.optional(z.string()),
	/** The week in the local calendar of the device that wrote it. */
	week: weekSchema,
	/** The people in it, as far as the user confirmed them. */
	people: z.optional(z.array(idSchema))
});
