import * as z from 'zod/mini';
import { promptKinds } from '../own-prompt';
import { recordShape } from './record';

/** What the user made of a reflection prompt. The id is the prompt's, or random for one's own. */
export const promptSchema = z.looseObject({
	...recordShape,
	type: z.literal('prompt'),
	/** Set for one's own. */
	words: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
	/** Set for one's own. */
	kind: z.optional(z.enum(promptKinds)),
	/** Comes as soon as it may. */
	pinned: z.optional(z.boolean()),
	/** No longer asked; what was answered stays. */
	retired: z.optional(z.boolean())
});
