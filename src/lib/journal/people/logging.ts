import { remove, sameValue, type StoredRecord } from '../record';
import type { Clock } from '../stamps';
import { closer } from './closeness';
import { impliedCloseness, placeOf, type WrittenAbout } from './ladder';
import { changePerson, newPerson, type Person, type PersonChanges } from './person';
import { newStep, type Step } from './step';

/** A step to log. */
export type StepFields = Pick<Step, 'kind' | 'on' | 'note' | 'opening'>;

/** What logging a step writes, and what it takes to undo it. */
export interface LoggedStep {
	readonly step: Step;
	/** As they were, if anything was written about them. */
	readonly before: Person | undefined;
	readonly after: Person;
}

/**
 * All that logging a step writes, to be saved at once: the step itself, the day to look again, and a
 * closeness that the step shows. A step that is older than others leaves the day as it is.
 * @param steps those with this person so far
 * @param lookAgain the day to look again; an ending has none
 */
export function logStep(
	about: WrittenAbout,
	steps: readonly Step[],
	fields: StepFields,
	lookAgain: string | undefined,
	clock: Clock
): LoggedStep {
	const step = newStep({ person: about.id, ...fields }, clock);
	const changes: PersonChanges = {};
	const place = placeOf([...steps, step]);
	if (place?.last === step) changes.lookAgain = place.isOpen ? lookAgain : undefined;
	const shown = impliedCloseness(step.kind);
	if (shown) {
		const closeness = closer(about.closeness ?? 'stranger', shown);
		if (closeness !== about.closeness) changes.closeness = closeness;
	}
	const before = about.record;
	return { step, before, after: changePerson(before ?? newPerson(about.id), changes, clock) };
}

/** The records of a logged step, as they are saved. */
export function recordsOf({ step, after }: LoggedStep): StoredRecord[] {
	return [step, ...written(after)];
}

/**
 * What takes a logged step back, to be saved at once. What was changed about the person since then stays.
 * @param now the person as they are now
 */
export function unlogStep(
	{ step, before, after }: LoggedStep,
	now: Person,
	clock: Clock
): StoredRecord[] {
	const changes: PersonChanges = {};
	if (sameValue(now.lookAgain, after.lookAgain)) changes.lookAgain = before?.lookAgain;
	if (sameValue(now.closeness, after.closeness)) changes.closeness = before?.closeness;
	return [remove(step, clock), ...written(changePerson(now, changes, clock))];
}

/** A person is only kept once something is written about them. */
function written(person: Person): Person[] {
	return Object.keys(person.stamps).length > 0 ? [person] : [];
}
