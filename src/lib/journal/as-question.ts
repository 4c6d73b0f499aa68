import * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { ownQuestionId, type OwnQuestion, type OwnQuestionKind } from './own-question';
import type { Field, Question, Value } from './questions/question';
import { amountSchema } from './schemas/amount';
import { amountWords, numberWords } from './words';

const answers = {
	number: z.object({ answer: z.optional(amountSchema) }),
	'yes-no': z.object({ answer: z.optional(z.boolean()) }),
	scale: z.object({ answer: z.optional(z.int().check(z.minimum(1), z.maximum(5))) }),
	text: z.object({ answer: z.optional(z.string()) })
} satisfies Record<OwnQuestionKind, z.ZodMiniType<Value>>;

export function asQuestion(record: OwnQuestion): Question {
	return {
		id: ownQuestionId(record),
		answer: answers[record.kind],
		prompt: () => record.wording,
		isOwn: () => true,
		fields: () => [{ key: 'answer', label: m.question_own_label(), input: input(record) }],
		follow: (earlier) => m.question_follow_words({ earlier: words(record, earlier) }),
		summary: (value) => words(record, value)
	};
}

function input(record: OwnQuestion): Field['input'] {
	switch (record.kind) {
		case 'number':
			return { kind: 'count', ranges: true };
		case 'yes-no':
			return { kind: 'yes-no' };
		case 'scale':
			return {
				kind: 'scale',
				low: record.low ?? m.question_own_scale_low(),
				high: record.high ?? m.question_own_scale_high()
			};
		case 'text':
			return { kind: 'text', lines: 4 };
	}
}

function words(record: OwnQuestion, { answer }: Value): string {
	if (answer === undefined) return m.question_blank();
	if (typeof answer === 'boolean') return answer ? m.answer_yes() : m.answer_no();
	if (typeof answer === 'string') return answer.trim() || m.question_blank();
	if (record.kind === 'scale' && typeof answer === 'number') {
		return m.question_own_scale_words({ step: numberWords(answer), steps: numberWords(5) });
	}
	return amountWords(answer);
}
