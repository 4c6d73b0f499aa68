import * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { middle } from '../amount';
import { amountSchema } from '../schemas/amount';
import type { Threshold } from '../settings';
import { amountWords } from '../words';
import { platformFields, platformList, totalOf } from './per-platform';
import { CONTACTS } from './ids';
import type { Context, Field, Value } from './question';

export { KNOWN as id } from './ids';
export { platformFollow as follow } from './per-platform';

export const answer = z.record(z.string(), amountSchema);

export const perPlatform = true;
export const offers = 'name-review';

const definitions: Record<Threshold, () => string> = {
	recognised: m.threshold_recognised_definition,
	talked: m.threshold_talked_definition,
	met: m.threshold_met_definition
};

/** The threshold itself if only a newer version knows it. */
function definitionOf(threshold: Threshold): string {
	return Object.hasOwn(definitions, threshold) ? definitions[threshold]() : threshold;
}

export const isPlain = true;

export function prompt() {
	return m.question_known_prompt();
}

export function loss() {
	return m.question_known_loss();
}

export function hint({ threshold }: Context) {
	return m.question_known_hint({ definition: definitionOf(threshold) });
}

export function definition() {
	return m.question_known_definition();
}

export function asides({ threshold }: Context) {
	return [m.journal_known_meant({ definition: definitionOf(threshold) })];
}

export function fields({ platforms, answers }: Context) {
	return platformFields(platforms).map((field): Field => {
		const contacts = answers[CONTACTS]?.[field.key];
		return typeof contacts === 'number' || typeof contacts === 'object'
			? { ...field, hint: m.question_known_of({ contacts: amountWords(contacts) }) }
			: field;
	});
}

export function doubts(value: Value, { answers }: Context) {
	const found: Record<string, string> = {};
	for (const [platform, known] of Object.entries(answer.parse(value))) {
		const contacts = answers[CONTACTS]?.[platform];
		if (typeof contacts !== 'number' && typeof contacts !== 'object') continue;
		if (middle(known) > middle(contacts)) {
			found[platform] = m.question_known_exceeds({ contacts: amountWords(contacts) });
		}
	}
	return found;
}

export function summary(value: Value, { platforms }: Context) {
	const list = platformList(value, platforms);
	if (list === '') return m.question_blank();
	return m.question_known_summary({ total: amountWords(totalOf(value)), list });
}
