import type { PersonView } from './people';
import { changePerson, newPerson, type Person } from './person';
import type { Clock } from '../stamps';

/**
 * Says that two people are one.
 * @returns what is to be written: all about `other` goes under `one`
 */
export function mergePeople(one: PersonView, other: PersonView, clock: Clock): Person[] {
	return [changePerson(other.record ?? newPerson(other.id), { into: one.id }, clock)];
}

/** Says that two people who look like one are two. */
export function keepApart(one: PersonView, other: PersonView, clock: Clock): Person[] {
	const record = one.record ?? newPerson(one.id);
	const apartFrom = [...new Set([...(record.apartFrom ?? []), other.id])];
	return [changePerson(record, { apartFrom }, clock)];
}

/** Takes a merge back: `merged` is somebody of their own again. */
export function separate(merged: Person, clock: Clock): Person[] {
	return [changePerson(merged, { into: undefined }, clock)];
}
