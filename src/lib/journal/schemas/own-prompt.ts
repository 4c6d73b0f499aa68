import * as z from 'zod/mini';
import { promptKinds } from '../own-prompt';
import { recordShape } from './record';

/** The id is the prompt's, or random for one's own. */
export const promptSchema = z.looseObject({
	...recordShape,
	type: z.literal('prompt'),
	/** Only one's own prompts have words. */
	words: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
	/** Only one's own prompts have a kind. */
	kind: z.optional(z.enum(promptKinds)),
	/** Shown as soon as the rules allow it. */
	pinned: z.optional(z.boolean()),
	/** No longer asked; its answers stay. */
	retired: z.optional(z.boolean())
});
