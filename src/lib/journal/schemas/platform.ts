import * as z from 'zod/mini';
import { recordShape } from './record';

/** Only one's own and renamed platforms have a `label`. */
export const platformSchema = z.looseObject({
	...recordShape,
	type: z.literal('platform'),
	label: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
	order: z.number(),
	/** No longer asked about; its answers stay. */
	retired: z.boolean()
});
