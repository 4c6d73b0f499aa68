import type { CountsChart, PartsChart } from '$lib/insights';
import {
	boxOf,
	circle,
	lineOf,
	px,
	rectangle,
	words,
	wrap,
	type Drawing,
	type Shape,
	type Space,
	type Words
} from '$lib/components/drawing/drawing';

/** So many are counted by dots; more are a bar. */
const MOST_DOTS = 12;
/** Lengths in heights of letters. */
const BAR = 0.6;
const LARGE_BAR = 3;
const BETWEEN = 1.1;

/** A name at the left and a number at the right, in two lines or more where one is too narrow. */
export function headOf(
	{ label, value }: { label: string; value: string },
	top: number,
	space: Space
): { shapes: Words[]; bottom: number } {
	const widthOf = (text: string) => space.widthOf(text, false);
	const row = lineOf(space);
	const isOneLine = widthOf(label) + widthOf(value) + space.size <= space.width;
	const names = wrap(label, space.width, widthOf);
	const values = isOneLine ? [value] : wrap(value, space.width, widthOf);
	const first = top + space.size;
	const under = first + (isOneLine ? 0 : names.length * row);
	return {
		shapes: [
			...names.map((line, index) => words(line, { x: 0, y: first + index * row })),
			...values.map((line, index) =>
				words(
					line,
					{ x: isOneLine ? space.width : 0, y: under + index * row },
					{ anchor: isOneLine ? 'end' : 'start', ink: 'soft' }
				)
			)
		],
		bottom: under + (values.length - 1) * row + space.size * 0.3
	};
}

/** Draws rows one below the other. */
function stacked<Row>(
	rows: readonly Row[],
	space: Space,
	draw: (row: Row, top: number) => { shapes: readonly Shape[]; bottom: number }
): Drawing {
	let bottom = 0;
	const shapes = rows.flatMap((row, index) => {
		const drawn = draw(row, index === 0 ? 0 : bottom + space.size * BETWEEN);
		bottom = drawn.bottom;
		return drawn.shapes;
	});
	return { width: space.width, height: bottom + 2, shapes };
}

/** Those one knows inside all contacts, a bar for each row. */
export function partsOf({ rows }: PartsChart, space: Space): Drawing {
	return stacked(rows, space, (row, start) => {
		const head = headOf(row, start, space);
		const top = head.bottom + space.size * 0.3;
		const bottom = top + space.size * (row.isWhole ? LARGE_BAR : BAR);
		const x = (share: number) => share * space.width;
		const all = rectangle({ left: 0, right: space.width, top, bottom });
		const bar: Shape[] =
			row.share === null
				? [{ kind: 'outline', d: all, stroke: 'virtual', width: 1 }]
				: [
						{ kind: 'outline', d: all, fill: 'virtual' },
						{
							kind: 'outline',
							d: rectangle({ left: 0, right: x(row.share), top, bottom }),
							fill: 'real'
						}
					];
		if (!row.range) return { shapes: [...head.shapes, ...bar], bottom };
		const below = bottom + space.size * 0.35;
		const ends = [row.range.lo, row.range.hi].map((share) =>
			Math.min(Math.max(x(share), 1), space.width - 1)
		);
		const [left = 0, right = left] = ends;
		const tip = below + space.size * 0.4;
		const note = besideRange(row.range.words, { left, right }, tip, space);
		return {
			shapes: [
				...head.shapes,
				...bar,
				{
					kind: 'outline',
					d: `M${px(left)} ${px(below)}V${px(tip)}H${px(right)}V${px(below)}`,
					stroke: 'neutral',
					width: 1.5
				},
				...note
			],
			bottom: Math.max(tip, ...note.map((line) => boxOf(line, space).bottom))
		};
	});
}

/** The words of a range: after it, before it, or below it. */
function besideRange(
	text: string,
	{ left, right }: { left: number; right: number },
	tip: number,
	space: Space
): Words[] {
	const width = space.widthOf(text, false);
	const gap = space.size / 2;
	const y = tip + space.size * 0.4;
	const style = { ink: 'soft' } as const;
	if (right + gap + width <= space.width) return [words(text, { x: right + gap, y }, style)];
	if (left - gap - width >= 0)
		return [words(text, { x: left - gap, y }, { ...style, anchor: 'end' })];
	const lines = wrap(text, space.width, (line) => space.widthOf(line, false));
	return lines.map((line, index) =>
		words(line, { x: 0, y: tip + space.size * 1.3 + index * lineOf(space) }, style)
	);
}

/** Counts: dots where they are few, else bars. */
export function countsOf({ rows, isOfAmounts }: CountsChart, space: Space): Drawing {
	const totals = rows.map(({ count, of }) => of ?? count);
	const largest = totals.reduce((most, total) => Math.max(most, total), 0);
	const isDots = isOfAmounts !== true && largest <= MOST_DOTS;
	return stacked(rows, space, (row, start) => {
		const head = headOf(row, start, space);
		const top = head.bottom + space.size * 0.3;
		return isDots ? dots(row, head.shapes, top, space) : bar(row, largest, head.shapes, top, space);
	});
}

type Row = CountsChart['rows'][number];

function bar({ count, of, role }: Row, largest: number, head: Shape[], top: number, space: Space) {
	const bottom = top + space.size * BAR;
	const x = (value: number) => (value / Math.max(largest, 1)) * space.width;
	const shapes: Shape[] = [
		{
			kind: 'outline',
			d: rectangle({ left: 0.5, right: Math.max(x(of ?? 0) - 0.5, 1), top, bottom }),
			stroke: role,
			width: 1
		},
		{
			kind: 'outline',
			d: rectangle({ left: 0, right: count > 0 ? Math.max(x(count), 1) : 0, top, bottom }),
			fill: role
		}
	];
	return { shapes: [...head, ...shapes.slice(of === undefined ? 1 : 0)], bottom };
}

/** Squares are online and circles in person, so that shape says the same as colour. */
function dots({ count, of, role }: Row, head: Shape[], top: number, space: Space) {
	const [step, r] = [space.size * 1.35, space.size * 0.45];
	const inRow = Math.max(1, Math.floor(space.width / step));
	const shapes = Array.from({ length: of ?? count }, (_, index): Shape => {
		const x = (index % inRow) * step + r + 1;
		const y = top + Math.floor(index / inRow) * step + r + 1;
		const d =
			role === 'virtual'
				? rectangle({ left: x - r, right: x + r, top: y - r, bottom: y + r })
				: circle(x, y, r);
		const isFilled = index < count;
		return isFilled
			? { kind: 'outline', d, fill: role, stroke: role, width: 1.5 }
			: { kind: 'outline', d, stroke: role, width: 1.5 };
	});
	const lines = Math.max(1, Math.ceil(shapes.length / inRow));
	return { shapes: [...head, ...shapes], bottom: top + lines * step };
}
