import type { Break, ChartData, ChartSet, Span } from '$lib/insights';
import { isAlone } from './decimate';
import type { Ink } from './ink';

/** Where the chart's axes lie, in CSS pixels. */
export interface Frame {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	/** Whether labels are above the ends of lines instead of beside them. */
	readonly narrow: boolean;
	x(value: number): number;
	y(value: number): number;
}

type Context = CanvasRenderingContext2D;

/** Labels need at least this width beside the lines, in letter heights. */
const NARROW = 40;

export function isNarrow(width: number, ink: Ink): boolean {
	return width < NARROW * ink.size;
}

/** Draws spans, breaks and intervals behind the lines. */
export function drawBehind(context: Context, data: ChartData, frame: Frame, ink: Ink): void {
	context.save();
	const notes: Note[] = [];
	for (const span of data.spans) drawSpan(context, span, frame, ink, notes);
	for (const each of data.breaks) drawBreak(context, each, frame, ink, notes);
	for (const set of data.sets) drawIntervals(context, set, frame, ink);
	context.restore();
}

/** A range of x that already has a label at the top. */
interface Note {
	readonly from: number;
	readonly to: number;
}

function drawSpan(context: Context, span: Span, frame: Frame, ink: Ink, notes: Note[]): void {
	const [from, to] = [
		Math.max(frame.left, frame.x(span.from)),
		Math.min(frame.right, frame.x(span.to))
	];
	context.font = `italic ${ink.size}px ${ink.sans}`;
	context.fillStyle = ink.soft;
	context.textAlign = 'center';
	const { width } = context.measureText(span.label);
	const room = to - from;
	if (span.kind === 'gap') {
		if (width + ink.size <= room)
			context.fillText(span.label, (from + to) / 2, frame.bottom - ink.size * 0.7);
		return;
	}
	context.fillStyle = ink.hairline;
	context.globalAlpha = 0.35;
	context.fillRect(from, frame.top, room, frame.bottom - frame.top);
	context.globalAlpha = 1;
	if (width + 6 > room) return;
	context.fillStyle = ink.soft;
	context.fillText(span.label, (from + to) / 2, frame.top - ink.size * 0.4);
	notes.push({ from, to });
}

function drawBreak(
	context: Context,
	{ x, note }: Break,
	frame: Frame,
	ink: Ink,
	notes: Note[]
): void {
	const at = Math.round(frame.x(x)) + 0.5;
	context.strokeStyle = ink.soft;
	context.lineWidth = 1;
	context.setLineDash([2, 4]);
	context.beginPath();
	context.moveTo(at, frame.top - ink.size);
	context.lineTo(at, frame.bottom);
	context.stroke();
	context.setLineDash([]);
	context.font = `italic ${ink.size}px ${ink.sans}`;
	context.fillStyle = ink.soft;
	const { width } = context.measureText(note);
	const places = [
		{ from: at + 4, to: at + 4 + width },
		{ from: at - 4 - width, to: at - 4 }
	];
	const free = places.find(
		({ from, to }) =>
			from >= frame.left &&
			to <= frame.right &&
			notes.every((one) => to < one.from || from > one.to)
	);
	if (!free) return;
	notes.push(free);
	context.textAlign = 'left';
	context.fillText(note, free.from, frame.top - ink.size * 0.4);
}

function drawIntervals(context: Context, set: ChartSet, frame: Frame, ink: Ink): void {
	context.strokeStyle = ink.roles[set.role];
	context.globalAlpha = 0.4;
	const room = (frame.right - frame.left) / set.points.length;
	context.lineWidth = Math.min(5, Math.max(1, room * 0.4));
	context.lineCap = 'round';
	for (const { x, lo, hi } of set.points) {
		if (lo === undefined || hi === undefined) continue;
		context.beginPath();
		context.moveTo(frame.x(x), frame.y(lo));
		context.lineTo(frame.x(x), frame.y(hi));
		context.stroke();
	}
	context.globalAlpha = 1;
	context.lineCap = 'butt';
}

/** Draws marks, line names and bar labels over the lines. */
export function drawOver(context: Context, data: ChartData, frame: Frame, ink: Ink): void {
	context.save();
	for (const set of data.sets) drawMarks(context, set, frame, ink);
	drawEndLabels(context, data, frame, ink);
	context.font = `500 ${ink.size}px ${ink.sans}`;
	context.fillStyle = ink.ink;
	context.textAlign = 'center';
	for (const { x, y, text } of data.sets.flatMap(({ points }) => points)) {
		if (text !== undefined && y !== null)
			haloed(context, text, frame.x(x), frame.y(y) - ink.size * 0.5, ink);
	}
	context.restore();
}

function drawEndLabels(context: Context, data: ChartData, frame: Frame, ink: Ink): void {
	const height = ink.size * 1.25;
	context.font = `600 ${ink.size}px ${ink.sans}`;
	const ends = data.sets.flatMap((set) => {
		const end = set.points.findLast(({ y }) => y !== null);
		if (!end || set.label === '') return [];
		if (!frame.narrow)
			return [{ set, x: frame.x(end.x) + ink.size * 0.8, y: frame.y(end.y ?? 0) + 4 }];
		const { width } = context.measureText(set.label);
		const x = Math.max(frame.left, Math.min(frame.right, frame.x(end.x)) - width);
		return [{ set, x, y: highest(set, frame, x) - ink.size * 0.6 }];
	});
	ends.sort((a, b) => a.y - b.y);
	const places = spread(
		ends.map(({ y }) => y),
		height,
		frame.top + ink.size,
		frame.bottom - 4
	);
	context.textAlign = 'left';
	ends.forEach(({ set, x }, index) => {
		context.fillStyle = ink.roles[set.role];
		haloed(context, set.label, x, places[index] ?? 0, ink);
	});
}

/** Marks every point if there is room, else only the last and isolated ones. */
function drawMarks(context: Context, set: ChartSet, frame: Frame, ink: Ink): void {
	if (set.kind === 'bars') return;
	const { points } = set;
	const room = (frame.right - frame.left) / points.length;
	const size = Math.min(3, 1 + room / 3);
	const last = points.findLastIndex(({ y }) => y !== null);
	context.fillStyle = ink.roles[set.role];
	context.beginPath();
	points.forEach(({ x, y }, index) => {
		if (y === null) return;
		const marked = room >= 20 || set.kind === 'dots' || index === last || isAlone(points, index);
		if (marked) shapes[set.mark](context, frame.x(x), frame.y(y), size);
	});
	context.fill();
}

const shapes: Record<
	ChartSet['mark'],
	(context: Context, x: number, y: number, r: number) => void
> = {
	circle: (context, x, y, r) => {
		context.moveTo(x + r, y);
		context.arc(x, y, r, 0, 2 * Math.PI);
	},
	square: (context, x, y, r) => context.rect(x - r, y - r, 2 * r, 2 * r),
	triangle: (context, x, y, r) => {
		context.moveTo(x, y - 1.3 * r);
		context.lineTo(x + 1.2 * r, y + r);
		context.lineTo(x - 1.2 * r, y + r);
		context.closePath();
	}
};

/** The highest point of a line right of `from`, in pixels from the top. */
function highest(set: ChartSet, frame: Frame, from: number): number {
	return set.points.reduce(
		(top, { x, y }) => (y === null || frame.x(x) < from ? top : Math.min(top, frame.y(y))),
		frame.bottom
	);
}

/** Moves places at least `height` apart, in order, between `top` and `bottom`. */
export function spread(
	places: readonly number[],
	height: number,
	top: number,
	bottom: number
): number[] {
	const spaced: number[] = [];
	for (const place of places)
		spaced.push(Math.max(place, top, (spaced.at(-1) ?? -Infinity) + height));
	let limit = bottom;
	for (let index = spaced.length - 1; index >= 0; index -= 1) {
		limit = Math.min(limit, spaced[index] ?? limit);
		spaced[index] = limit;
		limit -= height;
	}
	return spaced;
}

/** The width of the line names beside the chart. */
export function labelRoom(context: Context, data: ChartData, width: number, ink: Ink): number {
	if (isNarrow(width, ink)) return ink.size / 2;
	context.font = `600 ${ink.size}px ${ink.sans}`;
	const widths = data.sets.map(({ label }) => (label ? context.measureText(label).width : 0));
	return Math.max(...widths) + ink.size * 1.2;
}

/** Draws text with a halo, which stays readable over lines. */
function haloed(context: Context, text: string, x: number, y: number, ink: Ink): void {
	context.strokeStyle = ink.paper;
	context.lineWidth = 4;
	context.lineJoin = 'round';
	context.strokeText(text, x, y);
	context.fillText(text, x, y);
}
