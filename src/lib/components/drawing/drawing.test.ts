import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, notesAbove, namesBelow, isFree, thinned, wrap, type Space } from './drawing';

const space: Space = { width: 300, size: 10, widthOf: (text) => text.length * 6 };
const wide = (text: string) => text.length * 6;

describe('thinned', () => {
	it('keeps the first, the lowest, the highest and the last of each column of pixels', () => {
		const points = [3, 1, 9, 5, 4].map((y, index) => ({ x: index / 10, y }));
		expect(thinned([...points, { x: 2, y: 2 }]).map(({ y }) => y)).toEqual([3, 1, 9, 4, 2]);
	});

	it('never moves a point, nor loses the ends and the extremes', () => {
		const heights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 });
		fc.assert(
			fc.property(heights, fc.integer({ min: 1, max: 20 }), (ys, perColumn) => {
				const points = ys.map((y, index) => ({ x: index / perColumn, y }));
				const kept = thinned(points);
				const values = kept.map(({ y }) => y);
				expect(kept).toEqual(points.filter((point) => kept.includes(point)));
				expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
				expect([Math.min(...values), Math.max(...values)]).toEqual([
					Math.min(...ys),
					Math.max(...ys)
				]);
				if (perColumn === 1) expect(kept).toEqual(points);
			})
		);
	});
});

describe('wrap', () => {
	it('breaks between words, and a word that is wider than a line', () => {
		expect(wrap('one two', 30, wide)).toEqual(['one', 'two']);
		expect(wrap('averylongaddress yes', 60, wide)).toEqual(['averylonga', 'ddress yes']);
	});
});

describe('notesAbove', () => {
	it('places each beside its line, apart from others, and leaves out what has no room', () => {
		const notes = [10, 40, 280].map((x) => ({ x, text: 'other platforms' }));
		const found = notesAbove(notes, { left: 0, right: 300 }, space);
		const { height } = found;
		const placed = found.above(height);
		const words = placed.flatMap((shape) => (shape.kind === 'words' ? [shape] : []));
		const boxes = words.map((each) => boxOf(each, space));
		expect(words.map(({ anchor }) => anchor)).toEqual(['end', 'start', 'start']);
		for (const box of boxes) {
			expect(box.bottom).toBeLessThanOrEqual(height);
			expect(box.top).toBeGreaterThanOrEqual(0);
			expect(
				isFree(
					box,
					boxes.filter((other) => other !== box)
				)
			).toBe(true);
		}
		const narrow = notesAbove([{ x: 40, text: 'other platforms' }], { left: 0, right: 80 }, space);
		expect(narrow.above(0)).toEqual([]);
		expect(narrow.height).toBe(0);
	});
});

describe('namesBelow', () => {
	it('leaves the middle out where not all have room', () => {
		const names = (right: number) =>
			namesBelow(['Dec 2025', 'Jun 2026', 'Nov 2026'], { left: 0, right, y: 0 }, space).map(
				({ text }) => text
			);
		expect(names(300)).toEqual(['Dec 2025', 'Nov 2026', 'Jun 2026']);
		expect(names(120)).toEqual(['Dec 2025', 'Nov 2026']);
	});
});
