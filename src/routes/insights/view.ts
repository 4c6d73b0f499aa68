import type { ChartData, Insight, Table } from '$lib/insights';
import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';

/** One chart with its words and its table. */
export interface PanelView {
	readonly title: string | undefined;
	readonly sentence: string;
	readonly note: string | undefined;
	readonly chart: ChartData | undefined;
	/** Returns the latest rows. Fifty years have thousands. */
	readonly table: (count: number) => Table;
}

export interface InsightView {
	readonly id: string;
	readonly question: string;
	/** Empty without answers. */
	readonly panels: readonly PanelView[];
	/** Whether other weeks have something to show. */
	readonly elsewhere: boolean;
	readonly empty: string;
}

/**
 * Prepares an insight in short steps: numbers, words, charts.
 * @param from the first week; undefined for all weeks
 * @param show called with the result
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
