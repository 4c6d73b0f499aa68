import * as z from 'zod/mini';
import { ownQuestionKinds } from '../own-question';
import { recordShape } from './record';

/** The kind never changes, because the answers depend on it. */
export const ownQuestionSchema = z.looseObject({
	...recordShape,
	type: z.literal('question'),
	kind: z.enum(ownQuestionKinds),
	wording: z.string().check(z.minLength(1), z.maxLength(300)),
	/** The labels of a scale's ends. */
	low: z.optional(z.string().check(z.maxLength(80))),
	high: z.optional(z.string().check(z.maxLength(80))),
	order: z.number(),
	/** No longer asked; its answers stay. */
	retired: z.boolean()
});
