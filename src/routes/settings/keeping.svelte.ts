import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { askToPersist, persistence, type Persistence } from '$lib/storage';

/** Whether the browser promised to keep the journal, and how much storage it uses. */
export class Keeping {
	#state = $state.raw<Persistence>();
	/** Whether the user asked here and the browser said no. */
	wasRefused = $state(false);
	/** Undefined while the browser has not answered. */
	readonly isPromised = $derived(this.#state?.persisted);

	async load(): Promise<void> {
		this.#state = await persistence();
	}

	/** Undefined if the browser does not say. */
	get usageWords(): string | undefined {
		const usage = this.#state?.usage;
		if (usage === undefined) return undefined;
		return m.settings_keeping_usage({ megabytes: numberWords(usage / 1_000_000, 1) });
	}

	async ask(): Promise<void> {
		this.wasRefused = !(await askToPersist());
		await this.load();
	}
}
