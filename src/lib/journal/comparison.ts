import { m } from '$lib/paraglide/messages';
import { answerValue, type Checkin } from './checkin';
import { CONVERSATIONS } from './questions/ids';
import { counted, pairsOf, type Counted, type Pair } from './real-share';
import { numberWords } from './words';

/**
 * The guesses of two check-ins over the platforms that both have.
 * @returns undefined without such a platform, or where the two mean different things by *know*
 */
export function sharesOver(
	before: Checkin,
	after: Checkin
): { before: Counted; after: Counted } | undefined {
	if (before.threshold !== after.threshold) return undefined;
	const then = pairsOf(before).pairs;
	const now = pairsOf(after).pairs;
	const inBoth = (pairs: Pair[], others: Pair[]) =>
		counted(pairs.filter(({ platform }) => others.some((other) => other.platform === platform)));
	const [was, is] = [inBoth(then, now), inBoth(now, then)];
	return was && is && { before: was, after: is };
}

/** One sentence for each number that both check-ins have. */
export function changesBetween(before: Checkin, after: Checkin): string[] {
	const shares = sharesOver(before, after);
	const sentences = [];
	if (shares) {
		const contacts = { before: shares.before.contacts, after: shares.after.contacts };
		const known = { before: shares.before.known, after: shares.after.known };
		sentences.push(worded(contacts, m.change_contacts, m.change_contacts_same));
		sentences.push(worded(known, m.change_known, m.change_known_same));
	}
	const talked = { before: talkedWith(before), after: talkedWith(after) };
	if (talked.before !== undefined && talked.after !== undefined) {
		const { before, after } = talked;
		sentences.push(worded({ before, after }, m.change_talked, m.change_talked_same));
	}
	return sentences;
}

type Worded = (inputs: { before: string; after: string }) => string;

function worded(
	{ before, after }: { before: number; after: number },
	changed: Worded,
	same: Worded
): string {
	const words = { before: numberWords(before), after: numberWords(after) };
	return words.before === words.after ? same(words) : changed(words);
}

/** The number of people one talked with, face to face or by call. */
function talkedWith(checkin: Checkin): number | undefined {
	const conversations = answerValue(checkin, CONVERSATIONS);
	if (!conversations) return undefined;
	const { faceToFace, call } = conversations;
	return faceToFace === undefined && call === undefined
		? undefined
		: (faceToFace ?? 0) + (call ?? 0);
}
