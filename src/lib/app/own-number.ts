import type { Result } from '$lib/storage';
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
		const found = await this.#storage.fact(FACT);
		// What cannot be read is typed again.
		return found.ok && typeof found.value === 'string' ? found.value : undefined;
	}

	remember(number: string): Promise<Result<void>> {
		return this.#storage.saveFact(FACT, number);
	}

	forget(): Promise<Result<void>> {
		return this.#storage.saveFact(FACT, undefined);
	}
}
