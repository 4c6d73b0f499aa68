import * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { amountSchema } from '../schemas/amount';
import { amountWords } from '../words';
import { platformFields, platformList, totalOf } from './per-platform';
import type { Context, Value } from './question';

export { CONTACTS as id } from './ids';
export { platformFollow as follow } from './per-platform';

export const answer = z.record(z.string(), amountSchema);

export const carries = true;
export const perPlatform = true;
export const countedByLists = true;

export const isPlain = true;

export function prompt() {
	return m.question_contacts_prompt();
}

export function loss() {
	return m.question_contacts_loss();
}

export function hint() {
	return m.question_contacts_hint();
}

export function definition() {
	return m.question_contacts_definition();
}

export function fields({ platforms }: Context) {
	return platformFields(platforms);
}

export function summary(value: Value, { platforms }: Context) {
	const list = platformList(value, platforms);
	if (list === '') return m.question_blank();
	return m.question_contacts_summary({ total: amountWords(totalOf(value)), list });
}
