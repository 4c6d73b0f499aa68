import { modes, worlds, type World } from '$lib/journal/favours/request';
import { worldWords } from '$lib/journal/favours/words';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { formatQuery, type NumberQuery } from './entries';
import type { Comparison, Share } from './comparison';
import * as words from './words';

/** A share as drawn, from 0 to 1, with its limits. */
export interface Drawn {
	readonly at: number;
	readonly lo: number;
	readonly hi: number;
}

/** One world's number in words. */
export interface WorldRow {
	readonly world: World;
	readonly label: string;
	readonly count: string;
	readonly range: string | undefined;
	/** Absent for a number that is no share, and without requests. */
	readonly drawn: Drawn | undefined;
	/** The query of the entries page. Absent where there are no entries. */
	readonly query: string | undefined;
}

export interface WorldRows {
	readonly title: string;
	/** The heading of the numbers. */
	readonly column: string;
	readonly rows: readonly WorldRow[];
}

/** The comparison in words. */
export interface ComparisonView {
	/** The claim, or a text while no request counts. */
	readonly sentence: string;
	readonly method: string | undefined;
	readonly pending: string | undefined;
	readonly shares: readonly WorldRows[];
	readonly others: readonly WorldRows[];
	/** What was expected beside what came. */
	readonly expected: string | undefined;
	readonly modes: readonly WorldRows[];
}

export function comparisonView(compared: Comparison | undefined): ComparisonView {
	const nothing = {
		...{ method: undefined, expected: undefined },
		...{ shares: [], others: [], modes: [] }
	};
	if (!compared) return { ...nothing, sentence: m.compare_none(), pending: undefined };
	const { shares, pending } = compared;
	const pendingWords = pending > 0 ? m.compare_pending({ n: pending }) : undefined;
	if (
		worlds.every((world) => shares.helped[world].requests + shares.answered[world].requests === 0)
	)
		return { ...nothing, sentence: m.compare_only_pending(), pending: pendingWords };
	return {
		sentence: words.claimWords(compared),
		method: words.methodWords(compared.claim),
		pending: pendingWords,
		shares: (['helped', 'answered'] as const).map((outcome) =>
			shareRows(words.outcomeTitles[outcome](), shares[outcome], { of: 'asked', outcome })
		),
		others: logRows(compared),
		expected: words.expectedWords(compared.expected),
		modes: modes
			.filter((mode) => worlds.some((world) => compared.modes[mode][world].requests > 0))
			.map((mode) =>
				shareRows(words.modeTitles[mode](), compared.modes[mode], { of: 'asked', mode })
			)
	};
}

function shareRows(
	title: string,
	shares: Readonly<Record<World, Share>>,
	asked: NumberQuery
): WorldRows {
	const row = (world: World): WorldRow => {
		const { count, requests, interval } = shares[world];
		return {
			world,
			label: worldWords(world),
			count: words.countWords(shares[world]),
			range: interval && words.rangeWords(interval),
			drawn: interval && { at: count / requests, ...interval },
			query: requests > 0 ? formatQuery({ ...asked, world }) : undefined
		};
	};
	return { title, column: m.compare_column_count(), rows: worlds.map(row) };
}

/** Rows that only the log can fill. Empty where it has no request that counts. */
function logRows({ waits, perHelper }: Comparison): WorldRows[] {
	const query = (world: World) => ({ of: 'asked', world, log: true }) as const;
	return [
		...plainRows(m.compare_wait_title(), m.compare_column_wait(), (world) => {
			const wait = waits[world];
			return (
				wait && {
					count: words.waitWords(wait),
					range: words.waitRangeWords(wait) ?? m.compare_of_requests({ n: wait.requests }),
					query: formatQuery({ ...query(world), outcome: 'answered' })
				}
			);
		}),
		...plainRows(m.compare_per_helper_title(), m.compare_column_ratio(), (world) => {
			const ratio = perHelper[world];
			return (
				ratio && {
					count: words.perHelperWords(ratio),
					range: m.compare_asked_helped({
						asked: numberWords(ratio.asked),
						helpers: numberWords(ratio.helpers)
					}),
					query: formatQuery(query(world))
				}
			);
		})
	];
}

/** Numbers that are no shares. Empty where neither world has one. */
function plainRows(
	title: string,
	column: string,
	tell: (world: World) => Pick<WorldRow, 'count' | 'range' | 'query'> | undefined
): WorldRows[] {
	const none = { count: m.compare_no_request(), range: undefined, query: undefined };
	if (worlds.every((world) => !tell(world))) return [];
	const rows = worlds.map((world) => {
		return { world, label: worldWords(world), drawn: undefined, ...(tell(world) ?? none) };
	});
	return [{ title, column, rows }];
}
