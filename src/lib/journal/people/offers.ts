import { dayOf } from '../days';
import { mondayOf, weekOf } from '../weeks';
import { closer } from './closeness';
import { lookAgainOn, placeOf, type Place, type WrittenAbout } from './ladder';
import { Identities } from './people';
import type { Person } from './person';
import type { Step } from './step';

/** The offers of This week: open steps that are due, else people to choose from. */
export interface Offers {
	/** People who are due again, earliest day first. */
	readonly due: readonly { readonly id: string; readonly place: Place }[];
	/** Acquaintances in a random order for this week. Empty once a step is noted this week. */
	readonly suggested: readonly string[];
}

/** Reads the people's records without their contacts. */
export function offers(persons: readonly Person[], steps: readonly Step[], today: Date): Offers {
	const day = dayOf(today);
	const identities = new Identities(persons);
	const places = placesOf(steps, identities);
	const written = writtenAbout(persons, identities);
	const due: { id: string; place: Place; on: string }[] = [];
	for (const [id, place] of places) {
		const on = lookAgainOn(place, written.get(id) ?? { record: undefined, merged: [] });
		if (on !== undefined && on <= day) due.push({ id, place, on });
	}
	due.sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
	const monday = dayOf(mondayOf(weekOf(today)));
	const isDone = steps.some(({ on }) => on >= monday && on <= day);
	return { due, suggested: isDone ? [] : suggested([...written.values()], places, today) };
}

/**
 * Acquaintances without steps, in a new random order each week: nobody is ranked, and everybody
 * comes first sometime.
 */
export function suggested(
	people: readonly Pick<WrittenAbout, 'id' | 'closeness'>[],
	places: ReadonlyMap<string, unknown>,
	today: Date
): string[] {
	const week = weekOf(today);
	return people
		.filter(({ id, closeness }) => closeness === 'recognised' && !places.has(id))
		.map(({ id }) => ({ id, turn: scatter(`${week} ${id}`) }))
		.sort((a, b) => a.turn - b.turn || (a.id < b.id ? -1 : 1))
		.map(({ id }) => id);
}

/** Each person's place on the ladder, by their current id. */
export function placesOf(steps: readonly Step[], identities: Identities): Map<string, Place> {
	const byPerson = new Map<string, Step[]>();
	for (const step of steps) {
		const id = identities.of(step.person);
		const known = byPerson.get(id);
		if (known) known.push(step);
		else byPerson.set(id, [step]);
	}
	const places = new Map<string, Place>();
	for (const [id, all] of byPerson) {
		const place = placeOf(all);
		if (place) places.set(id, place);
	}
	return places;
}

function writtenAbout(
	persons: readonly Person[],
	identities: Identities
): Map<string, WrittenAbout> {
	const found = new Map<string, WrittenAbout>();
	for (const person of persons) {
		const id = identities.of(person.id);
		const { record, merged, closeness } = found.get(id) ?? {
			record: undefined,
			merged: [],
			closeness: undefined
		};
		found.set(id, {
			id,
			record: person.id === id ? person : record,
			merged: person.id === id ? merged : [...merged, person],
			closeness:
				closeness && person.closeness
					? closer(closeness, person.closeness)
					: (person.closeness ?? closeness)
		});
	}
	return found;
}

/** A hash from 0 to 2³² − 1 (FNV-1a, mixed once more). */
export function scatter(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	return (hash ^ (hash >>> 13)) >>> 0;
}
