import { copiedAt, isOld, noteCopy } from '$lib/copies/last-copy';
import type { CopiesApi } from '$lib/copies/worker';
import workerUrl from '$lib/copies/worker?worker&url';
import type { JournalStorage } from '$lib/storage';
import { download, prefersSharing } from './download';
import { WorkerCalls } from './worker-calls';

type State =
	/** There is nothing to offer, or the file is not made yet. */
	| { at: 'rest' }
	| { at: 'made'; way: 'share' | 'download' }
	/** Only the user can tell whether the file arrived. */
	| { at: 'unsure'; name: string }
	| { at: 'done' };

/** Offers a copy by one tap where the last one is old or there is none. */
export class CopyOffer {
	state = $state.raw<State>({ at: 'rest' });
	readonly #storage: JournalStorage;
	#file: File | undefined;
	#at = new Date();

	constructor(storage: JournalStorage) {
		this.#storage = storage;
	}

	/** Makes the file before the tap: browsers share only what is there by then. If it fails, there is no offer. */
	async prepare(): Promise<void> {
		try {
			const last = await copiedAt(this.#storage);
			if (last && !isOld(last, new Date())) return;
			// The records are read after this moment.
			this.#at = new Date();
			this.#file = await makeFile(this.#storage);
			this.#offer();
		} catch {
			// Your data says more about it.
		}
	}

	/** Shares or downloads the file. Call it on a tap. */
	async take(): Promise<void> {
		if (this.state.at !== 'made' || !this.#file) return;
		const { name } = this.#file;
		if (this.state.way === 'download') download(name, this.#file);
		else {
			try {
				await navigator.share({ files: [this.#file] });
			} catch {
				// It was not shared.
				return;
			}
		}
		this.state = { at: 'unsure', name };
	}

	/** The user says whether the file has arrived. */
	async answer(hasArrived: boolean): Promise<void> {
		if (this.state.at !== 'unsure') return;
		if (!hasArrived) {
			this.#offer();
			return;
		}
		this.state = { at: 'done' };
		await noteCopy(this.#storage, this.#at);
	}

	#offer(): void {
		if (!this.#file) return;
		this.state = { at: 'made', way: prefersSharing(this.#file) ? 'share' : 'download' };
	}
}

async function makeFile({ name }: JournalStorage): Promise<File> {
	const calls = new WorkerCalls<CopiesApi>(workerUrl);
	try {
		return await calls.run((api) => api.make(name));
	} finally {
		calls.stop();
	}
}
