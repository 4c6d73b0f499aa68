import type { Clock } from '../stamps';
import { closer } from './closeness';
import { impliedCloseness, placeOf, type WrittenAbout } from './ladder';
import { changePerson, newPerson, type Person, type PersonChanges } from './person';
import { newStep, type Step } from './step';

export type StepFields = Pick<Step, 'kind' | 'on' | 'note' | 'opening' | 'checkin'>;

/**
 * The records for a new step: the step, the day to look again, and the closeness that the step
 * proves. An older step leaves the day unchanged.
 * @param steps earlier steps with this person
 * @param lookAgain the day to look again; undefined for an ending
 */
export function logStep(
	about: WrittenAbout,
	steps: readonly Step[],
	fields: StepFields,
	lookAgain: string | undefined,
	clock: Clock
): [Step, ...Person[]] {
	const step = newStep({ person: about.id, ...fields }, clock);
	const changes: PersonChanges = {};
	const place = placeOf([...steps, step]);
	if (place?.last === step) changes.lookAgain = place.isOpen ? lookAgain : undefined;
	const shown = impliedCloseness(step.kind);
	if (shown) {
		const closeness = closer(about.closeness ?? 'stranger', shown);
		if (closeness !== about.closeness) changes.closeness = closeness;
	}
	const person = changePerson(about.record ?? newPerson(about.id), changes, clock);
	// A person's record exists only once it has a field.
	return Object.keys(person.stamps).length > 0 ? [step, person] : [step];
}
