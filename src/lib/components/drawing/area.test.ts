import { describe, expect, it } from 'vitest';
import type { AreaChart } from '$lib/insights';
import { areaOf } from './area';
import { boxOf, isFree, type Box, type Drawing, type Space } from './drawing';

/** Letters as wide as wide letters are. */
function spaceOf(width: number, size = 13): Space {
	return { width, size, widthOf: (text) => text.length * size * 0.6 };
}

function chartOf(shares: readonly (number | null)[], fields: Partial<AreaChart> = {}): AreaChart {
	return {
		kind: 'area',
		points: shares.map((share, week) => ({ week, share })),
		breaks: [],
		measured: [],
		known: '654 you know',
		unknown: '1,463 you don’t',
		axis: { all: 'all', half: 'half', weeks: ['Dec', 'Jun', 'Nov'] },
		...fields
	};
}

const numbersOf = (d: string) => d.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];

/** The columns of the area: where it is, and the height of its edge. */
function columnsOf({ shapes }: Drawing) {
	return shapes.flatMap((shape) => {
		if (shape.kind !== 'outline' || shape.fill !== 'real') return [];
		const edge = numbersOf(shape.d.slice(0, shape.d.indexOf('V')));
		const points = Array.from({ length: edge.length / 2 }, (_, index) => ({
			x: edge[2 * index] ?? 0,
			y: edge[2 * index + 1] ?? 0
		}));
		return [{ from: points[0]?.x ?? 0, to: points.at(-1)?.x ?? 0, points }];
	});
}

function wordsOf({ shapes }: Drawing) {
	return shapes.flatMap((shape) => (shape.kind === 'words' ? [shape] : []));
}

const wavy = Array.from({ length: 52 }, (_, week) => 0.28 + 0.04 * Math.sin(week / 4));
const gappy = wavy.map((share, week) => (week % 9 === 8 ? null : share));
const measured = [{ week: 48, lo: 0.2, hi: 0.34, label: 'measured: 20–34' }];
const breaks = [
	{ week: 20.5, note: 'other platforms' },
	{ week: 22.5, note: 'other platforms' }
];

describe.each([
	{ name: 'a phone', space: spaceOf(320) },
	{ name: 'a phone with large text', space: spaceOf(320, 26) },
	{ name: 'a desktop', space: spaceOf(900) }
])('the area on $name', ({ space }) => {
	it.each([
		{ what: 'a year', chart: chartOf(wavy) },
		{ what: 'gaps', chart: chartOf(gappy) },
		{ what: 'a measured range and breaks', chart: chartOf(wavy, { measured, breaks }) },
		{ what: 'gaps, a measured range and breaks', chart: chartOf(gappy, { measured, breaks }) },
		{ what: 'hardly anybody', chart: chartOf(wavy.map(() => 0.01)) },
		{ what: 'nearly all', chart: chartOf(wavy.map(() => 0.99)) },
		{ what: 'two weeks', chart: chartOf([0.3, 0.4]) }
	])('has labels that cover neither marks nor each other: $what', ({ chart }) => {
		const drawing = areaOf(chart, space);
		const boxes: Box[] = [];
		for (const words of wordsOf(drawing)) {
			const box = boxOf(words, space);
			expect(box.left).toBeGreaterThanOrEqual(-0.5);
			expect(box.right).toBeLessThanOrEqual(space.width + 0.5);
			expect(isFree(box, boxes), words.text).toBe(true);
			boxes.push(box);
			if (words.ink !== 'on-real' && words.ink !== 'on-virtual') continue;
			const run = columnsOf(drawing).find(({ from, to }) => from <= box.left && box.right <= to);
			// Also where the edge crosses the ends of the label, between two points.
			const edge = (run?.points ?? []).flatMap((point, index, all) => {
				const next = all[index + 1] ?? point;
				const crossed = [box.left, box.right].filter((x) => x > point.x && x < next.x);
				const slope = (next.y - point.y) / (next.x - point.x);
				const within = point.x >= box.left && point.x <= box.right ? [point] : [];
				return [...within, ...crossed.map((x) => ({ x, y: point.y + slope * (x - point.x) }))];
			});
			expect(edge.length, words.text).toBeGreaterThan(0);
			for (const { y } of edge) {
				if (words.ink === 'on-real') expect(box.top).toBeGreaterThanOrEqual(y);
				else expect(box.bottom).toBeLessThanOrEqual(y);
			}
			for (const shape of drawing.shapes) {
				if (shape.kind !== 'outline' || shape.stroke !== 'mark') continue;
				const [x = 0, top = 0, bottom = 0] = numbersOf(shape.d);
				expect(isFree(box, [{ left: x - 4, right: x + 4, top, bottom }]), words.text).toBe(true);
			}
		}
		const said = wordsOf(drawing).map(({ text }) => text);
		expect(said.join(' ')).toContain('you know');
		expect(said.join(' ')).toContain('you don’t');
	});
});

describe('the area', () => {
	const gapsOf = (chart: AreaChart) => {
		const columns = columnsOf(areaOf(chart, spaceOf(560)));
		return columns.slice(1).map(({ from }, index) => from - (columns[index]?.to ?? 0));
	};

	it('has a gap as wide as a week where a week is missing, and a thin one at a break', () => {
		const week = (560 - 4 * 13 * 0.6 - 6.5) / 52;
		const [gap] = gapsOf(chartOf(wavy.map((share, at) => (at === 20 ? null : share))));
		expect(gap).toBeCloseTo(week, 0);
		const points = wavy.flatMap((share, at) =>
			at === 20
				? [
						{ week: 19.5, share: null },
						{ week: 20, share }
					]
				: [{ week: at, share }]
		);
		expect(gapsOf(chartOf([], { points }))).toEqual([expect.closeTo(3, 0)]);
	});

	it('fills a week that stands alone', () => {
		const columns = columnsOf(areaOf(chartOf([0.3, null, 0.3, null, 0.3, 0.3]), spaceOf(560)));
		expect(columns.map(({ from, to }) => to - from > 40)).toEqual([true, true, true]);
	});

	it('draws fifty years in as many points as there are columns of pixels', () => {
		const long = Array.from({ length: 2600 }, (_, week) => 0.3 + 0.1 * Math.sin(week));
		const [column] = columnsOf(areaOf(chartOf(long), spaceOf(320)));
		expect(column?.points.length).toBeLessThan(4 * 320);
	});
});
