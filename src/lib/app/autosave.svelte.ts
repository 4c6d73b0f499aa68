import { problemOf, type JournalStorage, type StorageProblem } from '$lib/storage';

/** How long typing must pause before the draft is saved, in milliseconds. */
const PAUSE = 300;

/**
 * Saves a draft a moment after each change, and at once when the page is hidden or left.
 * Saves run one after the other, so the latest text is written last.
 */
export class Autosave {
	readonly #save: () => Promise<void>;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#last: Promise<void> = Promise.resolve();
	/** Why the last save failed; undefined if it succeeded. */
	problem = $state<StorageProblem>();
	/** Whether something typed is not on the disk yet. */
	pending = $state(false);

	constructor(save: () => Promise<void>) {
		this.#save = save;
	}

	/** Must be called after each change. */
	touch(): void {
		this.pending = true;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), PAUSE);
	}

	/** Saves pending changes now. Afterwards, {@link problem} says whether that failed. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.pending) {
			this.pending = false;
			this.#last = this.#last.then(() => this.#saveNow());
		}
		await this.#last;
	}

	/** Discards pending changes and waits for a running save. */
	async stop(): Promise<void> {
		clearTimeout(this.#timer);
		this.pending = false;
		await this.#last;
	}

	async #saveNow(): Promise<void> {
		try {
			await this.#save();
			this.problem = undefined;
		} catch (error) {
			this.problem = problemOf(error);
			this.pending = true;
		}
	}
}

/**
 * Runs `flush` when the page is hidden or left, and when the journal's database has to be given up.
 * @returns a function that runs it once more and stops
 */
export function whenLeaving(storage: JournalStorage, flush: () => Promise<unknown>): () => void {
	const run = () => void flush();
	const whenHidden = () => {
		if (document.visibilityState === 'hidden') run();
	};
	const stopWaiting = storage.beforeClosing(flush);
	document.addEventListener('visibilitychange', whenHidden);
	addEventListener('pagehide', run);
	return () => {
		stopWaiting();
		document.removeEventListener('visibilitychange', whenHidden);
		removeEventListener('pagehide', run);
		run();
	};
}
