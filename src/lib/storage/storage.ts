import { FORMAT } from '$lib/journal/journal';
import { mergeJournals, mergeRecords } from '$lib/journal/merge';
import { bringBackTo, identity, type Saved, type StoredRecord } from '$lib/journal/record';
import { Clock, newDeviceId, type Stamp } from '$lib/journal/stamps';
import { Changes, type StoreName } from './changes';
import { Connection, type Interruption } from './connection';
import { commit, deleteDatabase, type Writing } from './database';
import { StorageError, toStorageError } from './errors';
import { JournalReads } from './reads';
import { plainRows, rowId, storeOf, type Draft, type RowCodec, type StoredRow } from './rows';

/** The key of the latest stamp in the journal. */
const LATEST_STAMP = 'latestStamp';

/** From this number of records on, whole stores are read. */
const MANY = 500;

/**
 * How long a save waits for its turn, in milliseconds. The longest write, importing a list of 100,000
 * contacts a second time, took 18 seconds on a busy machine. A tab that takes longer has stopped working.
 */
const LONGEST_WAIT = 30_000;

/** Records to save, or a function that creates them once this tab may write. */
export type Change = readonly StoredRecord[] | ((clock: Clock) => readonly StoredRecord[]);

/**
 * One journal's database. Every write is one strict transaction, on the disk when its promise
 * resolves, and merges with existing records, so that tabs keep each other's changes. If the
 * browser fails, it throws {@link StorageError} and nothing was written.
 */
export class JournalStorage extends JournalReads {
	readonly name: string;
	readonly changes: Changes;
	#clock: Promise<Clock> | undefined;

	constructor(name: string, codec: RowCodec = plainRows) {
		super(new Connection(name), codec);
		this.name = name;
		this.changes = new Changes(name);
	}

	/** Reads the same journal and reports the stores to `note`. */
	noting(note: (stores: readonly StoreName[]) => void): JournalReads {
		return new JournalReads(this.connection, this.codec, note);
	}

	/** @returns a function that removes the listener */
	onInterruption(listener: (interruption: Interruption) => void): () => void {
		return this.connection.onInterruption(listener);
	}

	/** Runs `save` before the connection closes for good. @returns a function that removes it */
	beforeClosing(save: () => Promise<unknown>): () => void {
		return this.connection.beforeClosing(save);
	}

	/**
	 * The clock for edits on this device. It is ahead of every stamp in the journal, even if a
	 * device's clock is wrong: the last edit wins.
	 */
	async clock(): Promise<Clock> {
		this.#clock ??= this.#openClock();
		try {
			const clock = await this.#clock;
			clock.see(await this.#latestStamps());
			return clock;
		} catch (error) {
			this.#clock = undefined;
			throw error;
		}
	}

	/** Merges records into the journal and deletes their draft, in one transaction. */
	async save(change: Change, { dropDraft }: { dropDraft?: string } = {}): Promise<Saved> {
		return this.exclusively(async () => {
			const records = typeof change === 'function' ? change(await this.clock()) : change;
			const before = await this.existing(records);
			return { before, after: await this.write(mergeInto(before, records), { dropDraft }) };
		});
	}

	/** Undoes a save by edits: later changes to the same fields stay. */
	async undo(saved: Saved): Promise<void> {
		await this.exclusively(async () => {
			const now = await this.existing(saved.after);
			await this.write(bringBackTo(saved, now, await this.clock()));
		});
	}

	/**
	 * Merges a journal into this one in one transaction. `after` has only new and changed records.
	 */
	async merge(incoming: readonly StoredRecord[]): Promise<Saved> {
		return this.exclusively(async () => {
			const before = await this.allRecords();
			const { added, changed } = mergeJournals(before, incoming);
			return { before, after: await this.write([...added, ...changed]) };
		});
	}

	async saveDraft(draft: Draft): Promise<void> {
		await this.commit(['drafts'], (tx) => [
			tx.objectStore('drafts').put({ ...draft, version: FORMAT })
		]);
	}

	async dropDraft(id: string): Promise<void> {
		await this.commit(['drafts'], (tx) => [tx.objectStore('drafts').delete(id)]);
	}

	async saveFact(name: string, value: unknown): Promise<void> {
		await this.commit(['device'], (tx) => [tx.objectStore('device').put(value, name)]);
	}

	/** Deletes the whole database; IndexedDB informs other tabs. */
	async erase(): Promise<void> {
		// A running save would restore its records.
		await this.exclusively(async () => {
			await this.connection.close();
			this.#clock = undefined;
			await deleteDatabase(this.name).catch((error: unknown) => {
				throw toStorageError(error);
			});
		});
	}

	/** Nothing may be called afterwards. */
	async close(): Promise<void> {
		this.changes.close();
		await this.connection.close();
	}

	#openClock(): Promise<Clock> {
		return this.connection.run(async (database) => {
			const known = await database.get('device', 'id');
			if (typeof known === 'string') return new Clock(known);
			const id = newDeviceId();
			// Two tabs that start at once may use two ids until the next load; this is harmless.
			await commit(database, ['device'], (tx) => [tx.objectStore('device').put(id, 'id')]);
			return new Clock(id);
		});
	}

	/** The existing copies of `records`. */
	protected async existing(records: readonly StoredRecord[]): Promise<StoredRecord[]> {
		if (records.length === 0) return [];
		const rows = await this.connection.run(async (database) => {
			const stores = [...new Set(records.map(storeOf))];
			const tx = database.transaction(stores);
			// Reading thousands of records one by one is far slower than reading their whole
			// stores.
			if (records.length > MANY) {
				const all = stores.map((store) => tx.objectStore(store).getAll());
				await Promise.all([...all, tx.done]);
				const rows = new Map<string, StoredRow>();
				for (const [index, store] of stores.entries()) {
					for (const row of (await all[index]) ?? []) rows.set(`${store} ${row.id}`, row);
				}
				return records.flatMap((record) => rows.get(`${storeOf(record)} ${rowId(record)}`) ?? []);
			}
			const found = records.map((record) => tx.objectStore(storeOf(record)).get(rowId(record)));
			await Promise.all([...found, tx.done]);
			return (await Promise.all(found)).filter((row) => row !== undefined);
		});
		return this.toRecords(rows);
	}

	/**
	 * Overwrites records in one strict transaction.
	 * @param facts to write with them, by name
	 */
	protected async write(
		records: readonly StoredRecord[],
		{
			dropDraft,
			facts = {}
		}: { dropDraft?: string | undefined; facts?: Record<string, unknown> } = {}
	): Promise<StoredRecord[]> {
		const clock = await this.clock();
		for (const { stamps } of records) clock.see(Object.values(stamps));
		const rows = await this.codec.toRows(records);
		const stores: StoreName[] = [...new Set(records.map(storeOf))];
		if (dropDraft !== undefined) stores.push('drafts');
		if (stores.length === 0) return [];
		const noted = Object.entries(facts);
		if (noted.length > 0) stores.push('device');
		const write: Writing = function* (tx) {
			yield* putRows(records, rows)(tx);
			if (dropDraft !== undefined) yield tx.objectStore('drafts').delete(dropDraft);
			for (const [name, fact] of noted) yield tx.objectStore('device').put(fact, name);
			yield tx.objectStore('device').put(clock.latest, LATEST_STAMP);
		};
		await this.commit(stores, write, ['device']);
		return [...records];
	}

	/** The latest stamp, always from the disk, because other tabs write it too. */
	async #latestStamps(): Promise<Stamp[]> {
		const noted = await this.connection.run((database) => database.get('device', LATEST_STAMP));
		if (typeof noted === 'string') return [noted as Stamp];
		// Older journals have none until their first write.
		return (await this.allRecords()).flatMap(({ stamps }) => Object.values(stamps));
	}

	/**
	 * One writer at a time in all tabs, from reading the existing records to writing the merged
	 * ones. Work that has begun is never cut short; only waiting for its turn is.
	 */
	protected async exclusively<T>(work: () => Promise<T>): Promise<T> {
		const signal = AbortSignal.timeout(LONGEST_WAIT);
		try {
			return await navigator.locks.request(`${this.name}:write`, { signal }, work);
		} catch (error) {
			throw error === signal.reason ? new StorageError('busy', { cause: error }) : error;
		}
	}

	/**
	 * Writes in one strict transaction and announces it.
	 * @param quietly stores to write without an announcement
	 */
	protected async commit(
		stores: StoreName[],
		write: Writing,
		quietly: StoreName[] = []
	): Promise<void> {
		const all = [...stores, ...quietly];
		await this.connection.run((database) => commit(database, all, write));
		this.changes.announce(stores);
	}
}

export function putRows(records: readonly StoredRecord[], rows: readonly StoredRow[]): Writing {
	return function* (tx) {
		for (const [index, record] of records.entries()) {
			const row = rows[index];
			if (row) yield tx.objectStore(storeOf(record)).put(row);
		}
	};
}

export function mergeInto(
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
