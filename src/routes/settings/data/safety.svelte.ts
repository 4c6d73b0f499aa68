import { install } from '$lib/app/install.svelte';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { lastCopy } from '$lib/copies/last-copy';
import { dateWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { askToPersist, persistence, type Persistence } from '$lib/storage';

/** A line about the journal's safety, and what improves it. */
export interface SafetyLine {
	readonly words: string;
	readonly improves?: 'ask' | 'install' | 'copy';
}

/** Where the journal is, what keeps it and what can lose it. */
export class Safety {
	readonly #kithbook: Pick<Kithbook, 'status'>;
	readonly #copy: Live<Awaited<ReturnType<typeof lastCopy>>>;
	#state = $state.raw<Persistence>();
	/** Whether the user asked here and the browser said no. */
	#wasRefused = $state(false);

	constructor(kithbook: Pick<Kithbook, 'status' | 'live'>) {
		this.#kithbook = kithbook;
		this.#copy = kithbook.live(lastCopy);
	}

	async load(): Promise<void> {
		this.#state = await persistence();
	}

	/** Asks the browser to keep the journal. */
	async ask(): Promise<void> {
		this.#wasRefused = !(await askToPersist());
		await this.load();
	}

	/** Empty until the browser has answered. */
	get lines(): readonly SafetyLine[] {
		const state = this.#state;
		if (!state) return [];
		return [
			{ words: m.safety_where() },
			this.#promise(state),
			loss(),
			...size(state),
			...this.#lastCopy
		];
	}

	#promise({ persisted }: Persistence): SafetyLine {
		if (persisted) return { words: m.safety_kept() };
		if (this.#wasRefused) return { words: m.safety_refused() };
		return { words: m.safety_not_kept(), improves: 'ask' };
	}

	get #lastCopy(): SafetyLine[] {
		if (this.#kithbook.status !== 'begun' || this.#copy.loading) return [];
		const copy = this.#copy.value;
		if (!copy) return [{ words: m.safety_no_copy(), improves: 'copy' }];
		const date = dateWords(copy.at, 'dayAndYear');
		const words = copy.isVerified ? m.safety_copy_verified({ date }) : m.safety_copy({ date });
		return [{ words, improves: 'copy' }];
	}
}

/** What can delete the journal in this browser. */
function loss(): SafetyLine {
	if (!install.isSafari || install.isInstalled) return { words: m.safety_loses() };
	return { words: m.safety_loses_safari(), improves: 'install' };
}

function size({ usage }: Persistence): SafetyLine[] {
	if (usage === undefined) return [];
	const megabytes = numberWords(usage / 1_000_000);
	return [{ words: usage < 1_000_000 ? m.safety_size_small() : m.safety_size({ megabytes }) }];
}
