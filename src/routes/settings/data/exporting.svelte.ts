import type { StorageProblem } from '$lib/storage';
import { download, prefersSharing } from '$lib/app/download';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Reply, Request } from './messages';

/** A file that was made, and what is in it. */
interface Made {
	file: File;
	checkins: number;
	notes: number;
}

type State =
	| { at: 'rest' }
	| { at: 'making'; done: number; of: number }
	/** Waits for the tap that sharing needs. */
	| { at: 'made'; made: Made }
	| { at: 'saved'; made: Made }
	| { at: 'failed'; problem: StorageProblem | undefined };

/** Takes the journal away as a file. */
export class Exporting {
	#state = $state.raw<State>({ at: 'rest' });
	readonly #kithbook: Pick<Kithbook, 'storage'>;
	#worker: Worker | undefined;

	constructor(kithbook: Pick<Kithbook, 'storage'>) {
		this.#kithbook = kithbook;
	}

	get state(): State {
		return this.#state;
	}

	/** Makes the file and hands it over: to the downloads, or on phones to where the next tap says. */
	start(): void {
		this.cancel();
		this.#state = { at: 'making', done: 0, of: 1 };
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
		this.#worker = worker;
		worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#hear(data));
		worker.addEventListener('error', () => this.#fail(undefined));
		const request: Request = { do: 'export', journal: this.#kithbook.storage.name };
		worker.postMessage(request);
	}

	cancel(): void {
		this.#stop();
		this.#state = { at: 'rest' };
	}

	/** Asks the system where the file should go. To be called on a tap. */
	async share(): Promise<void> {
		if (this.#state.at !== 'made') return;
		const { made } = this.#state;
		try {
			await navigator.share({ files: [made.file] });
		} catch {
			// Not sent anywhere: the two ways stay offered.
			return;
		}
		this.#saved(made);
	}

	download(): void {
		if (this.#state.at === 'made') this.#download(this.#state.made);
	}

	#hear(reply: Reply): void {
		if (reply.is === 'progress') {
			this.#state = { at: 'making', done: reply.done, of: reply.of };
		} else if (reply.is === 'not-exported') {
			this.#fail(reply.problem);
		} else if (reply.is === 'exported') {
			this.#stop();
			const { name, checkins, notes } = reply;
			const file = new File([reply.file], name, { type: reply.file.type });
			const made = { file, checkins, notes };
			if (prefersSharing(file)) this.#state = { at: 'made', made };
			else this.#download(made);
		}
	}

	#download(made: Made): void {
		download(made.file.name, made.file);
		this.#saved(made);
	}

	#saved(made: Made): void {
		this.#state = { at: 'saved', made };
		// That it is not noted only means that a copy is offered again earlier.
		void this.#kithbook.storage.saveFact('exportedAt', Date.now());
	}

	#fail(problem: StorageProblem | undefined): void {
		this.#stop();
		this.#state = { at: 'failed', problem };
	}

	#stop(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}
}
