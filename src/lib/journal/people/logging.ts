import type { Clock } from '../stamps';
import { closer } from './closeness';
import { impliedCloseness, placeOf, type WrittenAbout } from './ladder';
import { changePerson, newPerson, type Person, type PersonChanges } from './person';
import { newStep, type Step } from './step';

/** A step to log. */
export type StepFields = Pick<Step, 'kind' | 'on' | 'note' | 'opening'>;

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
	// A person is only kept once something is written about them.
	return Object.keys(person.stamps).length > 0 ? [step, person] : [step];
}
