import { wrap, type Remote } from 'comlink';

/**
 * Functions of a Web Worker, called over Comlink. With Comlink alone, a call would never settle if
 * the Worker dies. Here it rejects.
 */
export class WorkerCalls<Api> {
	readonly #worker: Worker;
	readonly #api: Remote<Api>;
	readonly #ended = Promise.withResolvers<never>();

	constructor(worker: Worker) {
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
		this.#ended.reject(new Error(`The Worker has ended: ${reason}`));
	}
}
