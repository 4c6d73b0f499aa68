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
	/** What a search looks through, folded. */
	readonly text: string;
}

/** Everybody, ready for searching. */
export interface Index {
	/** By name. */
	readonly entries: readonly IndexEntry[];
	readonly searched: Searched<IndexEntry>;
	/** How many people each platform's list has now. */
	readonly onPlatform: ReadonlyMap<string, number>;
	/** Whether anybody is gone from a list. */
	readonly hasGone: boolean;
	/** Whether anybody was added by hand. */
	readonly hasByHand: boolean;
}

const indexes = new WeakMap<JournalStorage, PeopleIndex>();

/** Keeps everybody sorted, for all pages that a tab opens. After a change only the people that it concerns are sorted in again. */
export class PeopleIndex {
	readonly #source: PeopleSource;
	#byName: ReturnType<typeof nameOrder> | undefined;
	#made: { of: Gathered; index: Promise<Index> } | undefined;
	#entries: readonly IndexEntry[] = [];

	/** The index of a journal. */
	static of(storage: JournalStorage): PeopleIndex {
		const index = indexes.get(storage) ?? new PeopleIndex(storage);
		indexes.set(storage, index);
		return index;
	}

	private constructor(storage: JournalStorage) {
		this.#source = PeopleSource.of(storage);
	}

	/** @param journal notes what this is made from */
	async read(journal: JournalReads): Promise<Index> {
		const gathering = this.#source.gathered(journal);
		await pause();
		// Making it is slow, so it is made while the database is at work.
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
		const counts = await countLists(people);
		// The page draws in the next turn.
		await pause();
		return { entries, searched, ...counts };
	}
}

async function countLists(
	people: readonly PersonView[]
): Promise<Omit<Index, 'entries' | 'searched'>> {
	const onPlatform = new Map<string, number>();
	let [hasGone, hasByHand] = [false, false];
	await inChunks(people, (person) => {
		for (const platform of platformsOf(person)) {
			onPlatform.set(platform, (onPlatform.get(platform) ?? 0) + 1);
		}
		hasGone ||= person.contacts.some(isGone);
		hasByHand ||= person.contacts.length === 0;
	});
	return { onPlatform, hasGone, hasByHand };
}
