import type { PersonView } from './people';
import { changePerson, newPerson, type Person } from './person';
import type { Clock } from '../stamps';

/** Merges two people. The one with notes is kept, else the first. */
export function mergePeople(one: PersonView, other: PersonView, clock: Clock): Person[] {
	const [kept, away] = !one.record && other.record ? [other, one] : [one, other];
	return [changePerson(away.record ?? newPerson(away.id), { into: kept.id }, clock)];
}

/** Marks two people with similar names as different. */
export function keepApart(one: PersonView, other: PersonView, clock: Clock): Person[] {
	const record = one.record ?? newPerson(one.id);
	const apartFrom = [...new Set([...(record.apartFrom ?? []), other.id])];
	return [changePerson(record, { apartFrom }, clock)];
}

/** Undoes a merge. */
export function separate(merged: Person, clock: Clock): Person[] {
	return [changePerson(merged, { into: undefined }, clock)];
}
