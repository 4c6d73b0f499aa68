import type { Clock } from '../stamps';
import { closer, type Closeness } from './closeness';
import type { Listed } from './deck';
import { impliedCloseness } from './ladder';
import { changePerson, newPerson, type Person, type Review } from './person';
import type { Step } from './step';

/** Somebody of whom something is written. */
export type Written = Listed & { readonly record: Person };

/**
 * Somebody whose name was answered in the review.
 * @param steps those with this person
 */
export function answered(
	person: Listed,
	review: Review,
	steps: readonly Step[],
	clock: Clock
): Written {
	const closeness = closenessAfter(review, person.closeness, steps);
	const record = changePerson(recordOf(person), { review, closeness }, clock);
	return { ...person, record, review, closeness };
}

/** Somebody as they were before, of whom more may have been written since. */
export function takenBack(before: Listed, now: Written, clock: Clock): Written {
	const { review, closeness, howMet } = recordOf(before);
	const record = changePerson(now.record, { review, closeness, howMet }, clock);
	return { ...before, record };
}

/** Somebody of whom one says how one met; nothing takes it away. */
export function metThrough(person: Written, howMet: string, clock: Clock): Written {
	const words = howMet.trim();
	const changes = { howMet: words === '' ? undefined : words };
	return { ...person, record: changePerson(person.record, changes, clock) };
}

/**
 * How close one is by an answer, unless a step with them shows more. Being a help to each other is more
 * than the review asks about: having met leaves it as it is.
 */
function closenessAfter(
	{ answer }: Review,
	before: Closeness | undefined,
	steps: readonly Step[]
): Closeness | undefined {
	if (answer === 'unsure' || answer === 'skipped') return before;
	let closeness: Closeness = before === 'mutual' && answer === 'met' ? before : answer;
	for (const { kind } of steps) closeness = closer(closeness, impliedCloseness(kind) ?? closeness);
	return closeness;
}

function recordOf({ id, record }: Listed): Person {
	return record ?? newPerson(id);
}
