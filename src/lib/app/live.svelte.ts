import { createSubscriber } from 'svelte/reactivity';
import type { JournalStorage, Result, StorageProblem, StoreName } from '$lib/storage';

/**
 * What a query over the journal finds, kept up to date: it runs when something on the page first
 * reads it, and again whenever one of its stores was written, here or in another tab.
 */
export class Live<T> {
	#result = $state.raw<Result<T> | Error>();
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
				const result = await query().catch((cause: unknown) => new Error('query', { cause }));
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
		const result = this.#read();
		return result?.ok ? result.value : undefined;
	}

	/** Why the query failed. */
	get problem(): StorageProblem | undefined {
		const result = this.#read();
		return result?.ok === false ? result.problem : undefined;
	}

	get loading(): boolean {
		return this.#read() === undefined;
	}

	/** A bug in the query is thrown where it is read, so that it reaches the page's error boundary. */
	#read(): Result<T> | undefined {
		this.#subscribe();
		if (this.#result instanceof Error) throw this.#result;
		return this.#result;
	}
}
