import { openDatabase, type Database } from './database';
import { isLostConnection, StorageError, toStorageError } from './errors';

/** Events from other tabs. */
export type Interruption = 'blocked' | 'unblocked' | 'superseded' | 'erased';

/**
 * The connection to a journal's database. It opens on first use and reopens after a failure. It closes
 * for good when another tab upgrades or erases the database, or when the database is found missing: a
 * new one would hold only what is saved next, and look like the journal.
 */
export class Connection {
	readonly #name: string;
	readonly #listeners = new Set<(interruption: Interruption) => void>();
	readonly #lastWords = new Set<() => Promise<unknown>>();
	#opened: Promise<Database> | undefined;
	/** Whether the database was there when it was last opened. */
	#isThere = false;
	#over: 'superseded' | 'erased' | 'cleared' | undefined;

	constructor(name: string) {
		this.#name = name;
	}

	/** @returns a function that removes the listener */
	onInterruption(listener: (interruption: Interruption) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Runs `save` before the connection closes for good. @returns a function that removes it */
	beforeClosing(save: () => Promise<unknown>): () => void {
		this.#lastWords.add(save);
		return () => this.#lastWords.delete(save);
	}

	/** Runs an operation; reopens a lost connection once. @throws {StorageError} */
	async run<T>(operation: (database: Database) => Promise<T>): Promise<T> {
		for (let attempt = 1; ; attempt++) {
			if (this.#over) throw new StorageError(this.#over);
			const connection = (this.#opened ??= this.#open());
			try {
				return await operation(await connection);
			} catch (error) {
				// Another operation may have reopened it already.
				const isLost = isLostConnection(error);
				if (isLost && this.#opened === connection) await this.#disconnect();
				if (attempt === 2 || !isLost) throw this.#errorFor(error);
			}
		}
	}

	/** The connection may have closed for good during an operation. */
	#errorFor(error: unknown): unknown {
		return this.#over ? new StorageError(this.#over, { cause: error }) : toStorageError(error);
	}

	#open(): Promise<Database> {
		let wasBlocked = false;
		const connection = openDatabase(this.#name, {
			blocked: () => {
				wasBlocked = true;
				this.#tell('blocked');
			},
			blocking: (_, version) => void this.#giveWay(version === null ? 'erased' : 'superseded'),
			terminated: () => this.#forget(connection),
			mayCreate: () => {
				if (this.#isThere) this.#over = 'cleared';
				return !this.#isThere;
			}
		});
		connection.then(
			() => {
				this.#isThere = true;
				if (wasBlocked) this.#tell('unblocked');
			},
			() => this.#forget(connection)
		);
		return connection;
	}

	#forget(connection: Promise<Database>): void {
		if (this.#opened === connection) this.#opened = undefined;
	}

	/** Closes the connection; the next operation opens the database, or creates a new one. */
	async close(): Promise<void> {
		await this.#disconnect();
		this.#isThere = false;
	}

	async #disconnect(): Promise<void> {
		const connection = this.#opened;
		this.#opened = undefined;
		// A connection that never opened needs no closing.
		const database = await connection?.catch(() => undefined);
		database?.close();
	}

	/** Saves drafts, then closes the connection for another tab. */
	async #giveWay(reason: 'superseded' | 'erased'): Promise<void> {
		// A failed save must not block the others or the waiting tab.
		if (reason === 'superseded')
			await Promise.allSettled([...this.#lastWords].map((save) => save()));
		this.#over = reason;
		await this.#disconnect();
		this.#tell(reason);
	}

	#tell(interruption: Interruption): void {
		for (const listener of this.#listeners) listener(interruption);
	}
}
