import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { ImportProblem, Reply, Request } from './messages';
import type { Preview } from './preview';

/** A file that was read, and what adding it means. */
interface Read {
	name: string;
	preview: Preview;
	exportedAt: Date | undefined;
}

type State =
	| { at: 'rest' }
	| { at: 'reading'; name: string; done: number; of: number }
	| { at: 'preview'; read: Read }
	| { at: 'adding'; read: Read }
	| { at: 'added'; read: Read }
	| { at: 'undoing'; read: Read }
	| { at: 'undone' }
	/** Something that was imported has been changed since, so undoing would lose that. */
	| { at: 'not-undone' }
	| { at: 'failed'; name: string; problem: ImportProblem };

/** Brings a file into the journal: read and check, show what it would do, then add it in one go. */
export class Importing {
	#state = $state.raw<State>({ at: 'rest' });
	readonly #kithbook: Pick<Kithbook, 'storage'>;
	#worker: Worker | undefined;

	constructor(kithbook: Pick<Kithbook, 'storage'>) {
		this.#kithbook = kithbook;
	}

	get state(): State {
		return this.#state;
	}

	/** Reads and checks a file; nothing is changed by it. */
	read(file: File): void {
		this.cancel();
		this.#state = { at: 'reading', name: file.name, done: 0, of: 0 };
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
		this.#worker = worker;
		worker.addEventListener('message', ({ data }: MessageEvent<Reply>) =>
			this.#hear(data, file.name)
		);
		worker.addEventListener('error', () => this.#fail(file.name, { kind: 'fault' }));
		this.#ask({ do: 'read', journal: this.#kithbook.storage.name, file });
	}

	/** Adds what was read, in one transaction. */
	add(): void {
		if (this.#state.at !== 'preview') return;
		this.#state = { at: 'adding', read: this.#state.read };
		this.#ask({ do: 'merge' });
	}

	/** Takes back what was added, as long as the page is open. */
	undo(): void {
		if (this.#state.at !== 'added') return;
		this.#state = { at: 'undoing', read: this.#state.read };
		this.#ask({ do: 'undo' });
	}

	/** Drops the file, and with it the way to undo. What is being added is added whole or not at all. */
	cancel(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#state = { at: 'rest' };
	}

	#ask(request: Request): void {
		this.#worker?.postMessage(request);
	}

	#hear(reply: Reply, name: string): void {
		const state = this.#state;
		switch (reply.is) {
			case 'progress':
				this.#state = { at: 'reading', name, done: reply.done, of: reply.of };
				break;
			case 'preview':
				this.#state = {
					at: 'preview',
					read: { name, preview: reply.preview, exportedAt: reply.exportedAt }
				};
				break;
			case 'merged':
				if ('read' in state) this.#state = { at: 'added', read: state.read };
				break;
			case 'undone':
				this.#state = { at: reply.ok ? 'undone' : 'not-undone' };
				break;
			case 'failed':
				this.#fail(name, reply.problem);
				break;
		}
	}

	#fail(name: string, problem: ImportProblem): void {
		this.cancel();
		this.#state = { at: 'failed', name, problem };
	}
}
