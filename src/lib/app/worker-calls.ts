import { wrap, type Remote } from 'comlink';

/**
 * Functions of a Web Worker, called over Comlink. With Comlink alone, a call would never settle if
 * the Worker dies. Here it rejects.
 */
export class WorkerCalls<Api> {
	readonly #blob: string;
	readonly #worker: Worker;
	readonly #api: Remote<Api>;
	readonly #ended = Promise.withResolvers<never>();

	/** @param url of the Worker's module, as an import with `?worker&url` gives it */
	constructor(url: string) {
		this.#blob = blobOf(url);
		const worker = new Worker(this.#blob, { type: 'module' });
		this.#worker = worker;
		this.#api = wrap<Api>(worker);
		// A Worker may end while no call is running.
		this.#ended.promise.catch(() => undefined);
		worker.addEventListener('error', ({ message }) => this.#end(message));
		worker.addEventListener('messageerror', () => this.#end('unreadable message'));
	}

	/** Runs `work`; rejects with what it throws, or once the Worker has died or was stopped. */
	run<T>(work: (api: Remote<Api>) => Promise<T>): Promise<T> {
		return Promise.race([work(this.#api), this.#ended.promise]);
	}

	/** Ends the Worker at once. */
	stop(): void {
		this.#end('stopped');
	}

	#end(reason: string): void {
		this.#worker.terminate();
		URL.revokeObjectURL(this.#blob);
		this.#ended.reject(new Error(`The Worker has ended: ${reason}`));
	}
}

/**
 * A blob that imports a Worker's module. The page's policy stands in a `<meta>`, which does not reach a
 * Worker that is loaded from an address; one that is loaded from a blob inherits it.
 */
function blobOf(url: string): string {
	const code = `import ${JSON.stringify(new URL(url, document.baseURI).href)};`;
	return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}
