/** For how long work goes on before the page gets its turn, in milliseconds. */
const TURN = 12;

/** When the page last had its turn: small works one after the other are as long as a large one. */
let since = 0;

/** Does `work` for each item, and lets the page answer in between. Stops early once `signal` is aborted. */
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

/** Waits until the page has had its turn: a message comes after what was waiting, without a timer's delay. */
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

/** Does some work at once, and then lets the page have its turn. */
export async function asOneTurn<T>(work: () => T): Promise<T> {
	const done = work();
	await pause();
	return done;
}

/** How many items are sorted at once: far less than a turn's work. */
const RUN = 500;

/** The items in order, as `toSorted` has them, and lets the page answer in between. */
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

/** Two lists that are in order as one that is, and lets the page answer in between. */
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
