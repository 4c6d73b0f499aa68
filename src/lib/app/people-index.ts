import { isGone } from '$lib/journal/people/contact';
import { findable } from '$lib/journal/people/finding';
import { platformsOf, type PersonView } from '$lib/journal/people/people';
import { Searched } from '$lib/journal/search';
import { nameOrder } from '$lib/journal/words';
import type { JournalReads, JournalStorage } from '$lib/storage';
import { inChunks, mergeInChunks, pause, sortInChunks } from './chunks';
import { PeopleSource, type Gathered } from './people-source';

export interface IndexEntry {
	readonly person: PersonView;
	/** The folded text that a search looks in. */
	readonly text: string;
}

/** All people, ready for searching. */
export interface Index {
	/** By name. */
	readonly entries: readonly IndexEntry[];
	readonly searched: Searched<IndexEntry>;
	/** The platforms that have people. */
	readonly onPlatform: ReadonlySet<string>;
	readonly hasGone: boolean;
	readonly hasByHand: boolean;
}

const indexes = new WeakMap<JournalStorage, PeopleIndex>();

/** Keeps all people sorted for all pages of a tab. After a change, only the changed people are sorted in again. */
export class PeopleIndex {
	readonly #source: PeopleSource;
	#byName: ReturnType<typeof nameOrder> | undefined;
	#made: { of: Gathered; index: Promise<Index> } | undefined;
	#entries: readonly IndexEntry[] = [];

	static of(storage: JournalStorage): PeopleIndex {
		const index = indexes.get(storage) ?? new PeopleIndex(storage);
		indexes.set(storage, index);
		return index;
	}

	private constructor(storage: JournalStorage) {
		this.#source = PeopleSource.of(storage);
	}

	/** @param journal notes the stores that are read */
	async read(journal: JournalReads): Promise<Index> {
		const gathering = this.#source.gathered(journal);
		await pause();
		// Creating the collator is slow, so it happens while the database reads.
		const byName = (this.#byName ??= nameOrder());
		const gathered = await gathering;
		if (this.#made?.of !== gathered) {
			this.#made = { of: gathered, index: this.#make(gathered, byName) };
		}
		return this.#made.index;
	}

	async #make({ people }: Gathered, byName: ReturnType<typeof nameOrder>): Promise<Index> {
		const fresh = new Set(people);
		const kept: IndexEntry[] = [];
		await inChunks(this.#entries, (entry) => {
			if (fresh.delete(entry.person)) kept.push(entry);
		});
		const added: IndexEntry[] = [];
		await inChunks(fresh, (person) => added.push({ person, text: findable(person) }));
		const order = ({ person: a }: IndexEntry, { person: b }: IndexEntry) =>
			byName(a.name, b.name) || (a.id < b.id ? -1 : 1);
		const entries = await mergeInChunks(kept, await sortInChunks(added, order), order);
		this.#entries = entries;
		await pause();
		const searched = new Searched(entries, ({ text }) => text);
		const lists = await listsOf(people);
		// The page can draw before it goes on.
		await pause();
		return { entries, searched, ...lists };
	}
}

async function listsOf(
	people: readonly PersonView[]
): Promise<Omit<Index, 'entries' | 'searched'>> {
	const onPlatform = new Set<string>();
	let [hasGone, hasByHand] = [false, false];
	await inChunks(people, (person) => {
		for (const platform of platformsOf(person)) onPlatform.add(platform);
		hasGone ||= person.contacts.some(isGone);
		hasByHand ||= person.contacts.length === 0;
	});
	return { onPlatform, hasGone, hasByHand };
}
