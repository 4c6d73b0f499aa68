import { identity, type StoredRecord } from '$lib/journal/record';
import { problemOf, type StorageProblem } from '$lib/storage';
import type { Kithbook } from '$lib/app/kithbook.svelte';

/**
 * Records that wait to be saved. There is one save at a time, of the latest version of each record.
 * Records that could not be saved go with the next save.
 */
export class Outbox {
	readonly #kithbook: Pick<Kithbook, 'save'>;
	readonly #waiting = new Map<string, StoredRecord>();
	#saving: Promise<void> | undefined;
	/** Why the last save failed. */
	problem = $state<StorageProblem>();

	constructor(kithbook: Pick<Kithbook, 'save'>) {
		this.#kithbook = kithbook;
	}

	put(records: readonly StoredRecord[]): void {
		for (const record of records) this.#waiting.set(identity(record), record);
		void this.flush();
	}

	/** Resolves when everything is saved, or the saving failed. */
	flush(): Promise<void> {
		this.#saving ??= this.#save().finally(() => (this.#saving = undefined));
		return this.#saving;
	}

	async #save(): Promise<void> {
		try {
			while (this.#waiting.size > 0) {
				const batch = [...this.#waiting];
				await this.#kithbook.save(() => batch.map(([, record]) => record));
				this.problem = undefined;
				for (const [key, record] of batch) {
					if (this.#waiting.get(key) === record) this.#waiting.delete(key);
				}
			}
		} catch (error) {
			this.problem = problemOf(error);
		}
	}
}
