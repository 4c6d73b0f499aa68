/** How long work runs before it yields to the page, in milliseconds. */
const TURN = 12;

/** When work last yielded to the page. It is shared: many small tasks block as long as a large one. */
let since = 0;

/** Runs `work` for each item and yields to the page in between. Stops once `signal` is aborted. */
export async function inChunks<T>(
	items: Iterable<T>,
	work: (item: T) => void,
	signal?: AbortSignal
): Promise<void> {
	for (const item of items) {
		if (performance.now() - since > TURN) {
			await pause();
			if (signal?.aborted) return;
		}
		work(item);
	}
}

/** Yields to the page. A message runs after waiting events, without a timer's delay. */
export function pause(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			since = performance.now();
			resolve();
		};
		port2.postMessage(undefined);
	});
}

/** Runs `work` in one go, then yields to the page. */
export async function asOneTurn<T>(work: () => T): Promise<T> {
	const done = work();
	await pause();
	return done;
}

/** How many items are sorted at once. This takes far less than {@link TURN}. */
const RUN = 500;

/** Sorts like `toSorted`, and yields to the page in between. */
export async function sortInChunks<T>(
	items: readonly T[],
	compare: (a: T, b: T) => number
): Promise<T[]> {
	const slices = Array.from({ length: Math.ceil(items.length / RUN) }, (_, index) =>
		items.slice(index * RUN, (index + 1) * RUN)
	);
	let runs: T[][] = [];
	await inChunks(slices, (slice) => runs.push(slice.sort(compare)));
	while (runs.length > 1) {
		const longer: T[][] = [];
		for (let at = 0; at < runs.length; at += 2) {
			longer.push(await mergeInChunks(runs[at] ?? [], runs[at + 1] ?? [], compare));
		}
		runs = longer;
	}
	return runs[0] ?? [];
}

/** Merges two sorted lists into one, and yields to the page in between. */
export async function mergeInChunks<T>(
	first: readonly T[],
	second: readonly T[],
	compare: (a: T, b: T) => number
): Promise<T[]> {
	const merged: T[] = [];
	await inChunks(merging(first, second, compare), (item) => merged.push(item));
	return merged;
}

function* merging<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number) {
	let at = 0;
	for (const item of first) {
		for (let other = second[at]; other !== undefined && compare(other, item) < 0;) {
			yield other;
			other = second[++at];
		}
		yield item;
	}
	yield* second.slice(at);
}
