import type { Journal } from '$lib/journal/journal';
import { rungs, type Rung } from '$lib/journal/people/step';
import type { Week } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { ChartData, Table } from './insight';
import { countAxis } from './series/axes';
import { ladderRounds, firstDayOf, rungStyle, type LadderRound } from './series/ladder-rounds';
import * as words from './series/words';

export const id = 'people-by-rung';

export function question() {
	return m.insights_rungs_question();
}

export function empty() {
	return m.insights_rungs_empty();
}

/** People by where they stand now; those where it has ended stand apart. */
interface Series {
	readonly open: Readonly<Record<Rung, number>>;
	readonly ended: number;
	readonly people: number;
	/** With how many it came to a talk or more, ended or not. */
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

/** A bar for each rung, and one for what has ended. */
export function chart({ open, ended }: Series): ChartData {
	const counts = [...rungs.map((rung) => open[rung]), ended];
	const labels = [...rungs.map((rung) => names[rung]()), m.insights_rung_ended()];
	const looks = [
		...rungs.map(rungStyle),
		{ role: 'neutral', stroke: 'dotted', mark: 'square' } as const
	];
	return {
		x: {
			names: true,
			min: -0.6,
			max: counts.length - 0.4,
			ticks: labels.map((label, value) => ({ value, label }))
		},
		y: countAxis(Math.max(...counts)),
		sets: looks.map((look, x) => ({
			kind: 'bars',
			...look,
			label: '',
			points: [{ x, y: counts[x] ?? 0, text: numberWords(counts[x] ?? 0) }]
		})),
		spans: [],
		breaks: []
	};
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
