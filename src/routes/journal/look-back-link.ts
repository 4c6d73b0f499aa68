import { justOver, periodId, periodWords } from '$lib/journal/look-back/periods';
import { m } from '$lib/paraglide/messages';

/** The link to looking back. In the first week of a quarter or year, it opens the previous one. */
export function lookBackLink(today: Date): { period: string | undefined; words: string } {
	const period = justOver(today);
	if (!period) return { period: undefined, words: m.look_back_title() };
	return { period: periodId(period), words: m.look_back_ready({ period: periodWords(period) }) };
}
