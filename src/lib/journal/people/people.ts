import { closer, type Closeness } from './closeness';
import { personIdOf, type Contact } from './contact';
import type { Person, Review } from './person';

/** One human as the pages see them: their contacts, and all that is written about them. */
export interface PersonView {
	/** The id under which more is written about them. */
	readonly id: string;
	readonly name: string;
	/** What one would call them. */
	readonly given: string;
	/** On every platform, those that are gone too. */
	readonly contacts: readonly Contact[];
	/** What is written under {@link id}; undefined while nothing is. */
	readonly record: Person | undefined;
	/** Others that turned out to be the same human. */
	readonly merged: readonly Person[];
	/** As far as it is known. */
	readonly closeness: Closeness | undefined;
	/** The latest answer in the review. */
	readonly review: Review | undefined;
	/** Their permanent random place in the deck; undefined for somebody who was added by hand. */
	readonly order: number | undefined;
}

/** Which person each id stands for, once merges are followed. */
export class Identities {
	readonly #into = new Map<string, string>();

	constructor(persons: readonly Person[]) {
		for (const { id, into } of persons) if (into !== undefined) this.#into.set(id, into);
	}

	/** The id under which a person goes; two that point at each other go under the lower one. */
	of(id: string): string {
		const seen = [id];
		let at = id;
		for (let next = this.#into.get(at); next !== undefined; next = this.#into.get(at)) {
			if (seen.includes(next)) return seen.slice(seen.indexOf(next)).sort()[0] ?? next;
			seen.push(next);
			at = next;
		}
		return at;
	}
}

/**
 * Every human there is: those that have contacts, and those about whom something is written.
 * Contacts of one person, and persons that turned out to be one, are one view.
 */
export function peopleOf(contacts: readonly Contact[], persons: readonly Person[]): PersonView[] {
	const identities = new Identities(persons);
	const groups = new Map<string, { contacts: Contact[]; persons: Person[] }>();
	const at = (id: string) => {
		const known = groups.get(id);
		if (known) return known;
		const group = { contacts: [], persons: [] };
		groups.set(id, group);
		return group;
	};
	for (const contact of contacts) at(identities.of(personIdOf(contact))).contacts.push(contact);
	for (const person of persons) at(identities.of(person.id)).persons.push(person);
	const views: PersonView[] = [];
	for (const [id, group] of groups) {
		const view = viewOf(id, group.contacts, group.persons);
		if (view) views.push(view);
	}
	return views;
}

/** Undefined where nothing is left to call them by: their names were dropped. */
function viewOf(
	id: string,
	contacts: readonly Contact[],
	persons: readonly Person[]
): PersonView | undefined {
	const lead = leadOf(id, contacts);
	const record = persons.find((person) => person.id === id);
	const merged = persons.filter((person) => person !== record);
	const name =
		record?.name ?? lead?.facts.name ?? merged.find((person) => person.name !== undefined)?.name;
	if (name === undefined) return undefined;
	let closeness: Closeness | undefined;
	let review: Review | undefined;
	for (const person of persons) {
		if (person.closeness)
			closeness = closeness ? closer(closeness, person.closeness) : person.closeness;
		if (person.review && person.review.at > (review?.at ?? -Infinity)) review = person.review;
	}
	return {
		id,
		name,
		given: record?.name === undefined ? (lead?.facts.given ?? firstWord(name)) : firstWord(name),
		contacts,
		record,
		merged,
		closeness,
		review,
		order: lead?.order
	};
}

/** The contact that a person began with, else the first that is still there. */
function leadOf(id: string, contacts: readonly Contact[]): Contact | undefined {
	return (
		contacts.find((contact) => contact.id === id) ??
		contacts.find(({ gone }) => gone === undefined) ??
		contacts[0]
	);
}

function firstWord(name: string): string {
	return /^\S+/u.exec(name.trim())?.[0] ?? name;
}

/** The platforms on which somebody is a contact now. */
export function platformsOf({ contacts }: Pick<PersonView, 'contacts'>): string[] {
	const present = contacts.filter(({ gone }) => gone === undefined);
	return [...new Set(present.map(({ platform }) => platform))].sort();
}
