import type { JournalStorage, Result } from '$lib/storage';

/** How long one may type on before the draft is saved, in milliseconds. */
const PAUSE = 300;

/**
 * Saves a draft a moment after each change, and at once when the page is hidden or left.
 * Saves follow each other, so that the last one typed is the last one written.
 */
export class Autosave {
	readonly #save: () => Promise<Result<void>>;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#last: Promise<Result<void>> = Promise.resolve({ ok: true, value: undefined });
	#result = $state.raw<Result<void>>({ ok: true, value: undefined });
	#pending = $state(false);

	constructor(save: () => Promise<Result<void>>) {
		this.#save = save;
	}

	/** Why the last save failed; undefined while all is well. */
	get problem() {
		return this.#result.ok ? undefined : this.#result.problem;
	}

	/** Whether something typed is not on the disk yet. */
	get pending(): boolean {
		return this.#pending;
	}

	/** To be called after each change. */
	touch(): void {
		this.#pending = true;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), PAUSE);
	}

	/** Saves at once what has not been saved. */
	async flush(): Promise<Result<void>> {
		clearTimeout(this.#timer);
		if (!this.#pending) return this.#last;
		this.#pending = false;
		const saved = this.#last.then(this.#save);
		this.#last = saved;
		const result = await saved;
		this.#result = result;
		if (!result.ok) this.#pending = true;
		return result;
	}

	/** Forgets what has not been saved, as after it was saved otherwise; waits for a save under way. */
	async stop(): Promise<void> {
		clearTimeout(this.#timer);
		this.#pending = false;
		await this.#last;
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
