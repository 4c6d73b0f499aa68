import type { ChartPoint, WeeksChart } from '$lib/insights';
import {
	circle,
	lineOf,
	lineThrough,
	namesBelow,
	notesAbove,
	px,
	thinned,
	words,
	type Drawing,
	type Point,
	type Shape,
	type Space
} from '$lib/components/drawing/drawing';
import { headOf } from './rows';

/** The height of a line in heights of letters: of one alone, and of one among several. */
const ALONE = 8;
const AMONG = 4.5;
/** With more points in a line, single ones have no mark. */
const MOST_MARKS = 20;

/** A line for each row over the same weeks, to one scale. */
export function weeksOf({ rows, low, high, weeks, breaks }: WeeksChart, space: Space): Drawing {
	const { size } = space;
	const names = [low.label, high.label].map((label) => space.widthOf(label, false));
	const left = Math.max(...names) + size / 2;
	const right = space.width - 4;
	const xs = rows
		.flatMap(({ points }) => [points[0], points.at(-1)])
		.flatMap((end) => end?.x ?? []);
	const [first, last] = [Math.min(...xs), Math.max(...xs)];
	const x = (at: number) =>
		left + 4 + ((at - first) / Math.max(last - first, 1)) * (right - left - 4);
	const height = size * (rows.length > 1 ? AMONG : ALONE);
	const notes = notesAbove(
		breaks.map(({ x: at, note }) => ({ x: x(at), text: note })),
		{ left, right: space.width },
		space
	);
	const shapes: Shape[] = [];
	let bottom = 0;
	rows.forEach((row, index) => {
		const head = headOf(row, index === 0 ? 0 : bottom + size, space);
		const top = head.bottom + size * 0.8 + (index === 0 ? notes.height : 0);
		bottom = top + height;
		const y = (value: number) => bottom - ((value - low.value) / (high.value - low.value)) * height;
		const side = { anchor: 'end', ink: 'soft' } as const;
		shapes.push(
			...head.shapes,
			...(index === 0 ? notes.above(top) : []),
			...breaks.map(({ x: at }): Shape => ({
				kind: 'outline',
				d: `M${px(x(at))} ${px(top)}V${px(bottom)}`,
				stroke: 'soft',
				width: 1
			})),
			...[top, bottom].map((at): Shape => ({
				kind: 'outline',
				d: `M${px(left)} ${px(at)}H${px(right)}`,
				stroke: 'hairline',
				width: 1
			})),
			words(high.label, { x: left - size / 2, y: top + size * 0.35 }, side),
			words(low.label, { x: left - size / 2, y: bottom + size * 0.35 }, side),
			...lineShapes(row.points, row.role, x, y, size)
		);
	});
	bottom += lineOf(space);
	return {
		width: space.width,
		height: bottom + size * 0.4,
		shapes: [...shapes, ...namesBelow(weeks, { left, right, y: bottom }, space)]
	};
}

function lineShapes(
	points: readonly ChartPoint[],
	role: WeeksChart['rows'][number]['role'],
	x: (at: number) => number,
	y: (value: number) => number,
	size: number
): Shape[] {
	const runs: Point[][] = [[]];
	for (const point of points) {
		if (point.y === null) runs.push([]);
		else runs.at(-1)?.push({ x: x(point.x), y: y(point.y) });
	}
	const lines = runs.filter(({ length }) => length > 1);
	const valued = points.filter((point) => point.y !== null);
	const isMarked = valued.length <= MOST_MARKS;
	const marks = runs.flatMap((run) => (isMarked || run.length === 1 ? run : []));
	const ranges = points.flatMap((point) =>
		point.lo === undefined || point.hi === undefined
			? []
			: [`M${px(x(point.x))} ${px(y(point.lo))}V${px(y(point.hi))}`]
	);
	return [
		...(ranges.length > 0
			? [{ kind: 'outline', d: ranges.join(''), stroke: 'soft', width: 1 } as const]
			: []),
		{
			kind: 'outline',
			d: lines.map((line) => lineThrough(thinned(line))).join(''),
			stroke: role,
			width: valued.length > 150 ? 1 : 1.75
		},
		{
			kind: 'outline',
			d: marks.map((mark) => circle(mark.x, mark.y, size * 0.2)).join(''),
			fill: role
		}
	];
}
