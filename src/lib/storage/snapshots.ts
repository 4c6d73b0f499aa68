import { FORMAT } from '$lib/journal/journal';
import { mergeJournals } from '$lib/journal/merge';
import {
	bringBackTo,
	byIdentity,
	forget,
	identity,
	isDeleted,
	type Saved,
	type StoredRecord
} from '$lib/journal/record';
import { definitionOf } from '$lib/journal/record-types';
import type { Clock } from '$lib/journal/stamps';
import { trashTypes } from '$lib/journal/trash';
import { upgrade } from '$lib/journal/upgrade';
import { recordStores } from './database';
import { StorageError } from './errors';
import { pack, unpack } from './packing';
import { LAST_IMPORT, type LastImport } from './last-import';
import { dueBefore } from './reads';
import {
	KEPT,
	rowId,
	storeOf,
	type Counts,
	type Occasion,
	type RecordStore,
	type SnapshotRow
} from './rows';
import { JournalStorage, mergeInto, putRows, type Change } from './storage';

/** The number of records emptied at once, per store. */
const SOME = 500;

/** Encoded, both as {@link pack} gives them. */
interface Undoing {
	/** The version of the records. */
	version: number;
	before: unknown;
	after: unknown;
}

/** An import that was just made, and when. */
export interface Imported extends Saved {
	readonly at: number;
}

/** Which rows of a store to empty: those deleted in this range. */
type Due = (store: RecordStore) => IDBKeyRange | undefined;

/**
 * A journal's storage for what is done seldom and takes long: imports that can be undone later,
 * earlier states, and emptying what was deleted. Used in Workers.
 */
export class SnapshotStorage extends JournalStorage {
	/**
	 * Keeps the journal as it is now; the oldest of {@link KEPT} goes.
	 * @returns false, and nothing is kept, if there is no room for it
	 */
	async keepSnapshot(occasion: Occasion): Promise<boolean> {
		try {
			await this.exclusively(() => this.#keepSnapshot(occasion));
			return true;
		} catch (error) {
			if (error instanceof StorageError && error.problem === 'quota') return false;
			throw error;
		}
	}

	/** The records of a snapshot; undefined if it is gone. */
	async recordsOf(id: string): Promise<StoredRecord[] | undefined> {
		const row = await this.connection.run((database) => database.get('snapshots', id));
		return row && this.#unpacked(row.data, row.version);
	}

	/** Saves an import in one transaction, with what undoing it later takes. */
	async import(change: Change, occasion: Occasion): Promise<Imported> {
		return this.#undoably(occasion, async (clock) => {
			const records = typeof change === 'function' ? change(clock) : change;
			const before = await this.existing(records);
			return { before, after: mergeInto(before, records) };
		});
	}

	/** Merges a journal into this one, with what undoing it later takes. */
	async importJournal(incoming: readonly StoredRecord[], occasion: Occasion): Promise<Imported> {
		return this.#undoably(occasion, async () => {
			const before = await this.allRecords();
			const { added, changed } = mergeJournals(before, incoming);
			return { before, after: [...added, ...changed] };
		});
	}

	/** Brings the whole journal back to earlier records by edits, in one transaction. */
	async bringBack(records: readonly StoredRecord[], occasion: Occasion): Promise<Imported> {
		return this.#undoably(occasion, async (clock) => {
			const before = await this.allRecords();
			return { before, after: backTo(records, before, clock) };
		});
	}

	/**
	 * Undoes an import by edits; what was changed since stays.
	 * @param imported the last one, if undefined
	 * @returns whether all of it was undone; undefined if there is no import to undo
	 */
	async undoImport(imported?: Imported): Promise<boolean | undefined> {
		return this.exclusively(async () => {
			const last = await this.#lastImport();
			const saved = imported ?? (last && (await this.#savedBy(last)));
			if (!saved) return undefined;
			const { after } = saved;
			const now = await this.existing(after);
			const undone = bringBackTo(saved, now, await this.clock());
			const isLast = last !== undefined && (!imported || imported.at === last.at);
			const facts = isLast ? { [LAST_IMPORT]: undefined } : {};
			if (undone.length > 0) await this.write(undone, { facts });
			else if (isLast) await this.saveFact(LAST_IMPORT, undefined);
			const current = byIdentity(now);
			return after.every((record) => isAsLeft(record, current.get(identity(record))));
		});
	}

	/**
	 * Empties records whose time is over, here and in the snapshots, so that deleted words leave
	 * the disk. It works in small steps, so that a large deleted list blocks nothing.
	 * @returns the number of records
	 */
	async forgetDeleted(now = Date.now()): Promise<number> {
		// No announcement: nothing visible changes.
		return this.#empty((store) => dueBefore(store, now), false);
	}

	/** Empties all that lies in the trash. @returns the number of records */
	async emptyTrash(now = Date.now()): Promise<number> {
		return this.#empty(
			(store) =>
				trashTypes.some((type) => type === store) ? IDBKeyRange.upperBound(now) : undefined,
			true
		);
	}

	async #keepSnapshot(occasion: Occasion): Promise<void> {
		const records = await this.allRecords();
		if (records.length === 0) return;
		const about = { occasion, counts: countsOf(records) };
		const row: SnapshotRow = {
			...{ id: crypto.randomUUID(), at: Date.now(), version: FORMAT },
			about: await this.codec.seal(about),
			data: await this.codec.seal(await pack(records))
		};
		const known = await this.connection.run((database) =>
			database.getAllKeysFromIndex('snapshots', 'at')
		);
		const oldest = known.slice(0, Math.max(0, known.length - KEPT + 1));
		await this.commit(['snapshots'], (tx) => [
			...oldest.map((id) => tx.objectStore('snapshots').delete(id)),
			tx.objectStore('snapshots').put(row)
		]);
	}

	async #lastImport(): Promise<(LastImport & Undoing) | undefined> {
		// Only this class writes the fact.
		return (await this.fact(LAST_IMPORT)) as (LastImport & Undoing) | undefined;
	}

	async #savedBy({ before, after, version }: Undoing): Promise<Saved> {
		return {
			before: await this.#unpacked(before, version),
			after: await this.#unpacked(after, version)
		};
	}

	/** @param plan the records to write, and their earlier copies among others */
	async #undoably(occasion: Occasion, plan: (clock: Clock) => Promise<Saved>): Promise<Imported> {
		return this.exclusively(async () => {
			const saved = await plan(await this.clock());
			const { after } = saved;
			const touched = new Set(after.map(identity));
			const before = saved.before.filter((record) => touched.has(identity(record)));
			const at = Date.now();
			const undoing: LastImport & Undoing = {
				...{ at, occasion, counts: countsOf(after), version: FORMAT },
				before: await this.codec.seal(await pack(before)),
				after: await this.codec.seal(await pack(after.map(trailOf)))
			};
			return { at, before, after: await this.write(after, { facts: { [LAST_IMPORT]: undoing } }) };
		});
	}

	async #unpacked(sealed: unknown, version: number): Promise<StoredRecord[]> {
		if (version > FORMAT) throw new StorageError('newer');
		const records: StoredRecord[] = [];
		const packed = (await this.codec.open(sealed)) as Uint8Array;
		for await (const record of unpack(packed)) records.push(upgrade(record, version));
		return records;
	}

	async #empty(due: Due, isAnnounced: boolean): Promise<number> {
		const keys = await this.#dueKeys(due);
		if (keys.size === 0) return 0;
		// First the snapshots: after a crash in between, the rows are still due.
		const cleaned = new Set<string>();
		await this.#cleanSnapshots(keys, cleaned);
		let count = 0;
		for (let some = -1; some !== 0; count += Math.max(0, some)) {
			some = await this.exclusively(() => this.#emptySome(due, isAnnounced));
		}
		// Those that were made meanwhile.
		await this.#cleanSnapshots(keys, cleaned);
		return count;
	}

	/** The rows to empty, as {@link keyOf} names them. */
	async #dueKeys(due: Due): Promise<Set<string>> {
		return this.connection.run(async (database) => {
			const tx = database.transaction(recordStores);
			const found = recordStores.map(async (store) => {
				const range = due(store);
				if (!range) return [];
				const ids = await tx.objectStore(store).index('deletedAt').getAllKeys(range);
				return ids.map((id) => `${store} ${id}`);
			});
			const keys = (await Promise.all(found)).flat();
			await tx.done;
			return new Set(keys);
		});
	}

	async #emptySome(due: Due, isAnnounced: boolean): Promise<number> {
		const rows = await this.connection.run(async (database) => {
			const tx = database.transaction(recordStores);
			const found = recordStores.map((store) => {
				const range = due(store);
				return range
					? tx.objectStore(store).index('deletedAt').getAll(range, SOME)
					: Promise.resolve([]);
			});
			await Promise.all([...found, tx.done]);
			return (await Promise.all(found)).flat();
		});
		const records = await this.toRecords(rows);
		if (records.length === 0) return 0;
		const emptied = await this.codec.toRows(records.map(forget));
		const stores = [...new Set(records.map(storeOf))];
		const [announced, quietly] = isAnnounced ? [stores, []] : [[], stores];
		await this.commit(announced, putRows(records, emptied), quietly);
		return records.length;
	}

	/**
	 * Takes records out of all snapshots, and out of what undoing the last import takes.
	 * @param cleaned the ids of snapshots that need it no more
	 */
	async #cleanSnapshots(keys: ReadonlySet<string>, cleaned: Set<string>): Promise<void> {
		const ids = await this.connection.run((database) => database.getAllKeys('snapshots'));
		for (const id of ids) {
			if (cleaned.has(id)) continue;
			cleaned.add(id);
			await this.exclusively(async () => {
				const row = await this.connection.run((database) => database.get('snapshots', id));
				if (!row) return;
				const records = await this.#unpacked(row.data, row.version);
				const kept = records.filter((record) => !keys.has(keyOf(record)));
				if (kept.length === records.length) return;
				const about = (await this.codec.open(row.about)) as object;
				const without: SnapshotRow = {
					...{ id, at: row.at, version: FORMAT },
					about: await this.codec.seal({ ...about, counts: countsOf(kept) }),
					data: await this.codec.seal(await pack(kept))
				};
				await this.commit(['snapshots'], (tx) => [tx.objectStore('snapshots').put(without)]);
			});
		}
		await this.exclusively(async () => {
			const fact = await this.#lastImport();
			if (!fact) return;
			const before = await this.#unpacked(fact.before, fact.version);
			const kept = before.filter((record) => !keys.has(keyOf(record)));
			if (kept.length === before.length) return;
			const sealed = await this.codec.seal(await pack(kept));
			await this.saveFact(LAST_IMPORT, { ...fact, version: FORMAT, before: sealed });
		});
	}
}

/** Edits that make the journal what it was: what came since is deleted, what is missing is added. */
export function backTo(
	earlier: readonly StoredRecord[],
	now: readonly StoredRecord[],
	clock: Clock
): StoredRecord[] {
	const current = byIdentity(now);
	const missing = earlier.filter((record) => !current.has(identity(record)));
	return [...bringBackTo({ before: earlier, after: now }, now, clock), ...missing];
}

function keyOf(record: StoredRecord): string {
	return `${storeOf(record)} ${rowId(record)}`;
}

/** What {@link bringBackTo} reads of a record that was written. */
function trailOf({ id, type, stamps, deleted, ...fields }: StoredRecord): StoredRecord {
	const name = definitionOf(type)?.identifiedBy;
	return { id, type, stamps, ...(deleted && { deleted }), ...(name && { [name]: fields[name] }) };
}

function isAsLeft(left: StoredRecord, now: StoredRecord | undefined): boolean {
	const paths = Object.keys(left.stamps);
	return (
		now !== undefined &&
		paths.length === Object.keys(now.stamps).length &&
		paths.every((path) => now.stamps[path] === left.stamps[path])
	);
}

/** The numbers of records by type, without deleted ones. */
export function countsOf(records: readonly StoredRecord[]): Counts {
	const counts: Counts = {};
	for (const record of records) {
		if (isDeleted(record)) continue;
		const store = storeOf(record);
		counts[store] = (counts[store] ?? 0) + 1;
	}
	return counts;
}
