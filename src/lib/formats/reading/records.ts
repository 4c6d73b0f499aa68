import * as z from 'zod/mini';
import { definitionOf, isKnownType, recordTypes, type RecordType } from '$lib/journal/record-types';
import { otherRecordSchema, schemas } from '$lib/journal/schemas';
import { isDeleted, type StoredRecord } from '$lib/journal/record';
import { upgrade } from '$lib/journal/upgrade';
import type { ReadProblem, RecordPlace } from '../format';
import { expectedBy, fieldOf } from './expected';

/** Far deeper than any record, and far less than the call stack allows. */
const DEEPEST = 32;

/**
 * The required fields of a deleted record. All others are removed once it can no longer be
 * restored.
 */
export const deletedSchemas = Object.fromEntries(
	recordTypes.map((type) => [type, deletedSchema(type)])
) as Record<RecordType, z.ZodMiniType>;

function deletedSchema(name: RecordType): z.ZodMiniType {
	const schema: z.ZodMiniObject<Record<string, z.ZodMiniType>> = schemas[name];
	const { lasting } = definitionOf(name) ?? {};
	const kept = ['id', 'type', 'stamps', ...(lasting === undefined ? [] : [lasting])];
	const required = Object.entries(schema.shape).filter(([field]) => kept.includes(field));
	const deleted = z.literal(true);
	return z.extend(z.partial(schema), { ...Object.fromEntries(required), deleted });
}

type Checked = { ok: true; record: StoredRecord } | { ok: false; problem: ReadProblem };

/**
 * Checks a record from a file and upgrades it. Unknown fields are kept.
 * @param number its position in the file, from 1
 * @param format the version of the file's records, one that this code knows
 */
export function checkRecord(value: unknown, number: number, format: number): Checked {
	const place = placeOf(value, number);
	const hostile = hostileName(value);
	if (hostile !== undefined) {
		return { ok: false, problem: { kind: 'hostile', place, field: hostile } };
	}
	const problem = problemBy(otherRecordSchema, value, place);
	if (problem) return { ok: false, problem };
	// The schema has checked it.
	const record = upgrade(value as StoredRecord, format);
	const deeper = isKnownType(record.type)
		? problemBy((isDeleted(record) ? deletedSchemas : schemas)[record.type], record, place)
		: unknownTypeProblem(record, place);
	return deeper ? { ok: false, problem: deeper } : { ok: true, record };
}

function problemBy(
	schema: z.ZodMiniType,
	value: unknown,
	place: RecordPlace
): ReadProblem | undefined {
	const issue = schema.safeParse(value).error?.issues[0];
	return issue && { kind: 'wrong', place, field: fieldOf(issue), expected: expectedBy(issue) };
}

/** Type and id identify a record, so the type must be a plain word. */
function unknownTypeProblem(record: StoredRecord, place: RecordPlace): ReadProblem | undefined {
	if (/^[a-z][\w-]{0,50}$/i.test(record.type)) return undefined;
	return { kind: 'wrong', place, field: 'type', expected: { kind: 'something-else' } };
}

function placeOf(value: unknown, number: number): RecordPlace {
	const { type, week } = (value ?? {}) as { type?: unknown; week?: unknown };
	return {
		number,
		type: typeof type === 'string' ? type : undefined,
		week: typeof week === 'string' ? week : undefined
	};
}

/**
 * The first dangerous name: one that every object inherits (`__proto__`, `constructor`, …), or one
 * that is nested too deep.
 */
function hostileName(record: unknown): string | undefined {
	const { id, type } = (record ?? {}) as { id?: unknown; type?: unknown };
	for (const name of [id, type]) if (typeof name === 'string' && isInherited(name)) return name;
	const pending = [{ value: record, depth: 0 }];
	for (let next = pending.pop(); next; next = pending.pop()) {
		if (typeof next.value !== 'object' || next.value === null) continue;
		for (const [name, value] of Object.entries(next.value)) {
			if (next.depth === DEEPEST || name.split('.').some(isInherited)) return name;
			pending.push({ value, depth: next.depth + 1 });
		}
	}
	return undefined;
}

function isInherited(name: string): boolean {
	return name in Object.prototype;
}
