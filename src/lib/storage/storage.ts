import { FORMAT, type RecordTypes } from '$lib/journal/journal';
import { mergeJournals, mergeRecords } from '$lib/journal/merge';
import { forget, identity, isDeleted, sameValue, type StoredRecord } from '$lib/journal/record';
import type { RecordType } from '$lib/journal/record-types';
import { Clock, newDeviceId, type Stamp } from '$lib/journal/stamps';
import type { Week } from '$lib/journal/weeks';
import { Changes, type StoreName } from './changes';
import { Connection, type Interruption } from './connection';
import { commit, deleteDatabase, type Writing, recordStores } from './database';
import { problemOf, type Result } from './problems';
import {
	plainRows,
	rowId,
	storeOf,
	toDraft,
	toDraftRow,
	type Draft,
	type RecordStore,
	type StoredRow,
	type RowCodec
} from './rows';

/** Where it is noted how late the journal's stamps are. */
const LATEST_STAMP = 'latestStamp';

/** From how many records on their stores are read whole. */
const MANY = 500;

/** How many records of a store are emptied at once. */
const SOME = 500;

const DAY = 24 * 60 * 60 * 1000;

interface SaveOptions {
	/** A draft to drop in the same transaction. */
	dropDraft?: string | undefined;
	tellBefore?: ((before: readonly StoredRecord[]) => void) | undefined;
}

/** Weeks to read: both ends included, open where absent. */
export interface WeekRange {
	from?: Week;
	to?: Week;
}

/**
 * One journal's database, and the only door to it. Every write is one strict transaction that has
 * reached the disk when its promise resolves, and merges with what is there, so that two tabs never
 * undo each other's work. Operations resolve to a problem where the browser fails them.
 */
export class JournalStorage {
	readonly name: string;
	readonly changes: Changes;
	readonly #rows: RowCodec;
	readonly #connection: Connection;
	#clock: Promise<Result<Clock>> | undefined;

	constructor(name: string, rows: RowCodec = plainRows) {
		this.name = name;
		this.#rows = rows;
		this.changes = new Changes(name);
		this.#connection = new Connection(name);
	}

	/** Says when another tab gets in this one's way. @returns a function that stops it */
	onInterruption(listener: (interruption: Interruption) => void): () => void {
		return this.#connection.onInterruption(listener);
	}

	/** Runs `save` before the connection is given up for good. @returns a function that stops it */
	beforeClosing(save: () => Promise<unknown>): () => void {
		return this.#connection.beforeClosing(save);
	}

	/**
	 * The clock that stamps edits made here. It is ahead of every stamp in the journal, even where this
	 * machine's clock went back or another's, whose records came in, is fast: what is written last wins.
	 */
	async clock(): Promise<Result<Clock>> {
		this.#clock ??= this.#connection.run(async (database) => {
			const known = await database.get('device', 'id');
			if (typeof known === 'string') return new Clock(known);
			const id = newDeviceId();
			// Two tabs that come here at once go by two ids until the next load, which does no harm.
			await commit(database, ['device'], (tx) => [tx.objectStore('device').put(id, 'id')]);
			return new Clock(id);
		});
		const clock = await this.#clock;
		if (!clock.ok) {
			this.#clock = undefined;
			return clock;
		}
		const latest = await this.#latestStamp();
		if (!latest.ok) return latest;
		clock.value.see(latest.value);
		return clock;
	}

	/** All records of a type, deleted ones left out. */
	async records<T extends RecordType>(
		type: T,
		weeks: WeekRange = {}
	): Promise<Result<RecordTypes[T][]>> {
		const range = keyRange(weeks);
		const rows = await this.#connection.run((database) =>
			range ? database.getAllFromIndex(type, 'week', range) : database.getAll(type)
		);
		const found = await this.#toRecords(rows);
		if (!found.ok) return found;
		// A store holds the records of its type and no others.
		const alive = found.value.filter((record) => !isDeleted(record));
		return { ok: true, value: alive as RecordTypes[T][] };
	}

	/** One record of a type; undefined where there is none, or it was deleted. Not for check-ins, which go by their week. */
	async record<T extends Exclude<RecordType, 'checkin'>>(
		type: T,
		id: string
	): Promise<Result<RecordTypes[T] | undefined>> {
		const row = await this.#connection.run((database) => database.get(type, id));
		if (!row.ok) return row;
		const found = await this.#toRecords({ ok: true, value: row.value ? [row.value] : [] });
		if (!found.ok) return found;
		const [record] = found.value;
		// As in records().
		return {
			ok: true,
			value: record && !isDeleted(record) ? (record as RecordTypes[T]) : undefined
		};
	}

	/** Whether there is a record of a type, or was one that is not forgotten yet; none is read for it. */
	async hasAny(type: RecordType): Promise<Result<boolean>> {
		const count = await this.#connection.run((database) => database.count(type));
		return count.ok ? { ok: true, value: count.value > 0 } : count;
	}

	/**
	 * All records of a type in batches, deleted ones left out, so that the page is not held up however
	 * many there are.
	 */
	async *batches<T extends RecordType>(
		type: T,
		size = 250
	): AsyncGenerator<Result<RecordTypes[T][]>, void, void> {
		let last: string | undefined;
		for (;;) {
			const range = last === undefined ? undefined : IDBKeyRange.lowerBound(last, true);
			const rows = await this.#connection.run((database) => database.getAll(type, range, size));
			const found = await this.#toRecords(rows);
			if (!found.ok) {
				yield found;
				return;
			}
			const alive = found.value.filter((record) => !isDeleted(record));
			// As in records().
			yield { ok: true, value: alive as RecordTypes[T][] };
			last = rows.ok ? rows.value.at(-1)?.id : undefined;
			if (last === undefined || found.value.length < size) return;
		}
	}

	/** All records of a type, deleted ones too, as far as they are still there. */
	async withDeleted(type: RecordType): Promise<Result<StoredRecord[]>> {
		return this.#toRecords(await this.#connection.run((database) => database.getAll(type)));
	}

	/**
	 * The years to whose ISO weeks check-ins, notes or entries of the help log belong, latest first, without reading any of
	 * them; a year may be among them of which all was deleted.
	 */
	async years(): Promise<Result<number[]>> {
		return this.#connection.run(async (database) => {
			const stores = ['checkin', 'note', 'request', 'favour'] as const;
			const tx = database.transaction(stores);
			const years = new Set<number>();
			for (const store of stores) {
				let cursor = await tx.objectStore(store).index('week').openKeyCursor();
				while (cursor) {
					const year = Number(cursor.key.slice(0, 4));
					years.add(year);
					// From the first week of one year on to that of the next one that has any.
					cursor = await cursor.continue(String(year + 1).padStart(4, '0'));
				}
			}
			await tx.done;
			return [...years].sort((a, b) => b - a);
		});
	}

	/** Everything, deleted and unknown records too, as an export needs it. */
	async allRecords(): Promise<Result<StoredRecord[]>> {
		const rows = await this.#connection.run(async (database) => {
			const tx = database.transaction(recordStores);
			const all = recordStores.map((store) => tx.objectStore(store).getAll());
			await Promise.all([...all, tx.done]);
			return (await Promise.all(all)).flat();
		});
		return this.#toRecords(rows);
	}

	/**
	 * Merges records into the journal, and drops the draft they came from, in one transaction.
	 * @param change the records, or what makes them by the clock as it is when it is this tab's turn
	 * @param options `tellBefore` is told the copies that were there before, as {@link revert} needs them
	 * @returns the records as they now are
	 */
	async save(
		change: readonly StoredRecord[] | ((clock: Clock) => readonly StoredRecord[]),
		{ dropDraft, tellBefore }: SaveOptions = {}
	): Promise<Result<StoredRecord[]>> {
		return this.#exclusively(async () => {
			const clock = await this.clock();
			if (!clock.ok) return clock;
			const records = typeof change === 'function' ? change(clock.value) : change;
			const before = await this.#existing(records);
			if (!before.ok) return before;
			tellBefore?.(before.value);
			return this.#write(mergeInto(before.value, records), dropDraft);
		});
	}

	/**
	 * Merges a whole journal into this one, in one transaction.
	 * @param tellBefore told all that was there before, as {@link revert} needs it
	 * @returns the records that came new or changed, as they now are
	 */
	async merge(
		incoming: readonly StoredRecord[],
		tellBefore?: (before: readonly StoredRecord[]) => void
	): Promise<Result<StoredRecord[]>> {
		return this.#exclusively(async () => {
			const before = await this.allRecords();
			if (!before.ok) return before;
			tellBefore?.(before.value);
			const { added, changed } = mergeJournals(before.value, incoming);
			return this.#write([...added, ...changed]);
		});
	}

	/**
	 * Takes a merge back in one transaction: what came new goes, what changed is as it was.
	 * @param before what {@link merge} told
	 * @param written what it returned
	 * @returns false, and nothing is done, where any of it was written again since
	 */
	async revert(
		before: readonly StoredRecord[],
		written: readonly StoredRecord[]
	): Promise<Result<boolean>> {
		return this.#exclusively(async () => {
			const now = await this.#existing(written);
			if (!now.ok) return now;
			const isAsWritten =
				now.value.length === written.length &&
				written.every((record, index) => sameValue(record, now.value[index]));
			if (!isAsWritten) return { ok: true, value: false };
			const touched = new Set(written.map(identity));
			const restored = before.filter((record) => touched.has(identity(record)));
			const rows = await this.#rows.toRows(restored);
			const known = new Set(restored.map(identity));
			const added = written.filter((record) => !known.has(identity(record)));
			const done = await this.#commit([...new Set(written.map(storeOf))], (tx) => [
				...added.map((record) => tx.objectStore(storeOf(record)).delete(rowId(record))),
				...restored.flatMap((record, index) => {
					const row = rows[index];
					return row ? [tx.objectStore(storeOf(record)).put(row)] : [];
				})
			]);
			return done.ok ? { ok: true, value: true } : done;
		});
	}

	/**
	 * Empties records whose deletion is more than a day old, so that deleted words leave the disk: some
	 * at a time, so that nothing is held up where a whole list was deleted.
	 * @returns how many
	 */
	async forgetDeleted(now = Date.now()): Promise<Result<number>> {
		for (let count = 0; ;) {
			const forgotten = await this.#exclusively(() => this.#forgetSome(now));
			if (!forgotten.ok) return forgotten;
			if (forgotten.value === 0) return { ok: true, value: count };
			count += forgotten.value;
		}
	}

	async #forgetSome(now: number): Promise<Result<number>> {
		const rows = await this.#connection.run(async (database) => {
			const tx = database.transaction(recordStores);
			const long = IDBKeyRange.upperBound(now - DAY);
			const due = recordStores.map((store) =>
				tx.objectStore(store).index('deletedAt').getAll(long, SOME)
			);
			await Promise.all([...due, tx.done]);
			return (await Promise.all(due)).flat();
		});
		const due = await this.#toRecords(rows);
		if (!due.ok) return due;
		if (due.value.length === 0) return { ok: true, value: 0 };
		const emptied = await this.#rows.toRows(due.value.map(forget));
		const stores = [...new Set(due.value.map(storeOf))];
		const write: Writing = function* (tx) {
			for (const [index, record] of due.value.entries()) {
				const row = emptied[index];
				if (row) yield tx.objectStore(storeOf(record)).put(row);
			}
		};
		// Quietly: nobody sees what is deleted.
		const written = await this.#commit([], write, stores);
		return written.ok ? { ok: true, value: due.value.length } : written;
	}

	async drafts(): Promise<Result<Draft[]>> {
		return this.#connection.run(async (database) => (await database.getAll('drafts')).map(toDraft));
	}

	async draft(id: string): Promise<Result<Draft | undefined>> {
		return this.#connection.run(async (database) => {
			const row = await database.get('drafts', id);
			return row && toDraft(row);
		});
	}

	async saveDraft(draft: Draft): Promise<Result<void>> {
		return this.#commit(['drafts'], (tx) => [tx.objectStore('drafts').put(toDraftRow(draft))]);
	}

	async dropDraft(id: string): Promise<Result<void>> {
		return this.#commit(['drafts'], (tx) => [tx.objectStore('drafts').delete(id)]);
	}

	/** A fact about this copy of the journal, such as when it was last exported. */
	async fact(name: string): Promise<Result<unknown>> {
		return this.#connection.run((database) => database.get('device', name));
	}

	async saveFact(name: string, value: unknown): Promise<Result<void>> {
		return this.#commit(['device'], (tx) => [tx.objectStore('device').put(value, name)]);
	}

	/** Deletes the database with all that is in it; other tabs are told by IndexedDB itself. */
	async erase(): Promise<Result<void>> {
		// A save under way would bring its records back.
		return this.#exclusively(async () => {
			await this.#connection.close();
			this.#clock = undefined;
			try {
				await deleteDatabase(this.name);
			} catch (error) {
				return { ok: false, problem: problemOf(error) };
			}
			return { ok: true, value: undefined };
		});
	}

	/** Closes the connection and stops listening; nothing may be asked afterwards. */
	async close(): Promise<void> {
		this.changes.close();
		await this.#connection.close();
	}

	/** The copies of `records` that the journal already holds. */
	async #existing(records: readonly StoredRecord[]): Promise<Result<StoredRecord[]>> {
		if (records.length === 0) return { ok: true, value: [] };
		const rows = await this.#connection.run(async (database) => {
			const stores = [...new Set(records.map(storeOf))];
			const tx = database.transaction(stores);
			// Looked up one by one, thousands would take far longer than reading their stores whole.
			if (records.length > MANY) {
				const all = stores.map((store) => tx.objectStore(store).getAll());
				await Promise.all([...all, tx.done]);
				const rows = new Map<RecordStore, Map<string, StoredRow>>();
				for (const [index, store] of stores.entries()) {
					rows.set(store, new Map((await all[index])?.map((row) => [row.id, row])));
				}
				return records.flatMap((record) => rows.get(storeOf(record))?.get(rowId(record)) ?? []);
			}
			const found = records.map((record) => tx.objectStore(storeOf(record)).get(rowId(record)));
			await Promise.all([...found, tx.done]);
			return (await Promise.all(found)).filter((row) => row !== undefined);
		});
		return this.#toRecords(rows);
	}

	/** Writes records over their earlier copies in one strict transaction. */
	async #write(
		records: readonly StoredRecord[],
		dropDraft?: string
	): Promise<Result<StoredRecord[]>> {
		const clock = await this.clock();
		if (!clock.ok) return clock;
		for (const { stamps } of records) clock.value.see(Object.values(stamps));
		const rows = await this.#rows.toRows(records);
		const stores: StoreName[] = [...new Set(records.map(storeOf))];
		if (dropDraft !== undefined) stores.push('drafts');
		if (stores.length === 0) return { ok: true, value: [] };
		const write: Writing = function* (tx) {
			for (const [index, record] of records.entries()) {
				const row = rows[index];
				if (row) yield tx.objectStore(storeOf(record)).put(row);
			}
			if (dropDraft !== undefined) yield tx.objectStore('drafts').delete(dropDraft);
			yield tx.objectStore('device').put(clock.value.latest, LATEST_STAMP);
		};
		const done = await this.#commit(stores, write, ['device']);
		return done.ok ? { ok: true, value: [...records] } : done;
	}

	/** The latest stamp in the journal. It is read from the disk, since other tabs write it too. */
	async #latestStamp(): Promise<Result<Stamp[]>> {
		const noted = await this.#connection.run((database) => database.get('device', LATEST_STAMP));
		if (!noted.ok) return noted;
		if (typeof noted.value === 'string') return { ok: true, value: [noted.value as Stamp] };
		// A journal from before it was noted; its first write notes it.
		const all = await this.allRecords();
		if (!all.ok) return all;
		return { ok: true, value: all.value.flatMap(({ stamps }) => Object.values(stamps)) };
	}

	async #toRecords(rows: Result<StoredRow[]>): Promise<Result<StoredRecord[]>> {
		if (!rows.ok) return rows;
		// A newer version may have shaped records anew in stores that stayed as they were.
		if (rows.value.some((row) => row.version > FORMAT)) return { ok: false, problem: 'newer' };
		return { ok: true, value: await this.#rows.toRecords(rows.value) };
	}

	/** One writer at a time over all tabs, from the reading of what is there to the writing of the merge. */
	#exclusively<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
		return navigator.locks.request(`${this.name}:write`, work);
	}

	/**
	 * Writes in one strict transaction, and says so.
	 * @param quietly stores that are written too, of which nobody needs to hear
	 */
	async #commit(
		stores: StoreName[],
		write: Writing,
		quietly: StoreName[] = []
	): Promise<Result<void>> {
		const all = [...stores, ...quietly];
		const result = await this.#connection.run((database) => commit(database, all, write));
		if (result.ok) this.changes.announce(stores);
		return result;
	}
}

function keyRange({ from, to }: WeekRange): IDBKeyRange | undefined {
	if (from !== undefined && to !== undefined) return IDBKeyRange.bound(from, to);
	if (from !== undefined) return IDBKeyRange.lowerBound(from);
	return to === undefined ? undefined : IDBKeyRange.upperBound(to);
}

function mergeInto(
	before: readonly StoredRecord[],
	records: readonly StoredRecord[]
): StoredRecord[] {
	const merged = new Map(before.map((record) => [identity(record), record]));
	for (const record of records) {
		const known = merged.get(identity(record));
		merged.set(identity(record), known ? mergeRecords(known, record) : record);
	}
	return [...merged.values()];
}
