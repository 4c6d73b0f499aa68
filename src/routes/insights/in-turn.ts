const waiting = new Set<() => void>();

/**
 * Runs tasks one at a time while the page is idle, so that charts do not
 * delay a tap.
 * @returns a function that cancels the tasks that have not run yet
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
