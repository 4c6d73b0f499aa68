import { proxy } from 'comlink';
import { problemOf, type StorageProblem } from '$lib/storage';
import { download, prefersSharing } from '$lib/app/download';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { WorkerCalls } from '$lib/app/worker-calls';
import type { Exported, TransferApi } from './worker';
import workerUrl from './worker?worker&url';

type State =
	| { at: 'rest' }
	| { at: 'making'; done: number; of: number }
	/** Waits for a tap, because browsers only share on a tap. */
	| { at: 'made'; made: Exported }
	| { at: 'saved'; made: Exported }
	/** A bug has no problem. */
	| { at: 'failed'; problem: StorageProblem | undefined };

/** Exports the journal as a file. */
export class Exporting {
	state = $state.raw<State>({ at: 'rest' });
	readonly #kithbook: Pick<Kithbook, 'storage'>;
	#calls: WorkerCalls<TransferApi> | undefined;

	constructor(kithbook: Pick<Kithbook, 'storage'>) {
		this.#kithbook = kithbook;
	}

	/** Makes the file, then downloads it or, on phones, offers to share it. */
	async start(): Promise<void> {
		this.cancel();
		this.state = { at: 'making', done: 0, of: 1 };
		const calls = (this.#calls = new WorkerCalls<TransferApi>(workerUrl));
		const { name } = this.#kithbook.storage;
		const progress = proxy((done: number, of: number) => {
			if (this.#calls === calls) this.state = { at: 'making', done, of };
		});
		try {
			const made = await calls.run((api) => api.export(name, progress));
			if (this.#calls !== calls) return;
			this.#stop();
			if (prefersSharing(made.file)) this.state = { at: 'made', made };
			else this.#download(made);
		} catch (error) {
			if (this.#calls !== calls) return;
			this.#stop();
			this.state = { at: 'failed', problem: knownProblem(error) };
		}
	}

	cancel(): void {
		this.#stop();
		this.state = { at: 'rest' };
	}

	/** Opens the share sheet. Call it on a tap. */
	async share(): Promise<void> {
		if (this.state.at !== 'made') return;
		const { made } = this.state;
		try {
			await navigator.share({ files: [made.file] });
		} catch {
			// It was not shared. The page still offers both ways.
			return;
		}
		this.#saved(made);
	}

	download(): void {
		if (this.state.at === 'made') this.#download(this.state.made);
	}

	#download(made: Exported): void {
		download(made.file.name, made.file);
		this.#saved(made);
	}

	#saved(made: Exported): void {
		this.state = { at: 'saved', made };
		// If this fails, the app only reminds of a copy too early.
		this.#kithbook.storage.saveFact('exportedAt', Date.now()).catch(problemOf);
	}

	#stop(): void {
		this.#calls?.stop();
		this.#calls = undefined;
	}
}

/** Shows a bug in the Worker like any failure, because the page itself still works. */
function knownProblem(error: unknown): StorageProblem | undefined {
	try {
		return problemOf(error);
	} catch {
		return undefined;
	}
}
