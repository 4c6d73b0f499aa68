import { addressesOf } from './addresses';
import { personIdOf, type Contact } from './contact';
import type { Identities } from './people';

type Reachable = Pick<Contact, 'id' | 'person' | 'platform' | 'source' | 'gone' | 'facts'>;

/**
 * Who can be reached by which address, for telling that a contact who comes new is somebody who is on
 * another list already. An address that several people share, a family's phone or an office's mail,
 * says nothing about whose it is.
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
	 * Whose contacts these are, where that is certain.
	 * @param contacts of one list, come new, and added already
	 * @returns the id of the person by the id of the contact
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
		// Two of one list who both look like one person: who knows which of them it is.
		for (const [id, person] of found) {
			if (claims.get(this.#identities.of(person)) !== 1) found.delete(id);
		}
		return found;
	}

	/** Somebody else's contact that is the same human's beyond doubt. */
	#ownerOf(contact: Reachable): Reachable | undefined {
		let owner: Reachable | undefined;
		for (const address of addressesOf(contact.facts)) {
			const others = this.#byAddress.get(address)?.filter(({ id }) => id !== contact.id) ?? [];
			const elsewhere = others.filter((other) => !isSameList(other, contact));
			// One that is gone from the same list may be this one under an earlier name.
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

	/** The people who are on the list of a contact now. */
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
