import type { AreaChart } from '$lib/insights';
import {
	boxOf,
	isFree,
	lineOf,
	lineThrough,
	namesBelow,
	notesAbove,
	px,
	rectangle,
	thinned,
	words,
	wrap,
	type Box,
	type Drawing,
	type Outline,
	type Point,
	type Shape,
	type Space,
	type Words
} from './drawing';

/** The height of the area: in widths, and at most in heights of letters. */
const HEIGHT = 0.62;
const MOST_HEIGHT = 30;
/** The least distance of two parts of the area, in pixels. */
const GAP = 3;

/** Weeks in a row with a share, as a part of the area. */
interface Run {
	readonly from: number;
	readonly to: number;
	/** The upper edge of those one knows, from end to end. */
	readonly edge: readonly Point[];
}

type Frame = Box;

/** The two worlds over time: those one knows inside all contacts. */
export function areaOf(chart: AreaChart, space: Space): Drawing {
	const { size } = space;
	const { all, half } = chart.axis;
	const left = Math.max(space.widthOf(all, false), space.widthOf(half, false)) + size / 2;
	const height = Math.min((space.width - left) * HEIGHT, MOST_HEIGHT * size);
	const spans = spansOf(chart.points);
	const x = scaleOf(chart, spans, { left, right: space.width });
	const notes = notesAbove(
		chart.breaks.map(({ week, note }) => ({ x: x(week), text: note })),
		{ left, right: space.width },
		space
	);
	const partsAt = (top: number) => {
		const frame = { left, right: space.width, top, bottom: top + height };
		const runs = runsOf(spans, x, frame);
		return { frame, runs, ...labelsOf(chart, runs, x, frame, space) };
	};
	const { outside } = partsAt(0);
	const rows = rowsAbove(outside, left, space);
	const top = size * 0.3 + rows.height + notes.height;
	const { frame, runs, inside, brackets } = partsAt(top);
	const axis = [
		words(all, { x: left - size / 2, y: top + size * 0.8 }, { anchor: 'end', ink: 'soft' }),
		words(
			half,
			{ x: left - size / 2, y: top + height / 2 + size * 0.35 },
			{ anchor: 'end', ink: 'soft' }
		)
	];
	const below = top + height + lineOf(space);
	return {
		width: space.width,
		height: below + size * 0.4,
		shapes: [
			...runs.flatMap((run) => shapesOf(run, frame)),
			...brackets,
			...inside,
			...rows.words,
			...notes.above(top),
			...axis,
			...namesBelow(chart.axis.weeks, { left, right: space.width, y: below }, space)
		]
	};
}

interface Span {
	readonly from: number;
	readonly to: number;
	readonly points: readonly { week: number; share: number }[];
}

/** Weeks in a row with a share. Each share stands for the time halfway to its neighbours. */
function spansOf(points: AreaChart['points']): Span[] {
	const groups: { week: number; share: number }[][] = [[]];
	for (const { week, share } of points) {
		if (share === null) groups.push([]);
		else groups.at(-1)?.push({ week, share });
	}
	const told = groups.filter((group) => group.length > 0);
	const steps = told.flatMap((group) =>
		group.slice(1).map(({ week }, index) => week - (group[index]?.week ?? 0))
	);
	const reach = steps.reduce((least, step) => Math.min(least, step), Infinity) / 2;
	return told.map((group, index) => {
		const [first, last] = [group[0]?.week ?? 0, group.at(-1)?.week ?? 0];
		const before = told[index - 1]?.at(-1)?.week ?? -Infinity;
		const after = told[index + 1]?.[0]?.week ?? Infinity;
		const side = Number.isFinite(reach) ? reach : 0.5;
		return {
			from: first - Math.min(side, (first - before) / 2),
			to: last + Math.min(side, (after - last) / 2),
			points: group
		};
	});
}

function scaleOf(
	{ points, measured }: AreaChart,
	spans: readonly Span[],
	{ left, right }: { left: number; right: number }
): (week: number) => number {
	const weeks = [
		...[points[0], points.at(-1)].flatMap((point) => point?.week ?? []),
		...[spans[0]?.from, spans.at(-1)?.to].filter((week) => week !== undefined),
		...measured.flatMap(({ week }) => [week - 0.5, week + 0.5])
	];
	const [min, max] = [Math.min(...weeks), Math.max(...weeks)];
	return (week) => left + ((week - min) / Math.max(max - min, 1)) * (right - left);
}

function runsOf(spans: readonly Span[], x: (week: number) => number, frame: Frame): Run[] {
	const y = (share: number) => frame.bottom - share * (frame.bottom - frame.top);
	return spans.map(({ from, to, points }, index) => {
		const before = spans[index - 1];
		const after = spans[index + 1];
		const start = before ? Math.max(x(from), (x(before.to) + x(from) + GAP) / 2) : x(from);
		const end = after ? Math.min(x(to), (x(to) + x(after.from) - GAP) / 2) : x(to);
		const line = thinned(points.map(({ week, share }) => ({ x: x(week), y: y(share) })));
		const [first, last] = [line[0]?.y ?? frame.bottom, line.at(-1)?.y ?? frame.bottom];
		return {
			from: start,
			to: Math.max(end, start + 1),
			edge: [{ x: start, y: first }, ...line, { x: Math.max(end, start + 1), y: last }]
		};
	});
}

function shapesOf({ from, to, edge }: Run, { top, bottom }: Frame): Outline[] {
	return [
		{ kind: 'outline', d: rectangle({ left: from, right: to, top, bottom }), fill: 'virtual' },
		{
			kind: 'outline',
			d: `${lineThrough(edge)}V${px(bottom)}H${px(from)}Z`,
			fill: 'real'
		}
	];
}

/** The highest and the lowest place of a run's edge between two places. */
function edgeWithin({ edge }: Run, left: number, right: number): { top: number; bottom: number } {
	const ys = edge.flatMap((point, index) => {
		const next = edge[index + 1];
		const within = point.x >= left && point.x <= right ? [point.y] : [];
		if (!next) return within;
		const crossed = [left, right].filter((x) => x > point.x && x < next.x);
		const way = (x: number) => (x - point.x) / (next.x - point.x);
		return [...within, ...crossed.map((x) => point.y + way(x) * (next.y - point.y))];
	});
	return { top: Math.min(...ys), bottom: Math.max(...ys) };
}

type Part = 'known' | 'unknown';

/** Whether a box lies in one part of the area, and on no edge and no gap. */
function isWithin(box: Box, part: Part, runs: readonly Run[], frame: Frame, space: Space): boolean {
	const margin = space.size / 4;
	const run = runs.find(({ from, to }) => from <= box.left - margin && to >= box.right + margin);
	if (!run) return false;
	const edge = edgeWithin(run, box.left, box.right);
	return part === 'known'
		? box.top >= edge.bottom + margin / 2 && box.bottom <= frame.bottom
		: box.bottom <= edge.top - margin / 2 && box.top >= frame.top;
}

/** The labels on the area, the brackets of what was measured, and the labels that need a place outside. */
function labelsOf(
	{ known, unknown, measured }: AreaChart,
	runs: readonly Run[],
	x: (week: number) => number,
	frame: Frame,
	space: Space
): { inside: Words[]; outside: Label[]; brackets: Outline[] } {
	const y = (share: number) => frame.bottom - share * (frame.bottom - frame.top);
	const marks = measured.map(({ week, lo, hi, label }) => {
		const [at, reach] = [x(week), space.size * 0.35];
		const box = { left: at - reach, right: at + reach, top: y(hi) - 1, bottom: y(lo) + 1 };
		return { at, box, label, isOver: runs.some(({ from, to }) => from <= at && at <= to) };
	});
	const taken: Box[] = marks.map(({ box }) => box);
	const inside: Words[] = [];
	const outside: Label[] = [];
	for (const label of [
		{ part: 'unknown', text: unknown },
		{ part: 'known', text: known }
	] as const) {
		const placed = placeOn(label, runs, taken, frame, space);
		if (!placed) {
			outside.push(label);
			continue;
		}
		inside.push(...placed);
		taken.push(...placed.map((line) => boxOf(line, space)));
	}
	for (const { box, label } of marks) {
		if (label === undefined) continue;
		const beside = space.size / 2;
		const found = [box.top + space.size, box.top - beside, box.top + 2 * space.size]
			.flatMap((y) => [
				{ x: box.left - beside, y, anchor: 'end' as const },
				{ x: box.right + beside, y, anchor: 'start' as const }
			])
			.map(({ anchor, ...at }) => words(label, at, { anchor, ink: 'on-virtual' }))
			.find((each) => {
				const place = boxOf(each, space);
				return isWithin(place, 'unknown', runs, frame, space) && isFree(place, taken);
			});
		if (!found) continue;
		inside.push(found);
		taken.push(boxOf(found, space));
	}
	return { inside, outside, brackets: marks.map(bracket) };
}

interface Label {
	readonly part: Part;
	readonly text: string;
}

/** Places a label on its part of the area, in one line or in two; nothing where it has no room. */
function placeOn(
	{ part, text }: Label,
	runs: readonly Run[],
	taken: readonly Box[],
	frame: Frame,
	space: Space
): Words[] | undefined {
	const whole = space.widthOf(text, true);
	const halves = wrap(text, whole * 0.7, (line) => space.widthOf(line, true));
	for (const lines of [[text], halves]) {
		const width = Math.max(...lines.map((line) => space.widthOf(line, true)));
		for (const x of centresOf(runs, width / 2 + space.size / 2, frame)) {
			const run = runs.find(({ from, to }) => from <= x && x <= to);
			if (!run) continue;
			const edge = edgeWithin(run, x - width / 2, x + width / 2);
			const high = lines.length * lineOf(space);
			const tops =
				part === 'known'
					? [frame.bottom - high - space.size / 4, (frame.bottom + edge.bottom - high) / 2]
					: [(frame.top + edge.top - high) / 2, frame.top + space.size / 4];
			for (const top of tops) {
				const placed = lines.map((line, index) =>
					words(
						line,
						{ x, y: top + index * lineOf(space) + space.size },
						{
							anchor: 'middle',
							ink: part === 'known' ? 'on-real' : 'on-virtual',
							isBold: true
						}
					)
				);
				const isGood = placed.every((each) => {
					const box = boxOf(each, space);
					return isWithin(box, part, runs, frame, space) && isFree(box, taken);
				});
				if (isGood) return placed;
			}
		}
	}
	return undefined;
}

/** Where the middle of a label may stand, the middle of the area first. */
function centresOf(runs: readonly Run[], half: number, { left, right }: Frame): number[] {
	const middle = (left + right) / 2;
	return runs
		.filter(({ from, to }) => to - from >= 2 * half)
		.flatMap(({ from, to }) => [
			Math.min(Math.max(middle, from + half), to - half),
			(from + to) / 2,
			from + half,
			to - half
		])
		.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
}

function bracket({ at, box, isOver }: { at: number; box: Box; isOver: boolean }): Outline {
	const caps = [box.top + 1, box.bottom - 1].map(
		(y) => `M${px(box.left)} ${px(y)}H${px(box.right)}`
	);
	return {
		kind: 'outline',
		d: `M${px(at)} ${px(box.top + 1)}V${px(box.bottom - 1)}${caps.join('')}`,
		stroke: isOver ? 'mark' : 'neutral',
		width: 2
	};
}

/** The labels that have no room on the area, above it in its colours. */
function rowsAbove(
	labels: readonly Label[],
	left: number,
	space: Space
): { words: Shape[]; height: number } {
	const needed = labels.reduce((sum, { text }) => sum + space.widthOf(text, true) + space.size, 0);
	const isOneRow = needed <= space.width - left;
	const rows = isOneRow ? Math.min(labels.length, 1) : labels.length;
	return {
		words: labels.map(({ part, text }, index) =>
			words(
				text,
				{
					x: isOneRow && index > 0 ? space.width : left,
					y: space.size + (isOneRow ? 0 : index * lineOf(space))
				},
				{
					anchor: isOneRow && index > 0 ? 'end' : 'start',
					ink: part === 'known' ? 'real' : 'virtual',
					isBold: true
				}
			)
		),
		height: rows * lineOf(space)
	};
}
