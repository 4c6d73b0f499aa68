import * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { valueSchema, type Field, type Value } from './question';

export const id = 'plan';

/** “If …, I will contact …” */
export const answer = valueSchema({
	situation: z.optional(z.string()),
	contact: z.optional(z.string())
});

export function prompt() {
	return m.question_plan_prompt();
}

export function hint() {
	return m.question_plan_hint();
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
			hint: m.question_plan_contact_hint(),
			input: { kind: 'text', lines: 1 }
		}
	];
}

export function follow(earlier: Value) {
	return m.question_follow_words({ earlier: summary(earlier) });
}

export function summary(value: Value): string {
	const given = answer.parse(value);
	const [situation, contact] = [given.situation, given.contact].map(asPart);
	if (situation && contact) return m.question_plan_summary({ situation, contact });
	if (contact) return m.question_plan_summary_contact({ contact });
	return situation ? m.question_plan_summary_situation({ situation }) : m.question_blank();
}

/** Without the full stop with which one may have ended it, as the sentence goes on or has its own. */
function asPart(words = ''): string {
	return words.trim().replace(/\.+$/u, '');
}
