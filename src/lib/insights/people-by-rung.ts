import type { Journal } from '$lib/journal/journal';
import { rungs, type Rung } from '$lib/journal/people/step';
import type { Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { ChartData, ChartStyle, Table } from './insight';
import { barChart } from './series/bars';
import { ladderRounds, firstDayOf, rungStyle, type LadderRound } from './series/ladder-rounds';
import * as words from './series/words';

export const id = 'people-by-rung';
export const question = m.insights_rungs_question;
export const empty = m.insights_rungs_empty;

/** People by their present rung. People whose round has ended are counted apart. */
interface Series {
	readonly open: Readonly<Record<Rung, number>>;
	readonly ended: number;
	readonly people: number;
	/** People with a talk or a higher rung, ended or not. */
	readonly talked: number;
}

export function compute(journal: Journal, from?: Week): readonly Series[] {
	const since = firstDayOf(from);
	const latest = ladderRounds(journal).filter(({ isLatest, last }) => isLatest && last >= since);
	if (latest.length === 0) return [];
	const at = (rung: Rung) => latest.filter((round) => !round.isEnded && round.rung === rung).length;
	return [
		{
			open: {
				chosen: at('chosen'),
				messaged: at('messaged'),
				replied: at('replied'),
				talked: at('talked'),
				met: at('met'),
				mutual: at('mutual')
			},
			ended: latest.filter(({ isEnded }) => isEnded).length,
			people: latest.length,
			talked: latest.filter(hasTalked).length
		}
	];
}

function hasTalked({ rung }: LadderRound): boolean {
	return rung !== undefined && rungs.indexOf(rung) >= rungs.indexOf('talked');
}

const names: Record<Rung, () => string> = {
	chosen: m.insights_rung_chosen,
	messaged: m.insights_rung_messaged,
	replied: m.insights_rung_replied,
	talked: m.insights_rung_talked,
	met: m.insights_rung_met,
	mutual: m.insights_rung_mutual
};

/** One bar for each rung, and one for rounds that have ended. */
export function chart({ open, ended }: Series): ChartData {
	const bar = (label: string, style: ChartStyle, count: number) => ({
		label,
		bars: [{ ...style, y: count, text: numberWords(count) }]
	});
	return barChart([
		...rungs.map((rung) => bar(names[rung](), rungStyle(rung), open[rung])),
		bar(m.insights_rung_ended(), { role: 'neutral', stroke: 'dotted', mark: 'square' }, ended)
	]);
}

export function sentence({ people, talked, ended }: Series): string {
	return words.joinSentences(
		m.insights_rungs_people({ n: people }),
		talked === 0 ? m.insights_rungs_talked_none() : m.insights_rungs_talked({ n: talked }),
		ended > 0 && m.insights_rungs_ended({ n: ended })
	);
}

export function table({ open, ended }: Series): Table {
	return {
		columns: [
			{ label: m.insights_column_rung(), numeric: false },
			words.numberColumn(m.insights_column_people())
		],
		rows: [
			...rungs.map((rung) => [names[rung](), numberWords(open[rung])]),
			[m.insights_rung_ended(), numberWords(ended)]
		]
	};
}
