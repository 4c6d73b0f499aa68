import type * as z from 'zod/mini';
import { tooFarAhead } from '$lib/journal/schemas/record';

const plainTypes = {
	string: 'text',
	number: 'number',
	int: 'whole-number',
	boolean: 'yes-no',
	array: 'list',
	object: 'group',
	record: 'group'
} as const;

/** The value that a field should have. */
export type Expected =
	| { kind: (typeof plainTypes)[keyof typeof plainTypes] }
	/** A count, or a range of counts with the smaller one first. */
	| { kind: 'amount' | 'week' | 'stamp' }
	/** A stamp that is not so far in the future. */
	| { kind: 'earlier-stamp' }
	| { kind: 'one-of'; values: string[] }
	/** Limits of a number, or of the number of characters in a text. */
	| { kind: 'at-least' | 'at-most' | 'longer' | 'shorter'; limit: number }
	/** The field is not allowed there. */
	| { kind: 'nothing' }
	| { kind: 'something-else' };

type Issue = z.core.$ZodIssue;

/** The path of an issue's field, joined by dots. */
export function fieldOf(issue: Issue): string {
	const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : issue.path;
	return path.map(String).join('.');
}

export function expectedBy(issue: Issue): Expected {
	switch (issue.code) {
		case 'invalid_type': {
			const { expected } = issue;
			return { kind: isPlain(expected) ? plainTypes[expected] : 'something-else' };
		}
		case 'invalid_value':
			return { kind: 'one-of', values: issue.values.map(String) };
		case 'too_small':
			return {
				kind: issue.origin === 'string' ? 'longer' : 'at-least',
				limit: Number(issue.minimum)
			};
		case 'too_big':
			return {
				kind: issue.origin === 'string' ? 'shorter' : 'at-most',
				limit: Number(issue.maximum)
			};
		case 'unrecognized_keys':
			return { kind: 'nothing' };
		case 'invalid_union':
			// Only amounts are unions without a discriminator.
			return 'options' in issue
				? { kind: 'one-of', values: issue.options.map(String) }
				: { kind: 'amount' };
		case 'custom':
			return {
				kind: issue.params === tooFarAhead ? 'earlier-stamp' : customKind(issue.path)
			};
		default:
			return { kind: 'something-else' };
	}
}

function isPlain(type: string): type is keyof typeof plainTypes {
	return Object.hasOwn(plainTypes, type);
}

/** A custom issue does not name its schema; only the path shows it. */
function customKind(path: readonly PropertyKey[]): 'stamp' | 'week' | 'amount' {
	const last = path.at(-1);
	if (path[0] === 'stamps' || last === 'stamp') return 'stamp';
	return last === 'week' || last === 'begun' ? 'week' : 'amount';
}
