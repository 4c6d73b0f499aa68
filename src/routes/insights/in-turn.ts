const waiting = new Set<() => void>();

/**
 * Runs tasks one at a time, each when the page has nothing better to do, so that no work for the charts
 * holds up a tap.
 * @returns a function that takes back those that have not run yet
 */
export function inTurn(...tasks: readonly (() => void)[]): () => void {
	const entries = tasks.map((task) => () => task());
	if (waiting.size === 0) later(next);
	for (const entry of entries) waiting.add(entry);
	return () => {
		for (const entry of entries) waiting.delete(entry);
	};
}

function next(): void {
	const [task] = waiting;
	if (!task) return;
	try {
		task();
	} finally {
		waiting.delete(task);
		if (waiting.size > 0) later(next);
	}
}

function later(task: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 100 });
	else setTimeout(task);
}
