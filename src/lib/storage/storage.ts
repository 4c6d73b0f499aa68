import { deleteDB } from 'idb';
import type { RecordType, RecordTypes } from '$lib/journal/journal';
import { mergeJournals, mergeRecords } from '$lib/journal/merge';
import { forget, identity, isDeleted, type StoredRecord } from '$lib/journal/record';
import { Clock, newDeviceId, stampedAt } from '$lib/journal/stamps';
import type { Week } from '$lib/journal/weeks';
import { Changes, type StoreName } from './changes';
import { dumpDatabase, openDatabase, type Database, type Draft } from './database';
import { isLostConnection, problemOf, type Result, type StorageProblem } from './problems';
import { plainRows, rowId, storeOf, type RecordStore, type RowCodec } from './rows';

const DAY = 24 * 60 * 60 * 1000;

/** What befalls the connection by other tabs' doing. */
export type Interruption = 'blocked' | 'unblocked' | 'superseded' | 'erased';

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
	readonly #listeners = new Set<(interruption: Interruption) => void>();
	readonly #lastWords = new Set<() => Promise<unknown>>();
	#connection: Promise<Database> | undefined;
	#clock: Promise<Result<Clock>> | undefined;
	#over: StorageProblem | undefined;

	constructor(name: string, rows: RowCodec = plainRows) {
		this.name = name;
		this.#rows = rows;
		this.changes = new Changes(name);
	}

	/** Says when another tab gets in this one's way. @returns a function that stops it */
	onInterruption(listener: (interruption: Interruption) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Runs `save` before the connection is given up for good. @returns a function that stops it */
	beforeClosing(save: () => Promise<unknown>): () => void {
		this.#lastWords.add(save);
		return () => this.#lastWords.delete(save);
	}

	/** The clock that stamps edits made here. */
	async clock(): Promise<Result<Clock>> {
		this.#clock ??= this.#run(async (database) => {
			const tx = database.transaction('device', 'readwrite');
			const known = await tx.store.get('id');
			const id = typeof known === 'string' ? known : newDeviceId();
			if (known === undefined) await tx.store.put(id, 'id');
			await tx.done;
			return new Clock(id);
		});
		const clock = await this.#clock;
		if (!clock.ok) this.#clock = undefined;
		return clock;
	}

	/** All records of a type, deleted ones left out. */
	async records<T extends RecordType>(
		type: T,
		weeks: WeekRange = {}
	): Promise<Result<RecordTypes[T][]>> {
		const range = keyRange(weeks);
		const rows = await this.#run((database) =>
			range ? database.getAllFromIndex(type, 'week', range) : database.getAll(type)
		);
		if (!rows.ok) return rows;
		const records = await this.#rows.toRecords(rows.value);
		// A store holds the records of its type and no others.
		return { ok: true, value: records.filter((record) => !isDeleted(record)) as RecordTypes[T][] };
	}

	/** Everything, deleted and unknown records too, as an export needs it. */
	async allRecords(): Promise<Result<StoredRecord[]>> {
		const rows = await this.#run(async (database) => {
			const tx = database.transaction(recordStores);
			const all = await Promise.all(recordStores.map((store) => tx.objectStore(store).getAll()));
			await tx.done;
			return all.flat();
		});
		return rows.ok ? { ok: true, value: await this.#rows.toRecords(rows.value) } : rows;
	}

	/**
	 * Merges records into the journal, and drops the draft they came from, in one transaction.
	 * @returns the records as they now are
	 */
	async save(
		records: readonly StoredRecord[],
		{ dropDraft }: { dropDraft?: string } = {}
	): Promise<Result<StoredRecord[]>> {
		return this.#exclusively(async () => {
			const before = await this.#existing(records);
			if (!before.ok) return before;
			return this.#write(before.value, mergeInto(before.value, records), dropDraft);
		});
	}

	/** Merges a whole journal into this one, in one transaction. */
	async merge(incoming: readonly StoredRecord[]): Promise<Result<StoredRecord[]>> {
		return this.#exclusively(async () => {
			const before = await this.allRecords();
			if (!before.ok) return before;
			const { added, changed } = mergeJournals(before.value, incoming);
			return this.#write(before.value, [...added, ...changed]);
		});
	}

	/** Empties records whose deletion is more than a day old, so that deleted words leave the disk. */
	async forgetDeleted(now = Date.now()): Promise<Result<number>> {
		return this.#exclusively(async () => {
			const all = await this.allRecords();
			if (!all.ok) return all;
			const due = all.value.filter((record) => {
				const { deleted } = record.stamps;
				const holdsMore = Object.keys(record.stamps).some(
					(path) => path !== 'deleted' && path !== 'week'
				);
				return (
					isDeleted(record) && holdsMore && deleted && now - stampedAt(deleted).getTime() > DAY
				);
			});
			if (due.length === 0) return { ok: true, value: 0 };
			const written = await this.#write(due, due.map(forget));
			return written.ok ? { ok: true, value: due.length } : written;
		});
	}

	async drafts(): Promise<Result<Draft[]>> {
		return this.#run((database) => database.getAll('drafts'));
	}

	async draft(id: string): Promise<Result<Draft | undefined>> {
		return this.#run((database) => database.get('drafts', id));
	}

	async saveDraft(draft: Draft): Promise<Result<void>> {
		return this.#announced(['drafts'], async (database) => {
			const tx = database.transaction('drafts', 'readwrite', { durability: 'strict' });
			await Promise.all([tx.store.put(draft), tx.done]);
		});
	}

	async dropDraft(id: string): Promise<Result<void>> {
		return this.#announced(['drafts'], async (database) => {
			const tx = database.transaction('drafts', 'readwrite', { durability: 'strict' });
			await Promise.all([tx.store.delete(id), tx.done]);
		});
	}

	/** A fact about this copy of the journal, such as when it was last exported. */
	async fact(name: string): Promise<Result<unknown>> {
		return this.#run((database) => database.get('device', name));
	}

	async saveFact(name: string, value: unknown): Promise<Result<void>> {
		return this.#announced(['device'], async (database) => {
			const tx = database.transaction('device', 'readwrite', { durability: 'strict' });
			await Promise.all([tx.store.put(value, name), tx.done]);
		});
	}

	/** Deletes the database with all that is in it; other tabs are told by IndexedDB itself. */
	async erase(): Promise<Result<void>> {
		const connection = await this.#connection?.catch(() => undefined);
		connection?.close();
		this.#connection = undefined;
		this.#clock = undefined;
		try {
			await deleteDB(this.name);
		} catch (error) {
			return { ok: false, problem: problemOf(error) };
		}
		return { ok: true, value: undefined };
	}

	/** All that the database holds as it lies there, for when this version cannot read it. */
	async dump(): Promise<Result<string>> {
		try {
			return { ok: true, value: await dumpDatabase(this.name) };
		} catch (error) {
			return { ok: false, problem: problemOf(error) };
		}
	}

	/** Closes the connection and stops listening; nothing may be asked afterwards. */
	async close(): Promise<void> {
		this.changes.close();
		const connection = await this.#connection?.catch(() => undefined);
		connection?.close();
		this.#connection = undefined;
	}

	/** The copies of `records` that the journal already holds. */
	async #existing(records: readonly StoredRecord[]): Promise<Result<StoredRecord[]>> {
		const rows = await this.#run(async (database) => {
			const tx = database.transaction([...new Set(records.map(storeOf))]);
			const found = await Promise.all(
				records.map((record) => {
					const store = tx.objectStore(storeOf(record));
					return record.type === 'checkin'
						? store.index('week').get(String(record.week))
						: store.get(rowId(record));
				})
			);
			await tx.done;
			return found.filter((row) => row !== undefined);
		});
		return rows.ok ? { ok: true, value: await this.#rows.toRecords(rows.value) } : rows;
	}

	/** Writes records over their earlier copies in one strict transaction. */
	async #write(
		before: readonly StoredRecord[],
		after: readonly StoredRecord[],
		dropDraft?: string
	): Promise<Result<StoredRecord[]>> {
		const rows = await this.#rows.toRows(after);
		const stores: StoreName[] = [...new Set(after.map(storeOf))];
		if (dropDraft !== undefined) stores.push('drafts');
		if (stores.length === 0) return { ok: true, value: [] };
		const kept = new Set(after.map(rowId));
		const written = new Set(after.map(identity));
		// Two check-ins for one week became one, under the lower of their ids.
		const replaced = before.filter(
			(record) => written.has(identity(record)) && !kept.has(rowId(record))
		);
		const done = await this.#announced(stores, async (database) => {
			const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
			const writes: Promise<unknown>[] = [tx.done];
			for (const record of replaced)
				writes.push(tx.objectStore(storeOf(record)).delete(rowId(record)));
			for (const [index, record] of after.entries()) {
				const row = rows[index];
				if (row) writes.push(tx.objectStore(storeOf(record)).put(row));
			}
			if (dropDraft !== undefined) writes.push(tx.objectStore('drafts').delete(dropDraft));
			await Promise.all(writes);
		});
		return done.ok ? { ok: true, value: [...after] } : done;
	}

	/** One writer at a time over all tabs, from the reading of what is there to the writing of the merge. */
	#exclusively<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
		return navigator.locks.request(`${this.name}:write`, work);
	}

	async #announced<T>(
		stores: StoreName[],
		operation: (database: Database) => Promise<T>
	): Promise<Result<T>> {
		const result = await this.#run(operation);
		if (result.ok) this.changes.announce(stores);
		return result;
	}

	/** Runs an operation; a lost connection is opened anew, once. */
	async #run<T>(operation: (database: Database) => Promise<T>): Promise<Result<T>> {
		for (let attempt = 1; ; attempt++) {
			if (this.#over) return { ok: false, problem: this.#over };
			try {
				return { ok: true, value: await operation(await this.#connect()) };
			} catch (error) {
				if (this.#over) return { ok: false, problem: this.#over };
				if (attempt === 1 && isLostConnection(error)) this.#connection = undefined;
				else return { ok: false, problem: problemOf(error) };
			}
		}
	}

	async #connect(): Promise<Database> {
		if (typeof indexedDB === 'undefined') throw new DOMException('no IndexedDB', 'SecurityError');
		let wasBlocked = false;
		this.#connection ??= openDatabase(this.name, {
			onBlocked: () => {
				wasBlocked = true;
				this.#tell('blocked');
			},
			onBlocking: (version) => void this.#giveWay(version === undefined ? 'erased' : 'superseded'),
			onTerminated: () => (this.#connection = undefined)
		});
		const connection = this.#connection;
		try {
			const database = await connection;
			if (wasBlocked) this.#tell('unblocked');
			return database;
		} catch (error) {
			if (this.#connection === connection) this.#connection = undefined;
			throw error;
		}
	}

	/** Saves what is being typed, then lets another tab have the database. */
	async #giveWay(reason: 'superseded' | 'erased'): Promise<void> {
		if (reason === 'superseded') await Promise.all([...this.#lastWords].map((save) => save()));
		this.#over = reason;
		const connection = await this.#connection;
		connection?.close();
		this.#connection = undefined;
		this.#tell(reason);
	}

	#tell(interruption: Interruption): void {
		for (const listener of this.#listeners) listener(interruption);
	}
}

const recordStores: RecordStore[] = [
	'settings',
	'platform',
	'question',
	'checkin',
	'note',
	'other'
];

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
