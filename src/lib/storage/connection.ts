import { openDatabase, type Database } from './database';
import { isLostConnection, StorageError, toStorageError } from './errors';

/** What befalls the connection by other tabs' doing. */
export type Interruption = 'blocked' | 'unblocked' | 'superseded' | 'erased';

/**
 * The connection to one journal's database: opened when it is first needed and anew when it breaks,
 * and given up for good when another tab upgrades or erases the database.
 */
export class Connection {
	readonly #name: string;
	readonly #listeners = new Set<(interruption: Interruption) => void>();
	readonly #lastWords = new Set<() => Promise<unknown>>();
	#opened: Promise<Database> | undefined;
	#over: 'superseded' | 'erased' | undefined;

	constructor(name: string) {
		this.#name = name;
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

	/** Runs an operation; a lost connection is opened anew, once. @throws {StorageError} */
	async run<T>(operation: (database: Database) => Promise<T>): Promise<T> {
		for (let attempt = 1; ; attempt++) {
			if (this.#over) throw new StorageError(this.#over);
			const connection = (this.#opened ??= this.#open());
			try {
				return await operation(await connection);
			} catch (error) {
				// Another operation may have opened a new one already.
				const isLost = isLostConnection(error);
				if (isLost && this.#opened === connection) await this.close();
				if (attempt === 2 || !isLost) throw this.#errorFor(error);
			}
		}
	}

	/** The connection may have been given up while an operation was under way. */
	#errorFor(error: unknown): unknown {
		return this.#over ? new StorageError(this.#over, { cause: error }) : toStorageError(error);
	}

	#open(): Promise<Database> {
		let wasBlocked = false;
		const connection = openDatabase(this.#name, {
			onBlocked: () => {
				wasBlocked = true;
				this.#tell('blocked');
			},
			onBlocking: (version) => void this.#giveWay(version === undefined ? 'erased' : 'superseded'),
			onTerminated: () => this.#forget(connection)
		});
		connection.then(
			() => {
				if (wasBlocked) this.#tell('unblocked');
			},
			() => this.#forget(connection)
		);
		return connection;
	}

	/** The next operation opens a new connection. */
	#forget(connection: Promise<Database>): void {
		if (this.#opened === connection) this.#opened = undefined;
	}

	/** Lets the connection go; the next operation opens a new one. */
	async close(): Promise<void> {
		const connection = this.#opened;
		this.#opened = undefined;
		// One that never opened needs no closing.
		const database = await connection?.catch(() => undefined);
		database?.close();
	}

	/** Saves what is being typed, then lets another tab have the database. */
	async #giveWay(reason: 'superseded' | 'erased'): Promise<void> {
		// One that fails must not keep the others, nor the tab that waits.
		if (reason === 'superseded')
			await Promise.allSettled([...this.#lastWords].map((save) => save()));
		this.#over = reason;
		await this.close();
		this.#tell(reason);
	}

	#tell(interruption: Interruption): void {
		for (const listener of this.#listeners) listener(interruption);
	}
}
