import type { Clock } from '../stamps';
import { closer, type Closeness } from './closeness';
import type { Listed } from './deck';
import { impliedCloseness } from './ladder';
import { changePerson, newPerson, type Person, type Review } from './person';
import type { Step } from './step';

export type Written = Listed & { readonly record: Person };

/**
 * Applies a review answer.
 * @param steps all steps with this person
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

/** Restores the review's fields and keeps later changes to others. */
export function takenBack(before: Listed, now: Written, clock: Clock): Written {
	const { review, closeness, howMet } = recordOf(before);
	const record = changePerson(now.record, { review, closeness, howMet }, clock);
	return { ...before, record };
}

/** An empty note removes the field. */
export function metThrough(person: Written, howMet: string, clock: Clock): Written {
	const words = howMet.trim();
	const changes = { howMet: words === '' ? undefined : words };
	return { ...person, record: changePerson(person.record, changes, clock) };
}

/**
 * The closeness after an answer; steps may prove a closer one. The review does not ask about mutual
 * help, so `met` keeps `mutual`.
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
