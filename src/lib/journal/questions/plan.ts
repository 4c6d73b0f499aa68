import * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { planWords } from '../plan-words';
import { valueSchema, type Field, type Value } from './question';

export { PLAN as id } from './ids';

/** “If …, I will contact …” */
export const answer = valueSchema({
	situation: z.optional(z.string()),
	contact: z.optional(z.string())
});

export const isPlain = true;

export function prompt() {
	return m.question_plan_prompt();
}

export function lookBackHeading() {
	return m.look_back_plan();
}

export function fields(): Field[] {
	return [
		{
			key: 'situation',
			label: m.question_plan_if(),
			hint: m.question_plan_if_hint(),
			input: { kind: 'text', lines: 2 }
		},
		{
			key: 'contact',
			label: m.question_plan_contact(),
			input: { kind: 'text', lines: 1 }
		}
	];
}

export function follow(earlier: Value) {
	return m.question_follow_words({ earlier: summary(earlier) });
}

export function summary(value: Value): string {
	return planWords(answer.parse(value)) ?? m.question_blank();
}
