import { closer, type Closeness } from './closeness';
import { isGone, personIdOf, type Contact } from './contact';
import type { Person, Review } from './person';

/** One human as the pages see them: their contacts, and all that is written about them. */
export interface PersonView {
	/** The id under which more is written about them. */
	readonly id: string;
	readonly name: string;
	/** What one would call them. */
	readonly firstName: string;
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
		if (!this.#into.has(id)) return id;
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

/** What belongs to one human. */
export interface Group {
	readonly contacts: Contact[];
	readonly persons: Person[];
}

/**
 * Puts together what belongs to one human, record by record, so that the page may have its turn in between.
 * Contacts of one person, and persons that turned out to be one, come under one id.
 */
export class Gathering implements Iterable<[id: string, Group]> {
	readonly #identities: Identities;
	readonly #groups = new Map<string, Group>();

	constructor(identities: Identities) {
		this.#identities = identities;
	}

	add(record: Contact | Person): void {
		const id = this.#identities.of(record.type === 'contact' ? personIdOf(record) : record.id);
		let group = this.#groups.get(id);
		if (!group) this.#groups.set(id, (group = { contacts: [], persons: [] }));
		if (record.type === 'contact') group.contacts.push(record);
		else group.persons.push(record);
	}

	[Symbol.iterator](): IterableIterator<[string, Group]> {
		return this.#groups.entries();
	}
}

/** Every human there is: those that have contacts, and those about whom something is written. */
export function peopleOf(contacts: readonly Contact[], persons: readonly Person[]): PersonView[] {
	const gathering = new Gathering(new Identities(persons));
	for (const record of [...contacts, ...persons]) gathering.add(record);
	return [...gathering].flatMap(([id, group]) => viewOf(id, group) ?? []);
}

/** Undefined where nothing is left to call them by: their names were dropped. */
export function viewOf(id: string, { contacts, persons }: Group): PersonView | undefined {
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
		firstName:
			record?.name === undefined ? (lead?.facts.given ?? firstWord(name)) : firstWord(name),
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
		contacts.find((contact) => !isGone(contact)) ??
		contacts[0]
	);
}

/** What one would call somebody of whom only the whole name is known. */
export function firstWord(name: string): string {
	return /^\S+/u.exec(name.trim())?.[0] ?? name;
}

/** The platforms on which somebody is a contact now. */
export function platformsOf({ contacts }: Pick<PersonView, 'contacts'>): string[] {
	const present = contacts.filter((contact) => !isGone(contact));
	return [...new Set(present.map(({ platform }) => platform))].sort();
}
