import type { PersonView } from './people';
import { changePerson, newPerson, type Person } from './person';
import type { Clock } from '../stamps';

/**
 * Says that two people are one. What is written about either goes under the one about whom something
 * is written already, else under the first.
 */
export function mergePeople(one: PersonView, other: PersonView, clock: Clock): Person[] {
	const [kept, away] = !one.record && other.record ? [other, one] : [one, other];
	return [changePerson(away.record ?? newPerson(away.id), { into: kept.id }, clock)];
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
