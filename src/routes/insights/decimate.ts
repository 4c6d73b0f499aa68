import type { ChartPoint } from '$lib/insights';

/**
 * Omits points that cannot be seen: in each column of pixels of an unbroken line, only
 * the first, the lowest, the highest and the last stay. Gaps stay gaps.
 * @param column returns the column of pixels of an x value
 */
export function decimate(
	points: readonly ChartPoint[],
	column: (x: number) => number
): ChartPoint[] {
	const kept: ChartPoint[] = [];
	let group: ChartPoint[] = [];
	const close = () => {
		kept.push(...outline(group));
		group = [];
	};
	for (const point of points) {
		const [first] = group;
		if (point.y === null) {
			close();
			if (kept.length > 0 && kept.at(-1)?.y !== null) kept.push(point);
			continue;
		}
		if (first && column(first.x) !== column(point.x)) close();
		group.push(point);
	}
	close();
	return kept;
}

function outline(group: readonly ChartPoint[]): ChartPoint[] {
	if (group.length <= 2) return [...group];
	const by = (better: (a: number, b: number) => boolean) =>
		group.reduce((best, point) => (better(point.y ?? 0, best.y ?? 0) ? point : best));
	const kept = new Set([group[0], by((a, b) => a < b), by((a, b) => a > b), group.at(-1)]);
	return group.filter((point) => kept.has(point));
}

/** Whether a point has no neighbour to draw a line to. */
export function isAlone(points: readonly ChartPoint[], index: number): boolean {
	const isEmpty = (point: ChartPoint | undefined) => point === undefined || point.y === null;
	return isEmpty(points[index - 1]) && isEmpty(points[index + 1]);
}
