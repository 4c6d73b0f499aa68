import * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { promptWords } from '../prompts';
import { valueSchema, type Context, type Field, type Value } from './question';

export { REFLECTION as id } from './ids';

export const asksPrompt = true;

export const answer = valueSchema({ text: z.optional(z.string()) });

export function prompt(context: Context) {
	return context.promptWords ?? promptWords(context.prompt);
}

export function title() {
	return m.question_reflection_title();
}

export function isOwn({ promptWords }: Context) {
	return promptWords !== undefined;
}

export function lookBackHeading(heading: string) {
	return heading;
}

export function fields(): Field[] {
	return [{ key: 'text', label: m.question_reflection_label(), input: { kind: 'text', lines: 6 } }];
}

export function summary(value: Value): string {
	return answer.parse(value).text?.trim() || m.question_blank();
}
