import { identity, type StoredRecord } from '$lib/journal/record';
import type { StorageProblem } from '$lib/storage';
import type { Kithbook } from '$lib/app/kithbook.svelte';

/**
 * Records on their way to the disk. Saves follow each other, however fast the answers come; of a record that
 * changed meanwhile the latest version is written, and what could not be written goes with the next.
 */
export class Outbox {
	readonly #kithbook: Pick<Kithbook, 'save'>;
	readonly #waiting = new Map<string, StoredRecord>();
	#writing: Promise<void> | undefined;
	#problem = $state<StorageProblem>();

	constructor(kithbook: Pick<Kithbook, 'save'>) {
		this.#kithbook = kithbook;
	}

	/** Why the last save failed; undefined while all is well. */
	get problem(): StorageProblem | undefined {
		return this.#problem;
	}

	put(records: readonly StoredRecord[]): void {
		for (const record of records) this.#waiting.set(identity(record), record);
		void this.flush();
	}

	/** Resolves when all is written, or cannot be. */
	flush(): Promise<void> {
		this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
		return this.#writing;
	}

	async #write(): Promise<void> {
		while (this.#waiting.size > 0) {
			const batch = [...this.#waiting];
			const saved = await this.#kithbook.save(() => batch.map(([, record]) => record));
			this.#problem = saved.ok ? undefined : saved.problem;
			if (!saved.ok) return;
			for (const [key, record] of batch) {
				if (this.#waiting.get(key) === record) this.#waiting.delete(key);
			}
		}
	}
}
