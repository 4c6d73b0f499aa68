import type { ChartData, Insight, Table } from '$lib/insights';
import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';

/** One chart and what belongs to it, ready to be shown. */
export interface PanelView {
	readonly title: string | undefined;
	readonly sentence: string;
	readonly note: string | undefined;
	readonly chart: ChartData | undefined;
	/** Only on demand: half a century has thousands of rows. */
	table(): Table;
}

/** One insight, ready to be shown. */
export interface InsightView {
	readonly id: string;
	readonly question: string;
	/** None where nothing was answered. */
	readonly panels: readonly PanelView[];
	/** Whether there is something to show in other weeks than those. */
	readonly elsewhere: boolean;
	readonly empty: string;
}

/** @param from the first week to show; all of them without it */
export function viewOf(insight: Insight, journal: Journal, from: Week | undefined): InsightView {
	const panels = insight.compute(journal, from).map((series) => ({
		title: insight.title?.(series),
		sentence: insight.sentence(series),
		note: insight.note?.(series),
		chart: insight.chart(series),
		table: () => insight.table(series)
	}));
	return {
		id: insight.id,
		question: insight.question(),
		panels,
		elsewhere: panels.length === 0 && from !== undefined && insight.compute(journal).length > 0,
		empty: insight.empty()
	};
}
