import type { ChartData } from '$lib/insights';
import { areaOf } from '$lib/components/drawing/area';
import type { Drawing, Space } from '$lib/components/drawing/drawing';
import { countsOf, partsOf } from './rows';
import { weeksOf } from './weeks';

/** Lays a chart out. */
export function drawingOf(chart: ChartData, space: Space): Drawing {
	switch (chart.kind) {
		case 'area':
			return areaOf(chart, space);
		case 'parts':
			return partsOf(chart, space);
		case 'counts':
			return countsOf(chart, space);
		case 'weeks':
			return weeksOf(chart, space);
	}
}
