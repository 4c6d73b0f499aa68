import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { askToPersist, persistence, type Persistence } from '$lib/storage';

/** Whether the browser promised to keep the journal, and how much room it takes. */
export class Keeping {
	#state = $state.raw<Persistence>();
	#wasRefused = $state(false);

	async load(): Promise<void> {
		this.#state = await persistence();
	}

	/** Undefined while the browser has not answered. */
	get isPromised(): boolean | undefined {
		return this.#state?.persisted;
	}

	/** Whether it was asked here and said no. */
	get wasRefused(): boolean {
		return this.#wasRefused;
	}

	/** Absent where the browser does not tell. */
	get usageWords(): string | undefined {
		const usage = this.#state?.usage;
		if (usage === undefined) return undefined;
		return m.settings_keeping_usage({ megabytes: numberWords(usage / 1_000_000, 1) });
	}

	async ask(): Promise<void> {
		this.#wasRefused = !(await askToPersist());
		await this.load();
	}
}
