import * as z from 'zod/mini';
import { recordShape } from './record';

/** A place where one has online contacts. `label` is set for one's own, and where a known one was renamed. */
export const platformSchema = z.looseObject({
	...recordShape,
	type: z.literal('platform'),
	label: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
	order: z.number(),
	/** No longer asked about; what was answered stays. */
	retired: z.boolean()
});
