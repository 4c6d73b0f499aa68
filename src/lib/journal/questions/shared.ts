import * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { valueSchema, type Field, type Gate, type Value } from './question';

export const id = 'shared';

/** Something shared online that a stranger should not know. */
export const answer = valueSchema({ text: z.optional(z.string()) });

export function prompt() {
	return m.question_shared_prompt();
}

export function definition() {
	return m.question_shared_definition();
}

export function fields(): Field[] {
	return [{ key: 'text', label: m.question_shared_label(), input: { kind: 'text', lines: 4 } }];
}

export function gate(): Gate {
	return {
		none: m.question_shared_nothing(),
		some: m.answer_yes(),
		nothing: { text: m.question_shared_nothing_said() }
	};
}

export function summary(value: Value): string {
	return answer.parse(value).text?.trim() || m.question_blank();
}
