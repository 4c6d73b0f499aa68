import { describe, expect, it } from 'vitest';
import type { ChartData, ChartSet } from '$lib/insights';
import { barChart } from '$lib/insights/series/bars';
import { arrange } from './draw';
import { readInk } from './ink';
import { contextOf } from './picture';

const style = { role: 'real', stroke: 'solid', mark: 'circle' } as const;
const context = contextOf(document.createElement('canvas'));
const names = ['face to face', 'by phone or video', 'in writing only'];

function lines(): ChartData {
	const sets = names.map((label): ChartSet => ({ ...style, kind: 'line', label, points: [] }));
	const axis = { min: 0, max: 1, ticks: [{ value: 1, label: '100%' }] };
	return { x: axis, y: axis, sets, spans: [], breaks: [] };
}

/** The ink with small text of this size. */
function inkOf(size: number) {
	return { ...readInk(), sans: 'sans-serif', size };
}

describe.each([
	{ size: 13, width: 320 },
	{ size: 26, width: 280 }
])('labels of $size pixels in a chart of $width', ({ size, width }) => {
	it('has the names of lines above the chart, apart and not cut off', () => {
		const labels = arrange(context, lines(), width, inkOf(size));
		const places = labels.names?.places ?? [];
		expect(places.map(({ set }) => set.label)).toEqual(names);
		for (const { x, y, set } of places) {
			context.font = `600 ${String(labels.names?.size)}px sans-serif`;
			const end = x + size * 2.25 + context.measureText(set.label).width;
			expect(end).toBeLessThanOrEqual(width);
			expect(y).toBeLessThan(labels.top - size);
			const next = places.filter((place) => place.y === y).map((place) => place.x);
			expect(next.filter((other) => other > x && other < end)).toEqual([]);
		}
	});

	it('breaks the labels of bars where they are wider than a bar’s place', () => {
		const bars = ['given 108', 'received 23'].map((text) => ({ ...style, y: 5, text }));
		const group = { label: 'Online', bars };
		const labels = arrange(context, barChart([group, group]), width, inkOf(size)).bars;
		context.font = `500 ${String(labels.size)}px sans-serif`;
		for (const line of [...labels.lines.values()].flat())
			expect(context.measureText(line).width).toBeLessThanOrEqual(width / 4);
	});
});

it('has the names of lines beside a wide chart', () => {
	expect(arrange(context, lines(), 800, inkOf(13)).names).toBeUndefined();
});
