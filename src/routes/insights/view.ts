import type { ChartData, Insight, Table } from '$lib/insights';
import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';
import { listWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

/** One chart with its words and its table. */
export interface PanelView {
	readonly title: string | undefined;
	readonly sentence: string;
	readonly note: string | undefined;
	readonly chart: ChartData | undefined;
	/** The chart in words. */
	readonly alternative: string;
	/** Returns the latest rows. Fifty years have thousands. */
	readonly table: (count: number) => Table;
}

export interface InsightView {
	readonly id: string;
	readonly question: string;
	/** Whether it reads check-ins, of which there are few at first. */
	readonly isOfCheckins: boolean;
	/** Empty where there is nothing to say. */
	readonly panels: readonly PanelView[];
	/** Whether other weeks have something to show. */
	readonly elsewhere: boolean;
	/** What it will show, to be listed. */
	readonly later: string | undefined;
}

/** Until so many check-ins, the numbers stand in view. */
const FEW = 5;
/** The most topics that are promised. */
const TOPICS = 3;

/**
 * What the page shows depends on how much there is.
 * @param views all, in their order
 * @param checkins how many the journal has
 */
export function pageOf(views: readonly InsightView[], checkins: number) {
	const most = checkins <= 1 ? 1 : checkins <= FEW ? 2 : Infinity;
	const told = views.filter(({ panels }) => panels.length > 0);
	const early = told.filter(({ isOfCheckins }) => isOfCheckins).slice(0, most);
	const shown = told.filter((view) => !view.isOfCheckins || early.includes(view));
	const hidden = views.filter((view) => !shown.includes(view) && !view.elsewhere);
	const topics = hidden.flatMap(({ later }) => later ?? []).slice(0, TOPICS);
	return {
		shown,
		isYoung: checkins <= FEW,
		later: topics.length > 0 ? m.insights_later({ topics: listWords(topics) }) : undefined,
		earlier: views.some(({ elsewhere }) => elsewhere) ? m.insights_earlier() : undefined
	};
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
			const panels = words.map((each, index) => {
				const chart = insight.chart(all[index]);
				return {
					...each,
					chart,
					alternative: chart ? alternativeTo(chart, each.sentence) : '',
					table: (count: number) => insight.table(all[index], count)
				};
			});
			show({
				id: insight.id,
				question: insight.question(),
				isOfCheckins: insight.reads === undefined,
				panels,
				elsewhere: panels.length === 0 && from !== undefined && insight.compute(journal).length > 0,
				later: insight.later?.()
			});
		}
	];
}

/** Rows are read out with their numbers; what changes over time is said by the sentence. */
function alternativeTo(chart: ChartData, sentence: string): string {
	if (chart.kind === 'area') return sentence;
	return listWords(
		chart.rows.map((row) => {
			const range = 'range' in row ? row.range.words : undefined;
			const value = listWords([row.value, range ?? ''].filter((part) => part !== ''));
			return m.insights_row({ label: row.label, value });
		})
	);
}
