import * as z from 'zod/mini';
import { ownQuestionKinds } from '../own-question';
import { recordShape } from './record';

/** A question that the user asks of themselves. Its kind never changes: its answers hang on it. */
export const ownQuestionSchema = z.looseObject({
	...recordShape,
	type: z.literal('question'),
	kind: z.enum(ownQuestionKinds),
	wording: z.string().check(z.minLength(1), z.maxLength(300)),
	/** What the ends of a scale mean. */
	low: z.optional(z.string().check(z.maxLength(80))),
	high: z.optional(z.string().check(z.maxLength(80))),
	order: z.number(),
	/** No longer asked; its answers stay. */
	retired: z.boolean()
});
