import * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { sameValue } from '../record';
import { countSchema } from '../schemas/amount';
import { listWords, numberWords } from '../words';
import { valueSchema, type Field, type Gate, type Value } from './question';

export { CONVERSATIONS as id } from './ids';

/** Each person counts once, under the closest kind of conversation. */
export const answer = valueSchema({
	faceToFace: z.optional(countSchema),
	call: z.optional(countSchema),
	writing: z.optional(countSchema)
});

export const isPlain = true;

export const namesPeople = true;

export function prompt() {
	return m.question_conversations_prompt();
}

export function hint() {
	return m.question_since();
}

export function definition() {
	return m.question_conversations_definition();
}

export function fields(): Field[] {
	const input = { kind: 'count', ranges: false } as const;
	return [
		{ key: 'faceToFace', label: m.question_conversations_face_to_face(), input },
		{ key: 'call', label: m.question_conversations_call(), input },
		{ key: 'writing', label: m.question_conversations_writing(), input }
	];
}

export function gate(): Gate {
	return {
		none: m.question_nobody(),
		some: m.answer_yes(),
		nothing: { faceToFace: 0, call: 0, writing: 0 }
	};
}

export function follow(earlier: Value) {
	const list = kinds(earlier);
	return list === '' ? undefined : m.question_follow({ earlier: list });
}

export function summary(value: Value) {
	if (sameValue(value, gate().nothing)) return m.question_conversations_nobody();
	const list = kinds(value);
	return list === '' ? m.question_blank() : m.question_conversations_summary({ list });
}

function kinds(value: Value): string {
	const { faceToFace, call, writing } = answer.parse(value);
	const part = (n: number | undefined, words: (inputs: { n: string }) => string) =>
		n === undefined ? [] : [words({ n: numberWords(n) })];
	return listWords([
		...part(faceToFace, m.question_conversations_face_to_face_part),
		...part(call, m.question_conversations_call_part),
		...part(writing, m.question_conversations_writing_part)
	]);
}
