import type { ChartData, Insight, Table } from '$lib/insights';
import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';

/** One chart and what belongs to it, ready to be shown. */
export interface PanelView {
	readonly title: string | undefined;
	readonly sentence: string;
	readonly note: string | undefined;
	readonly chart: ChartData | undefined;
	/** The latest rows: half a century has thousands. */
	readonly table: (count: number) => Table;
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
		table: (count: number) => insight.table(series, count)
	}));
	return {
		id: insight.id,
		question: insight.question(),
		panels,
		elsewhere: panels.length === 0 && from !== undefined && insight.compute(journal).length > 0,
		empty: insight.empty()
	};
}
