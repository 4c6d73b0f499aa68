import { FORMAT, type RecordTypes } from '$lib/journal/journal';
import type { RecordType } from '$lib/journal/record-types';
import { isDeleted, type StoredRecord } from '$lib/journal/record';
import type { Week } from '$lib/journal/weeks';
import type { StoreName } from './changes';
import type { Connection } from './connection';
import { keptFor } from '$lib/journal/trash';
import { recordStores } from './database';
import { StorageError } from './errors';
import {
	toDraft,
	type Draft,
	type RecordStore,
	type RowCodec,
	type SnapshotHead,
	type StoredRow
} from './rows';

/** Both ends are included, and open if undefined. */
export interface WeekRange {
	from?: Week;
	to?: Week;
}

/** The stores with a week in each row; their records make the journal's chapters. */
const weeklyStores = ['checkin', 'note', 'request', 'favour'] as const;

/**
 * All reads of a journal. Each one notes its stores before it reads them, and throws {@link
 * StorageError} if the browser fails.
 */
export class JournalReads {
	protected readonly connection: Connection;
	protected readonly codec: RowCodec;
	/** Notes the stores that a query depends on; reads call it themselves. */
	readonly note: (stores: readonly StoreName[]) => void;

	constructor(
		connection: Connection,
		codec: RowCodec,
		note: (stores: readonly StoreName[]) => void = () => undefined
	) {
		this.connection = connection;
		this.codec = codec;
		this.note = note;
	}

	/** Without deleted records. */
	async records<T extends RecordType>(type: T, weeks: WeekRange = {}): Promise<RecordTypes[T][]> {
		this.note([type]);
		const range = keyRange(weeks);
		const rows = await this.connection.run((database) =>
			range ? database.getAllFromIndex(type, 'week', range) : database.getAll(type)
		);
		return this.#alive(type, rows);
	}

	/** Undefined if missing or deleted. Check-ins are found by their week instead. */
	async record<T extends Exclude<RecordType, 'checkin'>>(
		type: T,
		id: string
	): Promise<RecordTypes[T] | undefined> {
		this.note([type]);
		const row = await this.connection.run((database) => database.get(type, id));
		const [record] = await this.#alive(type, row ? [row] : []);
		return record;
	}

	/** Whether a type has any row, including deleted ones; reads no rows. */
	async hasAny(type: RecordType): Promise<boolean> {
		this.note([type]);
		return (await this.connection.run((database) => database.count(type))) > 0;
	}

	/** Without deleted records; in batches, so that many records do not block the page. */
	async *batches<T extends RecordType>(
		type: T,
		size = 250
	): AsyncGenerator<RecordTypes[T][], void, void> {
		this.note([type]);
		for (let last: string | undefined; ;) {
			const range = last === undefined ? undefined : IDBKeyRange.lowerBound(last, true);
			const rows = await this.connection.run((database) => database.getAll(type, range, size));
			yield await this.#alive(type, rows);
			last = rows.at(-1)?.id;
			if (last === undefined || rows.length < size) return;
		}
	}

	/** Including deleted records that are not removed yet. */
	async withDeleted(type: RecordType): Promise<StoredRecord[]> {
		this.note([type]);
		return this.toRecords(await this.connection.run((database) => database.getAll(type)));
	}

	/**
	 * The ISO years with check-ins, notes, requests or favours, latest first. It reads no rows, so
	 * some years may have only deleted records.
	 */
	async years(): Promise<number[]> {
		this.note(weeklyStores);
		return this.connection.run(async (database) => {
			const tx = database.transaction(weeklyStores);
			const years = new Set<number>();
			for (const store of weeklyStores) {
				let cursor = await tx.objectStore(store).index('week').openKeyCursor();
				while (cursor) {
					const year = Number(cursor.key.slice(0, 4));
					years.add(year);
					// Skips to the first week of the next year.
					cursor = await cursor.continue(String(year + 1).padStart(4, '0'));
				}
			}
			await tx.done;
			return [...years].sort((a, b) => b - a);
		});
	}

	/** All records for an export, including deleted and unknown ones. */
	async allRecords(): Promise<StoredRecord[]> {
		this.note(recordStores);
		const rows = await this.connection.run(async (database) => {
			const tx = database.transaction(recordStores);
			const all = recordStores.map((store) => tx.objectStore(store).getAll());
			await Promise.all([...all, tx.done]);
			return (await Promise.all(all)).flat();
		});
		return this.toRecords(rows);
	}

	async drafts(): Promise<Draft[]> {
		this.note(['drafts']);
		return (await this.connection.run((database) => database.getAll('drafts'))).map(toDraft);
	}

	async draft(id: string): Promise<Draft | undefined> {
		this.note(['drafts']);
		const row = await this.connection.run((database) => database.get('drafts', id));
		return row && toDraft(row);
	}

	/** A fact about this copy of the journal, such as when the last copy was made. */
	async fact(name: string): Promise<unknown> {
		this.note(['device']);
		return this.connection.run((database) => database.get('device', name));
	}

	/** The earlier states of the journal, latest first. */
	async snapshots(): Promise<SnapshotHead[]> {
		this.note(['snapshots']);
		const rows = await this.connection.run((database) =>
			database.getAllFromIndex('snapshots', 'at')
		);
		return Promise.all(
			rows.reverse().map(async ({ id, at, about }) => ({
				...{ id, at },
				...((await this.codec.open(about)) as Omit<SnapshotHead, 'id' | 'at'>)
			}))
		);
	}

	/** Whether any deleted record has been kept for long enough. */
	async hasDue(now = Date.now()): Promise<boolean> {
		return this.connection.run(async (database) => {
			const tx = database.transaction(recordStores);
			const due = recordStores.map((store) =>
				tx.objectStore(store).index('deletedAt').count(dueBefore(store, now))
			);
			await Promise.all([...due, tx.done]);
			return (await Promise.all(due)).some((count) => count > 0);
		});
	}

	/** @throws {StorageError} if a newer version wrote any of the rows */
	protected async toRecords(rows: readonly StoredRow[]): Promise<StoredRecord[]> {
		if (rows.some((row) => row.version > FORMAT)) throw new StorageError('newer');
		return this.codec.toRecords(rows);
	}

	async #alive<T extends RecordType>(
		_type: T,
		rows: readonly StoredRow[]
	): Promise<RecordTypes[T][]> {
		const alive = (await this.toRecords(rows)).filter((record) => !isDeleted(record));
		// A store contains only records of its type.
		return alive as RecordTypes[T][];
	}
}

/** The range of `deletedAt` of the records in a store that have been kept for long enough. */
export function dueBefore(store: RecordStore, now: number): IDBKeyRange {
	return IDBKeyRange.upperBound(now - keptFor(store));
}

function keyRange({ from, to }: WeekRange): IDBKeyRange | undefined {
	if (from !== undefined && to !== undefined) return IDBKeyRange.bound(from, to);
	if (from !== undefined) return IDBKeyRange.lowerBound(from);
	return to === undefined ? undefined : IDBKeyRange.upperBound(to);
}
