import type { World } from '$lib/journal/favours/request';
import { worldWords } from '$lib/journal/favours/words';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { balanceVerdict, type BalanceVerdict } from '../series/help-weeks';
import { formatQuery, type NumberQuery } from './entries';
import type { GiveAndTake } from './give-and-take';
import { limitsWords, shownWorlds } from './words';

/** A number and the query of its entries. No query without entries. */
interface Opened {
	readonly words: string;
	readonly query: string | undefined;
}

export interface BothWays {
	readonly given: Opened;
	readonly received: Opened;
}

/** Give and take in words. */
export interface GiveAndTakeView {
	readonly sentence: string;
	readonly share: string | undefined;
	readonly rows: readonly (BothWays & {
		readonly label: string;
		readonly world: World | undefined;
	})[];
	readonly mutual: string | undefined;
	/** In no order. The page sorts them by name. */
	readonly ties: readonly (BothWays & { readonly person: string })[];
}

export function giveAndTakeView(giving: GiveAndTake): GiveAndTakeView {
	const { sums, favours, ties, both, mutual } = giving;
	return {
		sentence: balanceSentences[balanceVerdict(sums.all.given, sums.all.received) ?? 'too_few'](),
		share:
			favours &&
			m.giving_share({
				given: percent(favours.givenShare),
				limits: limitsWords(favours.givenInterval)
			}),
		rows: favours
			? [
					{ world: undefined, label: m.giving_all(), ...bothWays(sums.all, { paired: true }) },
					...shownWorlds.map((world) => ({
						world,
						label: worldWords(world),
						...bothWays(sums[world], { world, paired: true })
					}))
				]
			: [],
		mutual:
			mutual &&
			m.giving_mutual({
				both: numberWords(both),
				n: ties.length,
				limits: limitsWords(mutual.interval)
			}),
		ties: ties.map((tie) => ({ person: tie.person, ...bothWays(tie, { person: tie.person }) }))
	};
}

function bothWays(
	{ given, received }: { given: number; received: number },
	asked: Omit<NumberQuery, 'of'>
): BothWays {
	const opened = (count: number, of: NumberQuery['of']): Opened => ({
		words: numberWords(count),
		query: count > 0 ? formatQuery({ of, ...asked }) : undefined
	});
	return { given: opened(given, 'given'), received: opened(received, 'asked') };
}

const balanceSentences: Record<BalanceVerdict, () => string> = {
	too_few: m.giving_early,
	more_given: m.giving_more_given,
	more_received: m.giving_more_received,
	even: m.giving_even
};

function percent(share: number): string {
	return m.compare_in_hundred({ share: Math.round(100 * share) });
}
