import type { Schema } from './database';
import type { StoreNames } from 'idb';

export type StoreName = StoreNames<Schema>;

/** Announces written stores, in this tab and in all others with the same journal. */
export class Changes {
	readonly #name: string;
	readonly #listeners = new Set<(stores: readonly StoreName[]) => void>();
	#channel: BroadcastChannel | undefined;

	constructor(journal: string) {
		this.#name = `${journal}:changes`;
	}

	/** @returns a function that removes the listener */
	listen(listener: (stores: readonly StoreName[]) => void): () => void {
		this.#listeners.add(listener);
		this.#open();
		return () => this.#listeners.delete(listener);
	}

	announce(stores: readonly StoreName[]): void {
		this.#tell(stores);
		this.#open().postMessage(stores);
	}

	close(): void {
		this.#channel?.close();
		this.#channel = undefined;
		this.#listeners.clear();
	}

	#open(): BroadcastChannel {
		if (!this.#channel) {
			this.#channel = new BroadcastChannel(this.#name);
			this.#channel.addEventListener('message', (event: MessageEvent<StoreName[]>) => {
				this.#tell(event.data);
			});
		}
		return this.#channel;
	}

	#tell(stores: readonly StoreName[]): void {
		for (const listener of this.#listeners) listener(stores);
	}
}
