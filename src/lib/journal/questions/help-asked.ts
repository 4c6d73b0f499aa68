import * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { countSchema } from '../schemas/amount';
import { numberWords } from '../words';
import {
	valueSchema,
	type Context,
	type Field,
	type Gate,
	type Held,
	type Value
} from './question';

export { HELP_ASKED as id } from './ids';

export const precededBy = 'open-requests';
export const offers = 'request-form';

/**
 * The number of requests since the last check-in, in each world, of people asked, of requests with
 * an answer, and of requests with help.
 */
export const answer = valueSchema({
	onlineRequests: z.optional(countSchema),
	onlineAsked: z.optional(countSchema),
	onlineAnswered: z.optional(countSchema),
	onlineHelped: z.optional(countSchema),
	offlineRequests: z.optional(countSchema),
	offlineAsked: z.optional(countSchema),
	offlineAnswered: z.optional(countSchema),
	offlineHelped: z.optional(countSchema)
});

const worlds = ['online', 'offline'] as const;

export const isPlain = true;

export function prompt() {
	return m.question_help_asked_prompt();
}

export function loss() {
	return m.question_help_asked_loss();
}

export function definition() {
	return m.question_help_asked_definition();
}

export function fields(): Field[] {
	const rows = [
		['Requests', m.question_help_asked_requests(), false],
		['Helped', m.question_help_asked_helped(), false],
		['Asked', m.question_help_asked_people(), true],
		['Answered', m.question_help_asked_answered(), true]
	] as const;
	return worlds.flatMap((world) =>
		rows.map(([row, label, isDetail]) => ({
			key: `${world}${row}`,
			label,
			group: world === 'online' ? m.world_online() : m.world_offline(),
			isDetail,
			input: { kind: 'count', ranges: false } as const
		}))
	);
}

export function details() {
	return m.question_help_asked_details();
}

const nothing = { onlineRequests: 0, offlineRequests: 0 };

export function gate(context: Context): Gate {
	return {
		none: held(context) ? m.question_nobody_else() : m.question_nobody(),
		some: m.answer_yes(),
		nothing
	};
}

export function held({ logged }: Context): Held | undefined {
	const fields: Record<string, number> = {};
	for (const world of worlds) {
		const asks = logged?.asked[world];
		if (!asks || asks.requests === 0) continue;
		fields[`${world}Requests`] = asks.requests;
		fields[`${world}Asked`] = asks.asked;
		fields[`${world}Answered`] = asks.answered;
		fields[`${world}Helped`] = asks.helped;
	}
	if (Object.keys(fields).length === 0) return undefined;
	return { words: m.question_help_asked_held({ list: summary(fields) }), fields };
}

export function doubts(value: Value) {
	const counts = answer.parse(value);
	const found: Record<string, string> = {};
	for (const world of worlds) {
		const requests = counts[`${world}Requests`];
		if (requests === undefined) continue;
		if ((counts[`${world}Answered`] ?? 0) > requests)
			found[`${world}Answered`] = m.question_help_asked_answered_exceeds({ n: requests });
		if ((counts[`${world}Helped`] ?? 0) > requests)
			found[`${world}Helped`] = m.question_help_asked_helped_exceeds({ n: requests });
	}
	return found;
}

/** Adds the logged numbers for a world without an answer. */
function withLog(value: Value, context: Context | undefined): Value {
	const fields = Object.entries((context && held(context)?.fields) ?? {});
	const isSaid = (key: string) =>
		worlds.some(
			(world) =>
				key.startsWith(world) && Object.keys(value).some((other) => other.startsWith(world))
		);
	return { ...Object.fromEntries(fields.filter(([key]) => !isSaid(key))), ...value };
}

export function follow(earlier: Value) {
	return m.question_follow_words({ earlier: summary(earlier) });
}

export function summary(value: Value, context?: Context): string {
	const all = withLog(value, context);
	const counts = answer.parse(all);
	const isNobody = Object.values(counts).every((count) => count === 0);
	if (isNobody && Object.keys(nothing).every((key) => key in counts))
		return m.question_help_asked_nobody();
	const sentences = worlds
		.flatMap((world) => {
			const requests = counts[`${world}Requests`];
			const asked = counts[`${world}Asked`];
			const answered = counts[`${world}Answered`];
			const helped = counts[`${world}Helped`];
			if ([requests, asked, answered, helped].every((count) => count === undefined)) return [];
			const name = world === 'online' ? m.world_online() : m.world_offline();
			if (requests === 0 && ![asked, answered, helped].some(Boolean))
				return [m.question_help_asked_world_nobody({ world: name })];
			const parts = [];
			if (requests !== undefined) parts.push(m.question_help_asked_requests_part({ n: requests }));
			if (asked !== undefined) parts.push(m.question_help_asked_people_part({ n: asked }));
			if (answered !== undefined)
				parts.push(m.question_help_asked_answered_part({ n: numberWords(answered) }));
			if (helped !== undefined)
				parts.push(m.question_help_asked_helped_part({ n: numberWords(helped) }));
			return [m.question_help_asked_world_summary({ world: name, list: parts.join(', ') })];
		})
		.join(' ');
	return sentences === '' ? m.question_blank() : sentences;
}
