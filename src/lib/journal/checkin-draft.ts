import * as z from 'zod/mini';
import { parseField, type AmountProblem } from './amount-text';
import { LARGEST } from './amount';
import type { Answer } from './checkin';
import { scaleSteps } from './own-question';
import type { Field, FieldValue, Gate, Held, Value } from './questions';
import { sameValue } from './record';
import { amountWords } from './words';
import { thresholdSchema } from './schemas/settings';
import { weekSchema } from './schemas/record';

/** The fields hold the text as typed, right or wrong. */
export const entrySchema = z.object({
	fields: z.record(z.string(), z.string()),
	/** Fields copied from last time and not changed since. */
	carried: z.array(z.string()),
	/** Set where the question was passed without an answer. Its fields are then only kept. */
	without: z.optional(z.enum(['skipped', 'unknown'])),
	/** What was chosen before the fields. After `none`, the fields are only kept. */
	gate: z.optional(z.enum(['none', 'some']))
});
export type CheckinEntry = z.infer<typeof entrySchema>;

/** Somebody whom a check-in names as talked with. */
export const namedSchema = z.object({
	id: z.string(),
	name: z.string(),
	/** Whether saving adds them to the journal. */
	isNew: z.optional(z.boolean()),
	kind: z.enum(['talked', 'met'])
});
export type Named = z.infer<typeof namedSchema>;

export const checkinDraftSchema = z.object({
	week: weekSchema,
	threshold: thresholdSchema,
	prompt: z.optional(z.string()),
	passedPrompt: z.optional(z.string()),
	/** The open question, or `review`. */
	at: z.string(),
	entries: z.record(z.string(), entrySchema),
	/** The people who are named as talked with. */
	named: z.optional(z.array(namedSchema))
});
export type CheckinDraft = z.infer<typeof checkinDraftSchema>;

export function emptyEntry(): CheckinEntry {
	return { fields: {}, carried: [] };
}

/** Whether nothing was entered. */
export function isBlank(entry: CheckinEntry): boolean {
	return entry.gate !== 'none' && hasNoTexts(entry);
}

export function hasNoTexts(entry: CheckinEntry): boolean {
	return Object.values(entry.fields).every((text) => text.trim() === '');
}

/** The entry as it was before its question was passed. */
export function withoutPassing({ fields, carried, gate }: CheckinEntry): CheckinEntry {
	return { fields, carried, ...(gate && { gate }) };
}

/** The entry for correcting an answer to a question, which may have a gate. */
export function entryOf(answer: Answer | undefined, gate?: Gate): CheckinEntry {
	if (!answer) return emptyEntry();
	if (answer.state !== 'given') return { ...emptyEntry(), without: answer.state };
	const entry = { fields: fieldTexts(answer.value), carried: answer.carried ?? [] };
	if (!gate) return entry;
	return sameValue(answer.value, gate.nothing)
		? { ...emptyEntry(), gate: 'none' }
		: { ...entry, gate: 'some' };
}

/** Texts that {@link readEntry} reads as the same values. */
export function fieldTexts(value: Value): Record<string, string> {
	const texts: Record<string, string> = {};
	for (const [key, field] of Object.entries(value)) {
		if (field !== undefined) texts[key] = fieldText(field);
	}
	return texts;
}

function fieldText(value: FieldValue): string {
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return typeof value === 'string' ? value : amountWords(value);
}

/** By the key of the field. */
export type EntryProblems = Record<string, AmountProblem>;

/**
 * Reads what was entered in the fields of a question, which may have a gate.
 * @returns the answer, or the problems by field. Without one, it is `skipped` or `unknown`
 */
export function readEntry(
	fields: readonly Field[],
	entry: CheckinEntry,
	gate?: Gate
): { ok: true; answer: Answer } | { ok: false; problems: EntryProblems } {
	if (entry.without) return { ok: true, answer: { state: entry.without } };
	if (gate && entry.gate === 'none')
		return { ok: true, answer: { state: 'given', value: gate.nothing } };
	const value: Record<string, FieldValue> = {};
	const kept: Record<string, string> = {};
	const problems: EntryProblems = {};
	for (const { key, input } of fields) {
		if (input.kind === 'kept') {
			kept[key] = input.text;
			continue;
		}
		const text = entry.fields[key]?.trim() ?? '';
		if (text === '') continue;
		if (input.kind === 'count') {
			const parsed = parseField(text, input.ranges);
			if (parsed.ok) value[key] = parsed.value;
			else problems[key] = parsed.problem;
		} else if (input.kind === 'text') {
			value[key] = text;
		} else if (input.kind === 'yes-no') {
			value[key] = text === 'yes';
		} else if (input.kind === 'choice') {
			if (input.options.some((option) => option.value === text)) value[key] = text;
		} else {
			const step = scaleSteps.find((step) => String(step) === text);
			if (step !== undefined) value[key] = step;
		}
	}
	if (Object.keys(problems).length > 0) return { ok: false, problems };
	if (Object.keys(value).length === 0) return { ok: true, answer: { state: 'skipped' } };
	const carried = entry.carried.filter((key) => key in value);
	return {
		ok: true,
		answer: { state: 'given', value: { ...kept, ...value }, ...(carried.length > 0 && { carried }) }
	};
}

/** Subtracts what is held elsewhere, but never goes below zero. */
export function withoutHeld(answer: Answer, held: Held | undefined): Answer {
	return changeHeld(answer, held, (value, part) => Math.max(0, value - part));
}

/** Adds what is held elsewhere. Blank fields stay blank. */
export function withHeld(answer: Answer, held: Held | undefined): Answer {
	return changeHeld(answer, held, (value, part) => Math.min(LARGEST, value + part));
}

function changeHeld(
	answer: Answer,
	held: Held | undefined,
	change: (value: number, part: number) => number
): Answer {
	if (answer.state !== 'given' || !held) return answer;
	const value = Object.fromEntries(
		Object.entries(answer.value).map(([key, field]) => [
			key,
			typeof field === 'number' ? change(field, held.fields[key] ?? 0) : field
		])
	);
	return { ...answer, value };
}
