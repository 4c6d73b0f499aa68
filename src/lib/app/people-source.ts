import type { RecordTypes } from '$lib/journal/journal';
import type { Contact } from '$lib/journal/people/contact';
import { Gathering, Identities, viewOf, type PersonView } from '$lib/journal/people/people';
import type { Person } from '$lib/journal/people/person';
import type { JournalReads, JournalStorage } from '$lib/storage';
import { inChunks } from './chunks';

/** All people: contacts and persons that are the same human are one entry. */
export interface Gathered {
	readonly people: readonly PersonView[];
	/** By their own ids and by the ids of their contacts. */
	readonly byId: ReadonlyMap<string, PersonView>;
	readonly identities: Identities;
}

const sources = new WeakMap<JournalStorage, PeopleSource>();

/**
 * Reads all people once for all pages of a tab, in batches, so that the page is not blocked. After
 * a change, only the changed store is read again. A person who did not change stays the same
 * object, so that caches by object hold.
 */
export class PeopleSource {
	readonly #contacts: Kept<readonly Contact[]>;
	readonly #persons: Kept<readonly Person[]>;
	readonly #gathered: Kept<Gathered>;
	#views: ReadonlyMap<string, PersonView> = new Map();

	static of(storage: JournalStorage): PeopleSource {
		const source = sources.get(storage) ?? new PeopleSource(storage);
		sources.set(storage, source);
		return source;
	}

	private constructor(storage: JournalStorage) {
		this.#contacts = new Kept(reading(storage, 'contact'));
		this.#persons = new Kept(reading(storage, 'person'));
		this.#gathered = new Kept(() => this.#gather());
		storage.changes.listen((changed) => {
			if (changed.includes('contact')) this.#contacts.drop();
			if (changed.includes('person')) this.#persons.drop();
			if (changed.includes('contact') || changed.includes('person')) this.#gathered.drop();
		});
	}

	/** @param journal notes the stores that are read */
	gathered(journal: JournalReads): Promise<Gathered> {
		journal.note(['contact', 'person']);
		return this.#gathered.get();
	}

	async #gather(): Promise<Gathered> {
		const [contacts, persons] = await Promise.all([this.#contacts.get(), this.#persons.get()]);
		const identities = new Identities(persons);
		const gathering = new Gathering(identities);
		await inChunks(contacts, (contact) => gathering.add(contact));
		await inChunks(persons, (person) => gathering.add(person));
		const people: PersonView[] = [];
		const byId = new Map<string, PersonView>();
		await inChunks(gathering, ([id, group]) => {
			const made = viewOf(id, group);
			if (!made) return;
			const before = this.#views.get(id);
			const view = before && isSame(before, made) ? before : made;
			people.push(view);
			for (const contact of group.contacts) if (!byId.has(contact.id)) byId.set(contact.id, view);
			byId.set(id, view);
		});
		this.#views = byId;
		return { people, byId, identities };
	}
}

/** A value that is created on first use, and again after it was dropped or failed. */
export class Kept<T> {
	readonly #make: () => Promise<T>;
	#made: Promise<T> | undefined;

	constructor(make: () => Promise<T>) {
		this.#make = make;
	}

	get(): Promise<T> {
		this.#made ??= this.#try();
		return this.#made;
	}

	drop(): void {
		this.#made = undefined;
	}

	async #try(): Promise<T> {
		try {
			return await this.#make();
		} catch (error) {
			this.drop();
			throw error;
		}
	}
}

/** Reads all records of a type; a record that did not change is the same object as the last time. */
function reading<T extends 'contact' | 'person'>(storage: JournalStorage, type: T) {
	let known = new Map<string, RecordTypes[T]>();
	return async (): Promise<readonly RecordTypes[T][]> => {
		const found = new Map<string, RecordTypes[T]>();
		for await (const batch of storage.batches(type)) {
			for (const record of batch) {
				const before = known.get(record.id);
				found.set(record.id, before && hasSameStamps(before, record) ? before : record);
			}
		}
		known = found;
		return [...found.values()];
	};
}

/** Every write gives a field a new stamp, so equal stamps mean equal records. */
function hasSameStamps(a: Contact | Person, b: Contact | Person): boolean {
	const paths = Object.keys(a.stamps);
	return (
		paths.length === Object.keys(b.stamps).length &&
		paths.every((path) => a.stamps[path] === b.stamps[path])
	);
}

function isSame(a: PersonView, b: PersonView): boolean {
	return a.record === b.record && areSame(a.contacts, b.contacts) && areSame(a.merged, b.merged);
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((item, index) => item === b[index]);
}
