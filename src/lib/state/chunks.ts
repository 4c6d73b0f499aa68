/** For how long work goes on before the page gets its turn, in milliseconds. */
const TURN = 12;

/** Does `work` for each item, and lets the page answer in between. Stops early once `signal` is aborted. */
export async function inChunks<T>(
	items: Iterable<T>,
	work: (item: T) => void,
	signal?: AbortSignal
): Promise<void> {
	let since = performance.now();
	for (const item of items) {
		if (performance.now() - since > TURN) {
			await pause();
			if (signal?.aborted) return;
			since = performance.now();
		}
		work(item);
	}
}

/** Waits until the page has had its turn: a message comes after what was waiting, without a timer's delay. */
export function pause(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(undefined);
	});
}
