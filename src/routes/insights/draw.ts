import type { Break, ChartData, ChartSet, Span } from '$lib/insights';
import { isAlone } from './decimate';
import type { Ink } from './ink';

/** Where the chart's axes lie, in CSS pixels. */
export interface Frame {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly labels: Labels;
	x(value: number): number;
	y(value: number): number;
}

/** How labels are arranged so that they cover neither marks nor each other. */
export interface Labels {
	/** Where the names of lines stand above a narrow chart. In a wide chart they are beside the lines. */
	readonly names: Names | undefined;
	/** The size and lines of the bars' labels. */
	readonly bars: { size: number; lines: ReadonlyMap<string, readonly string[]> };
	/** The number of lines below the chart that its names are spread over. */
	readonly tickRows: number;
	/** The space that the labels need above and right of the chart. */
	readonly top: number;
	readonly right: number;
}

interface Names {
	readonly size: number;
	readonly places: readonly { set: ChartSet; x: number; y: number }[];
}

type Context = CanvasRenderingContext2D;

/** Labels need at least this width beside the lines, in letter heights. */
const NARROW = 40;
const LINE = 1.35;

export const dashes: Record<ChartSet['stroke'], number[]> = {
	solid: [],
	dashed: [5, 4],
	dotted: [1.5, 3.5]
};

export function arrange(context: Context, data: ChartData, width: number, ink: Ink): Labels {
	const isNarrow = width < NARROW * ink.size;
	const names = isNarrow ? namesAbove(context, data, width, ink) : undefined;
	const right = isNarrow ? ink.size / 2 : nameRoom(context, data, ink);
	context.font = `${String(ink.size)}px ${ink.sans}`;
	const axis = Math.max(...data.y.ticks.map(({ label }) => context.measureText(label).width));
	const unit = (width - right - axis - ink.size) / (data.x.max - data.x.min);
	const tickRows = rowsOf(context, data, unit, ink);
	const bars = barLabels(context, data, unit, ink);
	const barRows = Math.max(1, ...[...bars.lines.values()].map(({ length }) => length));
	const nameRows = new Set(names?.places.map(({ y }) => y)).size;
	const top = ink.size * (1.75 + nameRows * LINE) + (barRows - 1) * bars.size * LINE;
	return { names, bars, tickRows, top, right };
}

/** Places the names of lines in rows, each after a piece of its line. */
function namesAbove(context: Context, data: ChartData, width: number, ink: Ink): Names {
	context.font = `600 ${String(ink.size)}px ${ink.sans}`;
	const named = data.sets.filter(({ label }) => label !== '');
	const widest = Math.max(1, ...named.map(({ label }) => context.measureText(label).width));
	const scale = Math.min(1, (width - sampleWidth(ink)) / widest);
	let [x, y] = [0, ink.size];
	const places = named.map((set) => {
		const needed = sampleWidth(ink) + context.measureText(set.label).width * scale;
		if (x > 0 && x + needed > width) [x, y] = [0, y + ink.size * LINE];
		const place = { set, x, y };
		x += needed + ink.size;
		return place;
	});
	return { size: ink.size * scale, places };
}

function sampleWidth(ink: Ink): number {
	return ink.size * 2.25;
}

/** The width of the names beside the lines. */
function nameRoom(context: Context, data: ChartData, ink: Ink): number {
	context.font = `600 ${String(ink.size)}px ${ink.sans}`;
	const widths = data.sets.map(({ label }) => (label ? context.measureText(label).width : 0));
	return Math.max(...widths) + ink.size * 1.2;
}

/** @param unit the width of one unit of x */
function rowsOf(context: Context, { x: { names, ticks } }: ChartData, unit: number, ink: Ink) {
	const [first, second] = ticks;
	if (!names || !first || !second) return 1;
	const widest = Math.max(...ticks.map(({ label }) => context.measureText(label).width));
	return Math.ceil((widest + ink.size / 2) / (unit * (second.value - first.value)));
}

/** Breaks the bars' labels into lines. The letters get smaller only where a word is wider than a bar's place. */
function barLabels(context: Context, data: ChartData, unit: number, ink: Ink): Labels['bars'] {
	context.font = `500 ${String(ink.size)}px ${ink.sans}`;
	const widthOf = (text: string) => context.measureText(text).width;
	const texts = data.sets.flatMap(({ points }) => points.flatMap(({ text }) => text ?? []));
	const room = unit - 4;
	const widest = Math.max(1, ...texts.flatMap((text) => text.split(' ').map(widthOf)));
	const scale = Math.min(1, room / widest);
	const fits = (text: string) => widthOf(text) * scale <= room;
	return {
		size: ink.size * scale,
		lines: new Map(texts.map((text) => [text, fits(text) ? [text] : text.split(' ')]))
	};
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
	context.moveTo(at, frame.top);
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
	if (frame.labels.names) drawNamesAbove(context, frame.labels.names, ink);
	else drawNamesBeside(context, data, frame, ink);
	drawBarLabels(context, data, frame, ink);
	context.restore();
}

function drawNamesAbove(context: Context, { size, places }: Names, ink: Ink): void {
	context.font = `600 ${String(size)}px ${ink.sans}`;
	context.textAlign = 'left';
	for (const { set, x, y } of places) {
		const [middle, end] = [y - ink.size * 0.35, x + ink.size * 1.75];
		context.fillStyle = context.strokeStyle = ink.roles[set.role];
		context.beginPath();
		shapes[set.mark](context, (x + end) / 2, middle, 3);
		context.fill();
		if (set.kind === 'line') {
			context.lineWidth = 2;
			context.setLineDash(dashes[set.stroke]);
			context.beginPath();
			context.moveTo(x, middle);
			context.lineTo(end, middle);
			context.stroke();
			context.setLineDash([]);
		}
		context.fillText(set.label, x + sampleWidth(ink), y);
	}
}

function drawNamesBeside(context: Context, data: ChartData, frame: Frame, ink: Ink): void {
	context.font = `600 ${String(ink.size)}px ${ink.sans}`;
	const ends = data.sets.flatMap((set) => {
		const end = set.points.findLast(({ y }) => y !== null);
		return end && set.label !== '' ? [{ set, y: frame.y(end.y ?? 0) + 4 }] : [];
	});
	ends.sort((a, b) => a.y - b.y);
	const places = spread(
		ends.map(({ y }) => y),
		ink.size * 1.25,
		frame.top + ink.size,
		frame.bottom - 4
	);
	context.textAlign = 'left';
	ends.forEach(({ set }, index) => {
		context.fillStyle = ink.roles[set.role];
		haloed(context, set.label, frame.right + ink.size * 0.8, places[index] ?? 0, ink);
	});
}

function drawBarLabels(context: Context, data: ChartData, frame: Frame, ink: Ink): void {
	const { size, lines } = frame.labels.bars;
	context.font = `500 ${String(size)}px ${ink.sans}`;
	context.fillStyle = ink.ink;
	context.textAlign = 'center';
	for (const { x, y, text } of data.sets.flatMap(({ points }) => points)) {
		if (text === undefined || y === null) continue;
		const words = lines.get(text)?.toReversed() ?? [];
		words.forEach((line, index) => {
			haloed(context, line, frame.x(x), frame.y(y) - size * (0.5 + index * LINE), ink);
		});
	}
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

/** Draws text with a halo, which stays readable over lines. */
function haloed(context: Context, text: string, x: number, y: number, ink: Ink): void {
	context.strokeStyle = ink.paper;
	context.lineWidth = 4;
	context.lineJoin = 'round';
	context.strokeText(text, x, y);
	context.fillText(text, x, y);
}
