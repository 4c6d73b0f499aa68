import { sharesOver } from '$lib/journal/comparison';
import type { Checkin } from '$lib/journal/checkin';
import { labelOf, type Platform } from '$lib/journal/platform';
import { counted, pairsOf, type Counted } from '$lib/journal/real-share';
import { listWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

/** A saved check-in as a picture of the two worlds, by the user's own guess. */
export interface Picture extends Counted {
	/** The sentence above it, with marks for the colours. */
	title: string;
	/** The platforms with both numbers, the best known first; empty for a single one. */
	platforms: (Counted & { id: string; label: string; words: string })[];
	/** Names the platforms that are left out. */
	without: string | undefined;
	/** The share beside that of the check-in before; undefined where the two cannot be compared. */
	before: string | undefined;
}

/** @returns undefined for a check-in without numbers */
export function pictureOf(
	checkin: Checkin,
	before: Checkin | undefined,
	platforms: readonly Platform[]
): Picture | undefined {
	const { pairs, leftOut } = pairsOf(checkin);
	const total = counted(pairs);
	if (!total) return undefined;
	const rows = pairs
		.filter(({ contacts }) => contacts > 0)
		.sort((a, b) => b.known / b.contacts - a.known / a.contacts)
		.map(({ platform, contacts, known }) => ({
			id: platform,
			label: labelOf(platform, platforms),
			contacts,
			known,
			words: m.checkin_done_of({ known: numberWords(known), contacts: numberWords(contacts) })
		}));
	return {
		...total,
		title: titleOf(total),
		platforms: rows.length > 1 ? rows : [],
		without:
			leftOut.length > 0
				? m.checkin_done_without({
						platforms: listWords(leftOut.map((id) => labelOf(id, platforms)))
					})
				: undefined,
		before: before && comparison(before, checkin)
	};
}

function titleOf(total: Counted): string {
	const [known, contacts] = [numberWords(total.known), numberWords(total.contacts)];
	if (total.known === 0) return m.checkin_done_none({ contacts });
	if (total.known === total.contacts) return m.checkin_done_all({ contacts });
	return m.checkin_done_known({ known, contacts });
}

function comparison(before: Checkin, after: Checkin): string | undefined {
	const shares = sharesOver(before, after);
	if (!shares) return undefined;
	const [was, is] = [inHundred(shares.before), inHundred(shares.after)];
	return was === is
		? m.checkin_done_same({ after: is })
		: m.checkin_done_before({ before: was, after: is });
}

/** Shares below one in a hundred have a decimal. */
function inHundred({ known, contacts }: Counted): string {
	const share = (100 * known) / contacts;
	return numberWords(share, share < 1 ? 1 : 0);
}
