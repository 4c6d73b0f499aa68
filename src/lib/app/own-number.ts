import { problemOf } from '$lib/storage';
import type { Kithbook } from './kithbook.svelte';

/** Under which name one's own phone number is kept: a fact about this device, in no copy of the journal. */
const FACT = 'ownNumber';

/** One's own phone number, where one asked to have it remembered on this device. */
export class OwnNumber {
	readonly #storage: Kithbook['storage'];

	constructor({ storage }: Pick<Kithbook, 'storage'>) {
		this.#storage = storage;
	}

	/** Undefined where none is remembered. */
	async read(): Promise<string | undefined> {
		try {
			const found = await this.#storage.fact(FACT);
			return typeof found === 'string' ? found : undefined;
		} catch (error) {
			// What cannot be read is typed again.
			problemOf(error);
			return undefined;
		}
	}

	remember(number: string): Promise<void> {
		return this.#storage.saveFact(FACT, number);
	}

	forget(): Promise<void> {
		return this.#storage.saveFact(FACT, undefined);
	}
}
