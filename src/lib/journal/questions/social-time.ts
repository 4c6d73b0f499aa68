import * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { middle } from '../amount';
import { amountSchema } from '../schemas/amount';
import { worths, worthWords, type Worth } from '../social-time';
import { amountWords } from '../words';
import { valueSchema, type Field, type Value } from './question';

export { SOCIAL_TIME as id } from './ids';

export const isOffAtFirst = true;

const HOURS_OF_A_WEEK = 168;

/** Whole hours on social sites, and how much of them was worth it. */
export const answer = valueSchema({
	hours: z.optional(amountSchema),
	worth: z.optional(z.enum(worths))
});

const worthSentences: Record<Worth, () => string> = {
	little: m.question_social_time_little_summary,
	half: m.question_social_time_half_summary,
	most: m.question_social_time_most_summary
};

export function prompt() {
	return m.question_social_time_prompt();
}

export function hint() {
	return m.question_social_time_hint();
}

export function fields(): Field[] {
	const options = worths.map((value) => ({ value, label: worthWords(value) })).reverse();
	return [
		{
			key: 'hours',
			label: m.question_social_time_hours(),
			hint: m.question_social_time_hours_hint(),
			input: { kind: 'count', ranges: true }
		},
		{ key: 'worth', label: m.question_social_time_worth(), input: { kind: 'choice', options } }
	];
}

export function doubts(value: Value) {
	const { hours } = answer.parse(value);
	return hours !== undefined && middle(hours) > HOURS_OF_A_WEEK
		? { hours: m.question_social_time_too_long() }
		: {};
}

export function follow(earlier: Value) {
	return m.question_follow_words({ earlier: summary(earlier) });
}

export function summary(value: Value): string {
	const { hours, worth } = answer.parse(value);
	const sentences = [];
	if (hours !== undefined)
		sentences.push(m.question_social_time_summary({ n: middle(hours), hours: amountWords(hours) }));
	if (worth !== undefined) sentences.push(worthSentences[worth]());
	return sentences.length === 0 ? m.question_blank() : sentences.join(' ');
}
