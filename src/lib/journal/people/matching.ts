import { addressesOf } from './addresses';
import { personIdOf, type Contact } from './contact';
import type { Identities } from './people';
import { nameWords } from './namesakes';

type Reachable = Pick<Contact, 'id' | 'person' | 'platform' | 'source' | 'gone' | 'facts'>;

/**
 * Matches new contacts to people on other lists by their addresses. A shared address, such as a
 * family's phone or an office's mail, matches nobody: an e-mail address or a number never makes two
 * different names one person.
 */
export class Addresses {
	readonly #identities: Identities;
	readonly #byAddress = new Map<string, Reachable[]>();
	readonly #onLists = new Map<string, Set<string>>();

	constructor(identities: Identities) {
		this.#identities = identities;
	}

	add(contacts: Iterable<Reachable>): void {
		for (const contact of contacts) {
			if (contact.gone === undefined) this.#peopleOn(contact).add(this.#personOf(contact));
			for (const address of addressesOf(contact.facts)) {
				const holders = this.#byAddress.get(address);
				if (holders) holders.push(contact);
				else this.#byAddress.set(address, [contact]);
			}
		}
	}

	/**
	 * Finds the certain matches.
	 * @param contacts new contacts of one list, already added
	 * @returns person ids by contact id
	 */
	owners(contacts: readonly Reachable[]): Map<string, string> {
		const found = new Map<string, string>();
		const claims = new Map<string, number>();
		for (const contact of contacts) {
			const owner = this.#ownerOf(contact);
			if (!owner) continue;
			found.set(contact.id, personIdOf(owner));
			const person = this.#personOf(owner);
			claims.set(person, (claims.get(person) ?? 0) + 1);
		}
		// Two contacts of one list that match one person are ambiguous.
		for (const [id, person] of found) {
			if (claims.get(this.#identities.of(person)) !== 1) found.delete(id);
		}
		return found;
	}

	/** Another contact that is certainly the same person's. */
	#ownerOf(contact: Reachable): Reachable | undefined {
		let owner: Reachable | undefined;
		for (const address of addressesOf(contact.facts)) {
			const others = this.#byAddress.get(address)?.filter(({ id }) => id !== contact.id) ?? [];
			const elsewhere = others.filter(
				(other) => !isSameList(other, contact) && couldBeOne(other, contact, address)
			);
			// A contact no longer on this list may be the same one under an earlier name.
			const isShared = others.some(
				(other) => isSameList(other, contact) && other.gone === undefined
			);
			for (const other of isShared || !this.#areOne(elsewhere) ? [] : elsewhere) {
				if (owner && this.#personOf(owner) !== this.#personOf(other)) return undefined;
				owner ??= other;
			}
		}
		return owner && this.#peopleOn(contact).has(this.#personOf(owner)) ? undefined : owner;
	}

	#areOne(contacts: readonly Reachable[]): boolean {
		return new Set(contacts.map((contact) => this.#personOf(contact))).size === 1;
	}

	#personOf(contact: Reachable): string {
		return this.#identities.of(personIdOf(contact));
	}

	/** The people on a contact's list now. */
	#peopleOn({ platform, source }: Reachable): Set<string> {
		const list = JSON.stringify([platform, source]);
		const known = this.#onLists.get(list);
		if (known) return known;
		const people = new Set<string>();
		this.#onLists.set(list, people);
		return people;
	}
}

function isSameList(a: Reachable, b: Reachable): boolean {
	return a.platform === b.platform && a.source === b.source;
}

/** A profile has one owner. Any other address is one person's only if the names agree. */
function couldBeOne(one: Reachable, other: Reachable, address: string): boolean {
	return address.startsWith('profile:') || doNamesAgree(one.facts.name, other.facts.name);
}

/**
 * Whether two names share a word, or the initial of one, other than a family name, which a whole
 * household has. An address or a handle in place of a name agrees with every name.
 */
function doNamesAgree(one: string | undefined, other: string | undefined): boolean {
	if (!isName(one) || !isName(other)) return true;
	const [words, others] = [nameWords(one), nameWords(other)];
	const isFamilyName = (word: string) =>
		words.length > 1 && others.length > 1 && word === words.at(-1) && word === others.at(-1);
	return words.some((word) => !isFamilyName(word) && others.some((each) => isSameWord(word, each)));
}

function isSameWord(one: string, other: string): boolean {
	const [short, long] = one.length < other.length ? [one, other] : [other, one];
	return short === long || (short.length === 1 && long.startsWith(short));
}

function isName(name: string | undefined): name is string {
	return name !== undefined && !/[@_\d]/u.test(name);
}
