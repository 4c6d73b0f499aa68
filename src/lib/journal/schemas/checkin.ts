import * as z from 'zod/mini';
import { isOwnQuestionId } from '../own-question';
import { planEnds } from '../plan-words';
import { questions, type Value } from '../questions';
import { valueSchema } from '../questions/question';
import { amountSchema } from './amount';
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

/** An answer to any of one's own questions; the question's record has its kind. */
const ownAnswerSchema = answerSchema(
	valueSchema({ answer: z.optional(z.union([amountSchema, z.boolean(), z.string()])) })
);

function checkOwnAnswers({ value, issues }: z.core.ParsePayload<Record<string, unknown>>): void {
	for (const [id, answer] of Object.entries(value)) {
		if (!isOwnQuestionId(id)) continue;
		for (const issue of ownAnswerSchema.safeParse(answer).error?.issues ?? []) {
			// The same issue, with its path in the answers.
			issues.push({ ...issue, input: value, path: [id, ...issue.path] } as z.core.$ZodRawIssue);
		}
	}
}

export const checkinSchema = z.looseObject({
	...recordShape,
	type: z.literal('checkin'),
	week: weekSchema,
	threshold: thresholdSchema,
	prompt: z.optional(z.string()),
	passedPrompt: z.optional(z.string()),
	answers: z
		.catchall(z.object(knownAnswers), answerSchema(z.record(z.string(), z.any())))
		.check(checkOwnAnswers),
	planEnd: z.optional(z.looseObject({ plan: z.string(), end: z.enum(planEnds) }))
});
