import { createSubscriber } from 'svelte/reactivity';
import type { JournalStorage, Result, StorageProblem, StoreName } from '$lib/storage';

/**
 * What a query over the journal finds, kept up to date: it runs when something on the page first
 * reads it, and again whenever one of its stores was written, here or in another tab.
 */
export class Live<T> {
	#result = $state.raw<Result<T>>();
	readonly #subscribe: () => void;

	constructor(
		storage: JournalStorage,
		stores: readonly StoreName[],
		query: () => Promise<Result<T>>
	) {
		this.#subscribe = createSubscriber(() => {
			let latest = 0;
			const run = async () => {
				const turn = ++latest;
				const result = await query();
				if (turn === latest) this.#result = result;
			};
			void run();
			const stop = storage.changes.listen((changed) => {
				if (changed.some((store) => stores.includes(store))) void run();
			});
			return () => {
				latest += 1;
				stop();
			};
		});
	}

	/** Undefined while loading, and where the query failed. */
	get value(): T | undefined {
		this.#subscribe();
		return this.#result?.ok ? this.#result.value : undefined;
	}

	/** Why the query failed. */
	get problem(): StorageProblem | undefined {
		this.#subscribe();
		return this.#result?.ok === false ? this.#result.problem : undefined;
	}

	get loading(): boolean {
		this.#subscribe();
		return this.#result === undefined;
	}
}
