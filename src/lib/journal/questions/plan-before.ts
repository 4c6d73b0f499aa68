import * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { dateWords } from '../words';
import { planEnds, planEndSentence, planEndWords } from '../plan-words';
import { mondayOf } from '../weeks';
import { valueSchema, type Context, type Field, type Value } from './question';

export { PLAN_BEFORE as id } from './ids';

/** The outcome, with the plan as it was worded when this was asked. */
export const answer = valueSchema({
	week: z.optional(z.string()),
	plan: z.optional(z.string()),
	end: z.optional(z.enum(planEnds)),
	note: z.optional(z.string())
});

export const isPlain = true;

export function applies({ plan }: Context): boolean {
	return plan !== undefined;
}

export function prompt() {
	return m.question_plan_before_prompt();
}

export function hint({ plan }: Context): string {
	if (!plan) return m.question_plan_before_any();
	const date = dateWords(mondayOf(plan.week));
	return m.question_plan_before_hint({ date, plan: plan.words });
}

export function fields({ plan }: Context): Field[] {
	const kept: Field[] = plan
		? [
				{ key: 'week', label: 'week', input: { kind: 'kept', text: plan.week } },
				{ key: 'plan', label: 'plan', input: { kind: 'kept', text: plan.words } }
			]
		: [];
	const options = planEnds.map((value) => ({ value, label: planEndWords(value) }));
	return [
		...kept,
		{
			key: 'end',
			label: m.question_plan_before_prompt(),
			input: { kind: 'choice', options }
		},
		{
			key: 'note',
			label: m.question_plan_before_note(),
			hint: m.question_plan_before_note_hint(),
			input: { kind: 'text', lines: 1 }
		}
	];
}

export function summary(value: Value): string {
	const { plan, end, note } = answer.parse(value);
	const said = [end && planEndSentence(end), note?.trim()];
	const lines = said.filter((line) => line);
	if (lines.length === 0) return m.question_blank();
	const planned = plan?.trim();
	if (planned) lines.unshift(m.question_plan_before_planned({ plan: planned }));
	return lines.join('\n');
}
