import type * as z from 'zod/mini';
import { edit } from '../record';
import type { personSchema, reviewSchema } from '../schemas/people';
import type { Clock } from '../stamps';

/** `unsure` counts as not known; many `skipped` answers widen the estimate's range. */
export const reviewAnswers = [
	'stranger',
	'recognised',
	'talked',
	'met',
	'unsure',
	'skipped'
] as const;
export type ReviewAnswer = (typeof reviewAnswers)[number];

export type Review = z.infer<typeof reviewSchema>;

/** Whether an earlier value of a field is a review answer. */
export function isReview(value: unknown): value is Review {
	return (
		typeof value === 'object' &&
		value !== null &&
		'at' in value &&
		typeof value.at === 'number' &&
		'answer' in value &&
		reviewAnswers.some((answer) => answer === value.answer)
	);
}

/** Everything written about a person. */
export type Person = z.infer<typeof personSchema>;

export type PersonChanges = Partial<
	Pick<
		Person,
		| 'name'
		| 'review'
		| 'closeness'
		| 'howMet'
		| 'notes'
		| 'needs'
		| 'lookAgain'
		| 'into'
		| 'apartFrom'
	>
>;

/** The notes about a person, without their closeness. */
const words = ['name', 'howMet', 'notes', 'needs', 'lookAgain'] as const;

export function hasWords(person: Person): boolean {
	return words.some((field) => person[field] !== undefined);
}

export function newPerson(id: string): Person {
	return { id, type: 'person', stamps: {} };
}

/** Undefined removes a field. */
export function changePerson(person: Person, changes: PersonChanges, clock: Clock): Person {
	return edit(person, changes, clock);
}
