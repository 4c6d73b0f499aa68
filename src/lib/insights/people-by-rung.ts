import type { Journal } from '$lib/journal/journal';
import { rungs, type Rung } from '$lib/journal/people/step';
import type { Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { CountsChart, Role, Table } from './insight';
import { ladderRounds, firstDayOf, rungRole, type LadderRound } from './series/ladder-rounds';
import * as words from './series/words';

export const id = 'people-by-rung';
export const question = m.insights_rungs_question;
export const reads = 'steps';
export const later = m.insights_rungs_later;

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

/** One row for each rung that somebody stands on, and one for rounds that have ended. */
export function chart({ open, ended }: Series): CountsChart {
	const row = (label: string, role: Role, count: number) => ({
		...{ label, role, count },
		value: numberWords(count)
	});
	const rows = rungs.map((rung) => row(names[rung](), rungRole(rung), open[rung]));
	return {
		kind: 'counts',
		rows: [...rows, row(m.insights_rung_ended(), 'neutral', ended)].filter(({ count }) => count > 0)
	};
}

export function sentence({ people, talked }: Series): string {
	return talked === 0
		? m.insights_rungs_none({ n: people })
		: m.insights_rungs_talked({ talked: numberWords(talked), n: people });
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
