import { closer, type Closeness } from './closeness';
import { isGone, personIdOf, type Contact } from './contact';
import type { Person, Review } from './person';

/** One person with their contacts and everything written about them. */
export interface PersonView {
	/** The id for new records. */
	readonly id: string;
	readonly name: string;
	/** The name to address them by. */
	readonly firstName: string;
	/** On every platform, including those no longer listed. */
	readonly contacts: readonly Contact[];
	/** The record with the same {@link id}. */
	readonly record: Person | undefined;
	/** Records of the same person under other ids. */
	readonly merged: readonly Person[];
	/** The closest of all records. */
	readonly closeness: Closeness | undefined;
	/** The latest answer in the review. */
	readonly review: Review | undefined;
	/** Their permanent random place in the review; undefined for a person added by hand. */
	readonly order: number | undefined;
}

/** Resolves person ids through merges. */
export class Identities {
	readonly #into = new Map<string, string>();

	constructor(persons: readonly Person[]) {
		for (const { id, into } of persons) if (into !== undefined) this.#into.set(id, into);
	}

	/** The current id of a person. Two ids that are merged into each other become the lower one. */
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

/** The records of one person. */
export interface Group {
	readonly contacts: Contact[];
	readonly persons: Person[];
}

/**
 * Groups contacts and persons by person. It takes single records, so that the page can render in
 * between.
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

/** All people with contacts or notes. */
export function peopleOf(contacts: readonly Contact[], persons: readonly Person[]): PersonView[] {
	const gathering = new Gathering(new Identities(persons));
	for (const record of [...contacts, ...persons]) gathering.add(record);
	return [...gathering].flatMap(([id, group]) => viewOf(id, group) ?? []);
}

/** Undefined without a name: names can be removed. */
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

/** The contact with the person's id, else the first one still listed. */
function leadOf(id: string, contacts: readonly Contact[]): Contact | undefined {
	return (
		contacts.find((contact) => contact.id === id) ??
		contacts.find((contact) => !isGone(contact)) ??
		contacts[0]
	);
}

/** The first name, as far as a full name shows it. */
export function firstWord(name: string): string {
	return /^\S+/u.exec(name.trim())?.[0] ?? name;
}

/** The platforms with a current contact of this person. */
export function platformsOf({ contacts }: Pick<PersonView, 'contacts'>): string[] {
	const present = contacts.filter((contact) => !isGone(contact));
	return [...new Set(present.map(({ platform }) => platform))].sort();
}
