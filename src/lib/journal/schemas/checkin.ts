import * as z from 'zod/mini';
import { isOwnQuestionId } from '../own-question';
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

/** The answer to any question of one's own; which kind the question is, its own record says. */
const ownAnswerSchema = answerSchema(
	valueSchema({ answer: z.optional(z.union([amountSchema, z.boolean(), z.string()])) })
);

function checkOwnAnswers({ value, issues }: z.core.ParsePayload<Record<string, unknown>>): void {
	for (const [id, answer] of Object.entries(value)) {
		if (!isOwnQuestionId(id)) continue;
		for (const issue of ownAnswerSchema.safeParse(answer).error?.issues ?? []) {
			// An issue as it was found, at its place in the answers.
			issues.push({ ...issue, input: value, path: [id, ...issue.path] } as z.core.$ZodRawIssue);
		}
	}
}

/** The answers of one week. `id` is random; what makes two check-ins one is the week. */
export const checkinSchema = z.looseObject({
	...recordShape,
	type: z.literal('checkin'),
	week: weekSchema,
	threshold: thresholdSchema,
	prompt: z.optional(z.string()),
	passedPrompt: z.optional(z.string()),
	answers: z
		.catchall(z.object(knownAnswers), answerSchema(z.record(z.string(), z.any())))
		.check(checkOwnAnswers)
});
