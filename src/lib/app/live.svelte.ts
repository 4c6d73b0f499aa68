import { createSubscriber } from 'svelte/reactivity';
import {
	problemOf,
	type JournalReads,
	type JournalStorage,
	type StorageProblem,
	type StoreName
} from '$lib/storage';

type State<T> = { is: 'loading' } | { is: 'ready'; value: T } | { is: 'failed'; error: unknown };

/**
 * The result of a query, kept up to date: the query runs when something on the page first reads the
 * result, and again after each write to a store that it read, here or in another tab. The query has to
 * read through the journal it is given, which notes the stores.
 */
export class Live<T> {
	#state = $state.raw<State<T>>({ is: 'loading' });
	readonly #subscribe: () => void;

	constructor(storage: JournalStorage, query: (journal: JournalReads) => Promise<T>) {
		this.#subscribe = createSubscriber(() => {
			let latest = 0;
			let read = new Set<StoreName>();
			const run = async () => {
				const turn = ++latest;
				const stores = (read = new Set<StoreName>());
				const journal = storage.noting((names) => {
					for (const name of names) stores.add(name);
				});
				const state = await query(journal).then(
					(value): State<T> => ({ is: 'ready', value }),
					(error: unknown): State<T> => ({ is: 'failed', error })
				);
				if (turn === latest) this.#state = state;
			};
			void run();
			const stop = storage.changes.listen((changed) => {
				if (changed.some((store) => read.has(store))) void run();
			});
			return () => {
				latest += 1;
				stop();
			};
		});
	}

	/** Undefined while loading, and if the query failed. */
	get value(): T | undefined {
		const state = this.#read();
		return state.is === 'ready' ? state.value : undefined;
	}

	/** Why the query failed. @throws what the query threw, if that was a bug */
	get problem(): StorageProblem | undefined {
		const state = this.#read();
		return state.is === 'failed' ? problemOf(state.error) : undefined;
	}

	get loading(): boolean {
		return this.#read().is === 'loading';
	}

	/** Throws a bug where the result is read, so that it reaches the page's error boundary. */
	#read(): State<T> {
		this.#subscribe();
		if (this.#state.is === 'failed') problemOf(this.#state.error);
		return this.#state;
	}
}
