import { describe, expect, it } from 'vitest';
import type { ChartData } from '$lib/insights';
import { boxOf, isFree, type Box, type Drawing, type Space } from '$lib/components/drawing/drawing';
import { drawingOf } from './drawing-of';

function spaceOf(width: number, size: number): Space {
	return { width, size, widthOf: (text) => text.length * size * 0.6 };
}

const charts: readonly { what: string; chart: ChartData }[] = [
	{
		what: 'bars with measured ranges',
		chart: {
			kind: 'parts',
			rows: [
				{ label: 'All together', value: '240 of 1,200', share: 0.2, isWhole: true },
				...[0, 0.3, 0.62].map((lo) => ({
					label: 'A mailing list with a long name',
					value: '66 in 100, was 62',
					share: 0.5,
					range: { lo, hi: lo + 0.38, words: 'measured: 20–34' }
				}))
			]
		}
	},
	{
		what: 'dots and bars',
		chart: {
			kind: 'counts',
			rows: [
				{ label: 'In person, you were helped', value: '11 of 12', role: 'real', count: 11, of: 12 },
				{ label: 'Online', value: '0 of 5', role: 'virtual', count: 0, of: 5 }
			]
		}
	},
	{
		what: 'lines',
		chart: {
			kind: 'weeks',
			rows: ['face to face', 'in writing only'].map((label) => ({
				...{ label, value: 'usually 9', role: 'real' as const },
				points: Array.from({ length: 40 }, (_, x) => ({ x, y: x % 7 ? (x * 5) % 18 : null }))
			})),
			low: { value: 0, label: '0' },
			high: { value: 18, label: '18' },
			weeks: ['Dec 2025', 'Jun 2026', 'Nov 2026'],
			breaks: [
				{ x: 10, note: 'reworded' },
				{ x: 13, note: 'reworded' }
			]
		}
	}
];

/** The boxes of what is drawn in colour. */
function marksOf({ shapes }: Drawing): Box[] {
	return shapes.flatMap((shape) => {
		if (shape.kind === 'words' || [shape.fill, shape.stroke].includes('hairline')) return [];
		return shape.d
			.split('M')
			.slice(1)
			.flatMap((part): Box[] => {
				let [x, y] = [0, 0];
				const places = [...part.matchAll(/([LHVA]?)([^LHVAZ]+)/g)].map(([, command, rest = '']) => {
					const numbers = rest.trim().split(/\s+/).map(Number);
					const last = numbers.at(-1) ?? 0;
					if (command !== 'V') x = command === 'H' ? last : (numbers.at(-2) ?? 0);
					if (command !== 'H') y = last;
					// A dot is two halves of a circle, whose ends lie beside its middle.
					return { x, y, r: command === 'A' ? (numbers[0] ?? 0) : 0 };
				});
				return places.slice(1).map((to, index) => {
					const from = places[index] ?? to;
					return {
						left: Math.min(from.x, to.x),
						right: Math.max(from.x, to.x),
						top: Math.min(from.y, to.y) - to.r,
						bottom: Math.max(from.y, to.y) + to.r
					};
				});
			});
	});
}

describe.each([
	{ width: 320, size: 13 },
	{ width: 300, size: 26 },
	{ width: 900, size: 13 }
])('in $width pixels with letters of $size', ({ width, size }) => {
	const space = spaceOf(width, size);

	it.each(charts)('labels cover neither each other nor marks: $what', ({ chart }) => {
		const drawing = drawingOf(chart, space);
		const marks = marksOf(drawing);
		const boxes: Box[] = [];
		expect(marks.length).toBeGreaterThan(0);
		for (const shape of drawing.shapes) {
			if (shape.kind !== 'words') continue;
			const box = boxOf(shape, space);
			expect(box.left).toBeGreaterThanOrEqual(-0.5);
			expect(box.right).toBeLessThanOrEqual(width + 0.5);
			expect(box.bottom).toBeLessThanOrEqual(drawing.height + 0.5);
			expect(isFree(box, boxes), shape.text).toBe(true);
			expect(isFree(box, marks), shape.text).toBe(true);
			boxes.push(box);
		}
		const said = drawing.shapes.flatMap((each) => (each.kind === 'words' ? [each.text] : []));
		for (const { label, value } of 'rows' in chart ? chart.rows : []) {
			expect(said.join(' ')).toContain(label);
			expect(said.join(' ')).toContain(value);
		}
	});
});

describe('counts', () => {
	const fills = (count: number, isOfAmounts = false) =>
		drawingOf(
			{
				...{ kind: 'counts', isOfAmounts },
				rows: [{ label: 'Online', value: '', role: 'virtual', count }]
			},
			spaceOf(320, 13)
		).shapes.filter(({ kind }) => kind === 'outline').length;

	it('are dots up to twelve, then bars; days are bars', () => {
		expect([fills(1), fills(12), fills(13), fills(2, true)]).toEqual([1, 12, 1, 1]);
	});
});
