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

/**
 * Prepares an insight in steps, none of which takes long: its numbers, its words, its charts.
 * @param from the first week to show; all of them without it
 * @param show takes the insight when it is ready
 */
export function stepsTo(
	insight: Insight,
	journal: Journal,
	from: Week | undefined,
	show: (view: InsightView) => void
): readonly (() => void)[] {
	let all: readonly unknown[] = [];
	let words: Pick<PanelView, 'title' | 'sentence' | 'note'>[] = [];
	return [
		() => (all = insight.compute(journal, from)),
		() =>
			(words = all.map((series) => ({
				title: insight.title?.(series),
				sentence: insight.sentence(series),
				note: insight.note?.(series)
			}))),
		() => {
			const panels = words.map((each, index) => ({
				...each,
				chart: insight.chart(all[index]),
				table: (count: number) => insight.table(all[index], count)
			}));
			show({
				id: insight.id,
				question: insight.question(),
				panels,
				elsewhere: panels.length === 0 && from !== undefined && insight.compute(journal).length > 0,
				empty: insight.empty()
			});
		}
	];
}
