import * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { sameValue } from '../record';
import { countSchema } from '../schemas/amount';
import { listWords } from '../words';
import {
	valueSchema,
	type Context,
	type Field,
	type Gate,
	type Held,
	type Value
} from './question';

export { HELP_GIVEN as id } from './ids';

export const offers = 'favour-form';

/** The number of favours since the last check-in, in each world. */
export const answer = valueSchema({
	online: z.optional(countSchema),
	offline: z.optional(countSchema)
});

export const isPlain = true;

export function prompt() {
	return m.question_help_given_prompt();
}

export function definition() {
	return m.question_help_given_definition();
}

export function fields(): Field[] {
	const input = { kind: 'count', ranges: false } as const;
	return [
		{ key: 'online', label: m.world_online(), input },
		{ key: 'offline', label: m.world_offline(), input }
	];
}

const nothing = { online: 0, offline: 0 };

export function gate(context: Context): Gate {
	return {
		none: held(context) ? m.question_nobody_else() : m.question_nobody(),
		some: m.answer_yes(),
		nothing
	};
}

export function held({ logged }: Context): Held | undefined {
	const counts = Object.entries(logged?.given ?? {}).filter(([, count]) => count > 0);
	if (counts.length === 0) return undefined;
	const fields = Object.fromEntries(counts);
	return { words: m.question_help_given_held({ list: worlds(fields) }), fields };
}

export function follow(earlier: Value) {
	const list = worlds(earlier);
	return list === '' ? undefined : m.question_follow({ earlier: list });
}

/** Uses the logged numbers for a world without an answer. */
export function summary(value: Value, context?: Context) {
	const all = { ...(context && held(context)?.fields), ...value };
	if (sameValue(all, nothing)) return m.question_help_given_nobody();
	const list = worlds(all);
	const sentences = [
		...(list === '' ? [] : [m.question_help_given_summary({ list })]),
		...(all.online === 0 ? [m.question_help_given_nobody_online()] : []),
		...(all.offline === 0 ? [m.question_help_given_nobody_offline()] : [])
	];
	return sentences.length === 0 ? m.question_blank() : sentences.join(' ');
}

/** The worlds in which the user helped anybody. */
function worlds(value: Value): string {
	const { online, offline } = answer.parse(value);
	const parts = [];
	if (online) parts.push(m.question_help_given_online_part({ n: online }));
	if (offline) parts.push(m.question_help_given_offline_part({ n: offline }));
	return listWords(parts);
}
