import * as z from 'zod/mini';
import { questions, type Value } from '../questions';
import { recordShape, weekSchema } from './record';
import { thresholdSchema } from './settings';

function answerSchema(value: z.ZodMiniType<Value>) {
	return z.discriminatedUnion('state', [
		z.looseObject({
			state: z.literal('given'),
			value,
			carried: z.optional(z.array(z.string()))
		}),
		z.looseObject({ state: z.literal('skipped') }),
		z.looseObject({ state: z.literal('unknown') })
	]);
}

const knownAnswers = Object.fromEntries(
	questions.map((question) => [question.id, z.optional(answerSchema(question.answer))])
);

/** The answers of one week. `id` is random; what makes two check-ins one is the week. */
export const checkinSchema = z.looseObject({
	...recordShape,
	type: z.literal('checkin'),
	week: weekSchema,
	threshold: thresholdSchema,
	prompt: z.optional(z.string()),
	answers: z.catchall(z.object(knownAnswers), answerSchema(z.record(z.string(), z.any())))
});
