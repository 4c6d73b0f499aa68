import type * as z from 'zod/mini';
import { edit } from '../record';
import type { personSchema, reviewSchema } from '../schemas/people';
import type { Clock } from '../stamps';

/**
 * What may be said in the review. `unsure` counts as not known; `skipped` widens the estimate's range
 * where it is frequent.
 */
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

/** Whether a value that a field once held is an answer of the review. */
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

/** What is written about a person. */
export type Person = z.infer<typeof personSchema>;

/** The fields of a person that a page may change. */
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

/** The words that may be written of a person, and a day; what is said of how far one knows them is not among them. */
const words = ['name', 'howMet', 'notes', 'needs', 'lookAgain'] as const;

/** Whether anything is written of a person beside how far one knows them. */
export function hasWords(person: Person): boolean {
	return words.some((field) => person[field] !== undefined);
}

/** A person of whom nothing is written yet. */
export function newPerson(id: string): Person {
	return { id, type: 'person', stamps: {} };
}

/** The person with `changes`; undefined takes a field away. */
export function changePerson(person: Person, changes: PersonChanges, clock: Clock): Person {
	return edit(person, changes, clock);
}
