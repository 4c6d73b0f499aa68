/** What something is drawn with. The page and the picture each know the colours. */
export type Ink =
	| 'real'
	| 'virtual'
	| 'neutral'
	| 'soft'
	| 'hairline'
	/** Words on an area. */
	| 'on-real'
	| 'on-virtual'
	/** A line over both areas. */
	| 'mark';

/** A path in the syntax of SVG. */
export interface Outline {
	readonly kind: 'outline';
	readonly d: string;
	readonly fill?: Ink;
	readonly stroke?: Ink;
	/** The width of the stroke. */
	readonly width?: number;
}

/** One line of text; `y` is its baseline. */
export interface Words {
	readonly kind: 'words';
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly ink: Ink;
	readonly isBold: boolean;
}

export type Shape = Outline | Words;

/** A chart, ready to be drawn. Numbers are CSS pixels. */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly shapes: readonly Shape[];
}

/** The space that a drawing gets, and the letters it is written in. */
export interface Space {
	readonly width: number;
	/** The height of the letters. */
	readonly size: number;
	widthOf(text: string, isBold: boolean): number;
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** The height of a line of text, in heights of its letters. */
const LINE = 1.4;
/** How far letters reach below their baseline, in their heights. */
const DESCENT = 0.3;

export function lineOf({ size }: Space): number {
	return size * LINE;
}

export function words(
	text: string,
	at: Point,
	style: Partial<Pick<Words, 'anchor' | 'ink' | 'isBold'>> = {}
): Words {
	return { kind: 'words', text, ...at, anchor: 'start', ink: 'neutral', isBold: false, ...style };
}

export function boxOf({ text, x, y, anchor, isBold }: Words, space: Space): Box {
	const width = space.widthOf(text, isBold);
	const left = x - { start: 0, middle: width / 2, end: width }[anchor];
	const bottom = y + space.size * DESCENT;
	return { left, right: left + width, top: y - space.size, bottom };
}

function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function isFree(box: Box, others: readonly Box[]): boolean {
	return others.every((other) => !overlaps(box, other));
}

/** A coordinate in a path. */
export function px(value: number): string {
	return String(Math.round(value * 10) / 10);
}

export function lineThrough(points: readonly Point[]): string {
	return points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${px(x)} ${px(y)}`).join('');
}

export function rectangle({ left, right, top, bottom }: Box): string {
	return `M${px(left)} ${px(top)}H${px(right)}V${px(bottom)}H${px(left)}Z`;
}

export function circle(x: number, y: number, r: number): string {
	const arc = (to: number) => `A${px(r)} ${px(r)} 0 0 1 ${px(to)} ${px(y)}`;
	return `M${px(x - r)} ${px(y)}${arc(x + r)}${arc(x - r)}Z`;
}

/** Breaks text into lines. A word that is wider than a line is broken, too. */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const line = lines.at(-1);
		if (line !== undefined && widthOf(`${line} ${word}`) <= width) {
			lines[lines.length - 1] = `${line} ${word}`;
			continue;
		}
		let rest = '';
		for (const letter of word) {
			if (rest !== '' && widthOf(rest + letter) > width) {
				lines.push(rest);
				rest = '';
			}
			rest += letter;
		}
		lines.push(rest);
	}
	return lines;
}

/**
 * Omits points that cannot be seen: in each column of pixels only the first, the lowest, the
 * highest and the last stay.
 */
export function thinned(points: readonly Point[]): Point[] {
	const kept: Point[] = [];
	let column: Point[] = [];
	for (const point of points) {
		const [first] = column;
		if (first && Math.floor(first.x) !== Math.floor(point.x)) {
			kept.push(...outlineOf(column));
			column = [];
		}
		column.push(point);
	}
	return [...kept, ...outlineOf(column)];
}

function outlineOf(column: readonly Point[]): Point[] {
	if (column.length <= 2) return [...column];
	const by = (isBetter: (a: number, b: number) => boolean) =>
		column.reduce((best, point) => (isBetter(point.y, best.y) ? point : best));
	const kept = new Set([column[0], by((a, b) => a < b), by((a, b) => a > b), column.at(-1)]);
	return column.filter((point) => kept.has(point));
}

/** Names below a chart: the first at its left end, the last at its right, one between them in the middle. */
export function namesBelow(
	names: readonly string[],
	{ left, right, y }: { left: number; right: number; y: number },
	space: Space
): Words[] {
	const all = names.map((name, index) => {
		const way = names.length > 1 ? index / (names.length - 1) : 0.5;
		const anchor = way === 0 ? 'start' : way === 1 ? 'end' : 'middle';
		return words(name, { x: left + way * (right - left), y }, { anchor, ink: 'soft' });
	});
	const placed: Words[] = [];
	// Where not all fit, the ends matter most.
	for (const name of [all[0], all.at(-1), ...all.slice(1, -1)]) {
		if (!name || placed.includes(name)) continue;
		const box = boxOf(name, space);
		const wide = { ...box, left: box.left - space.size / 2, right: box.right + space.size / 2 };
		if (
			isFree(
				wide,
				placed.map((each) => boxOf(each, space))
			)
		)
			placed.push(name);
	}
	return placed;
}

/** More rows of notes would push a chart away. */
const NOTE_ROWS = 2;

/** Notes above a chart. */
export interface Notes {
	readonly height: number;
	/** @param top of the chart */
	above(top: number): Shape[];
}

/**
 * Places notes above a chart, each beside its line. A note without room is left out.
 * @param notes from left to right
 */
export function notesAbove(
	notes: readonly { x: number; text: string }[],
	{ left, right }: { left: number; right: number },
	space: Space
): Notes {
	const row = lineOf(space);
	const gap = space.size / 3;
	const placed: { x: number; note: Words }[] = [];
	// From the right, since most notes stand at the right of their lines, below those that come before.
	for (const { x, text } of notes.toReversed()) {
		const lineOfNote = (at: number, y: number) => {
			return { left: at - 1, right: at + 1, top: y - space.size, bottom: 0 };
		};
		const notesThere = placed.map((one) => boxOf(one.note, space));
		const taken = [...notesThere, ...placed.map((one) => lineOfNote(one.x, one.note.y))];
		const places = Array.from({ length: NOTE_ROWS }, (_, index) => {
			const y = -index * row - space.size * DESCENT - gap;
			const before = words(text, { x: x - gap, y }, { ink: 'soft', anchor: 'end' });
			return [words(text, { x: x + gap, y }, { ink: 'soft' }), before];
		});
		const note = places.flat().find((each) => {
			const box = boxOf(each, space);
			const hasRoom = box.left >= left && box.right <= right && isFree(box, taken);
			return hasRoom && isFree(lineOfNote(x, each.y), notesThere);
		});
		if (note) placed.push({ x, note });
	}
	return {
		height: Math.max(0, ...placed.map(({ note }) => space.size - note.y)),
		above: (top) =>
			placed.flatMap(({ x, note }): Shape[] => [
				{ ...note, y: top + note.y },
				{
					kind: 'outline',
					d: `M${px(x)} ${px(top + note.y - space.size)}V${px(top)}`,
					stroke: 'soft',
					width: 1
				}
			])
	};
}
