import * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import type { Field, Question, Value } from './questions/question';
import type { Version } from './record';
import { amountSchema } from './schemas/amount';
import type { ownQuestionSchema } from './schemas/own-question';
import type { Clock, Stamp } from './stamps';
import { amountWords, numberWords } from './words';

export const ownQuestionKinds = ['number', 'yes-no', 'scale', 'text'] as const;
export type OwnQuestionKind = (typeof ownQuestionKinds)[number];

/** A question that the user asks of themselves. */
export type OwnQuestion = z.infer<typeof ownQuestionSchema>;

/** The steps of a scale, from its low to its high end. */
export const scaleSteps = [1, 2, 3, 4, 5] as const;

export function newOwnQuestion(
	fields: Pick<OwnQuestion, 'kind' | 'wording' | 'low' | 'high' | 'order'>,
	clock: Clock
): OwnQuestion {
	const stamp = clock.stamp();
	const given = Object.entries({ ...fields, retired: false }).filter(
		([, value]) => value !== undefined
	);
	return {
		id: crypto.randomUUID(),
		type: 'question',
		...fields,
		retired: false,
		stamps: Object.fromEntries(given.map(([field]) => [field, stamp]))
	};
}

/** Under which id the answers to an own question stand in a check-in. */
export function ownQuestionId(record: Pick<OwnQuestion, 'id'>): string {
	return `own:${record.id}`;
}

/** Whether an answer under this id is one to an own question. */
export function isOwnQuestionId(id: string): boolean {
	return id.startsWith('own:');
}

/** The wording that stood when an answer was given. */
export function wordingAt(record: OwnQuestion, stamp: Stamp): string {
	const since = record.stamps.wording;
	if (since === undefined || stamp >= since) return record.wording;
	const earlier: Version[] = record.earlier?.wording ?? [];
	const then = earlier.find((version) => stamp >= version.stamp) ?? earlier.at(-1);
	return typeof then?.value === 'string' ? then.value : record.wording;
}

const answers = {
	number: z.object({ answer: z.optional(amountSchema) }),
	'yes-no': z.object({ answer: z.optional(z.boolean()) }),
	scale: z.object({ answer: z.optional(z.int().check(z.minimum(1), z.maximum(5))) }),
	text: z.object({ answer: z.optional(z.string()) })
} satisfies Record<OwnQuestionKind, z.ZodMiniType<Value>>;

/** The question as the check-in asks it. */
export function asQuestion(record: OwnQuestion): Question {
	return {
		id: ownQuestionId(record),
		answer: answers[record.kind],
		prompt: () => record.wording,
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
