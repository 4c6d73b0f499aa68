import type { Journal } from '$lib/journal/journal';
import { openings, type Opening } from '$lib/journal/people/step';
import type { Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { CountsChart, Table } from './insight';
import { ladderRounds, firstDayOf, reachedOn } from './series/ladder-rounds';
import * as words from './series/words';
import { sumBy } from './statistics/counts';

export const id = 'openings';
export const question = m.insights_openings_question;
export const reads = 'steps';

interface Counts {
	readonly tone: Opening;
	/** People who got such a message, once for each round. */
	readonly written: number;
	/** Those of them with a talk or a higher rung afterwards. */
	readonly talked: number;
}
/** One entry for each tone that was used. */
type Series = readonly Counts[];

export function compute(journal: Journal, from?: Week): readonly Series[] {
	const since = firstDayOf(from);
	const begun = ladderRounds(journal).flatMap((round) => {
		const first = round.steps.find(({ opening }) => opening !== undefined);
		if (!first || first.on < since) return [];
		const talkedOn = reachedOn(round, 'talked');
		return [{ tone: first.opening, talked: talkedOn !== undefined && talkedOn >= first.on }];
	});
	const series = openings.flatMap((tone) => {
		const written = begun.filter((each) => each.tone === tone);
		const talked = written.filter((each) => each.talked);
		return written.length > 0 ? [{ tone, written: written.length, talked: talked.length }] : [];
	});
	return series.length > 0 ? [series] : [];
}

const names: Record<Opening, () => string> = {
	warm: m.insights_opening_warm,
	brief: m.insights_opening_brief,
	curious: m.insights_opening_curious
};

/** The first messages in each tone, those that led to a talk filled. */
export function chart(series: Series): CountsChart {
	return {
		kind: 'counts',
		rows: series.map(({ tone, written, talked }) => ({
			label: names[tone](),
			value: m.insights_of({ count: numberWords(talked), all: numberWords(written) }),
			role: 'real',
			count: talked,
			of: written
		}))
	};
}

export function sentence(series: Series): string {
	return words.joinSentences(
		m.insights_openings_all({
			count: numberWords(sumBy(series, ({ talked }) => talked)),
			n: sumBy(series, ({ written }) => written)
		}),
		m.insights_openings_counts()
	);
}

export function table(series: Series): Table {
	return {
		columns: [
			{ label: m.insights_column_opening(), numeric: false },
			words.numberColumn(m.insights_column_written()),
			words.numberColumn(m.insights_column_talked())
		],
		rows: series.map(({ tone, written, talked }) => [
			names[tone](),
			numberWords(written),
			numberWords(talked)
		])
	};
}
