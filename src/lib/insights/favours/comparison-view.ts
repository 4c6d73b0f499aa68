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

/** So many requests are drawn one by one in each world. */
const MOST_DOTS = 12;

/** How often somebody helped in one world. */
export interface StoryRow extends WorldRow {
	/** The requests one by one, those with help first; absent where one of the worlds has many. */
	readonly dots: readonly { readonly isHelped: boolean }[] | undefined;
}

/** What the page opens on. */
export interface Story {
	readonly headline: string;
	readonly sentence: string;
	/** Empty while no request counts. */
	readonly rows: readonly StoryRow[];
	/** How sure it is, and what is not counted yet. */
	readonly notes: readonly string[];
	/** How it is counted. Empty while no request counts. */
	readonly method: readonly string[];
}

/** The comparison in words. */
export interface ComparisonView {
	readonly story: Story;
	readonly answered: WorldRows | undefined;
	readonly others: readonly WorldRows[];
	/** What was expected beside what came, a sentence for each world that says so. */
	readonly expected: readonly string[];
	readonly modes: readonly WorldRows[];
}

export function comparisonView(compared: Comparison | undefined): ComparisonView {
	const nothing = { answered: undefined, others: [], expected: [], modes: [] };
	if (!compared) {
		const [headline, sentence] = [m.compare_none_headline(), m.compare_none()];
		return { ...nothing, story: { headline, sentence, rows: [], notes: [], method: [] } };
	}
	const { shares, pending } = compared;
	const waiting = pending > 0 ? [m.compare_pending({ n: pending })] : [];
	if (
		worlds.every((world) => shares.helped[world].requests + shares.answered[world].requests === 0)
	) {
		const [headline, sentence] = [m.compare_headline_early(), m.compare_only_pending()];
		return { ...nothing, story: { headline, sentence, rows: [], notes: waiting, method: [] } };
	}
	return {
		story: {
			headline: words.headlineWords(compared),
			sentence: words.storyWords(shares.helped),
			rows: storyRows(shares.helped),
			notes: [words.cautionWords(compared), ...waiting],
			method: words.methodWords(compared.claim)
		},
		answered: shareRows(m.compare_answered(), shares.answered, {
			of: 'asked',
			outcome: 'answered'
		}),
		others: logRows(compared),
		expected: words.expectedWords(compared.expected),
		modes: modes
			.filter((mode) => worlds.some((world) => compared.modes[mode][world].requests > 0))
			.map((mode) =>
				shareRows(words.modeTitles[mode](), compared.modes[mode], { of: 'asked', mode })
			)
	};
}

/** Few requests are drawn one by one. A range is told only where a claim would be possible. */
function storyRows(helped: Readonly<Record<World, Share>>): StoryRow[] {
	const isFew = words.shownWorlds.every((world) => helped[world].requests <= MOST_DOTS);
	const { rows } = shareRows(m.compare_helped(), helped, { of: 'asked', outcome: 'helped' });
	return rows.map((row) => {
		const { count, requests } = helped[row.world];
		const dots = Array.from({ length: requests }, (_, at) => ({ isHelped: at < count }));
		return {
			...row,
			range: words.isEnough(helped) ? row.range : undefined,
			dots: isFew ? dots : undefined
		};
	});
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
	return { title, column: m.compare_column_count(), rows: words.shownWorlds.map(row) };
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
	const rows = words.shownWorlds.map((world) => {
		return { world, label: worldWords(world), drawn: undefined, ...(tell(world) ?? none) };
	});
	return [{ title, column, rows }];
}
