import type { ChartData, ChartPoint, ChartStyle } from '../insight';
import { countAxis } from './axes';

/** Bars side by side above one label. */
export interface BarGroup {
	readonly label: string;
	readonly bars: readonly (ChartStyle & Omit<ChartPoint, 'x'>)[];
}

/** A bar chart of counts. */
export function barChart(groups: readonly BarGroup[]): ChartData {
	const bars = groups.flatMap((group) => group.bars);
	let start = 0;
	const ticks = groups.map(({ label, bars: { length } }) => {
		start += length;
		return { value: start - (length + 1) / 2, label };
	});
	return {
		x: {
			names: true,
			min: -0.6,
			max: bars.length - 0.4,
			ticks
		},
		y: countAxis(bars.reduce((most, { y }) => Math.max(most, y ?? 0), 0)),
		sets: bars.map(({ role, stroke, mark, ...point }, x) => ({
			kind: 'bars',
			...{ role, stroke, mark, label: '' },
			points: [{ x, ...point }]
		})),
		spans: [],
		breaks: []
	};
}
