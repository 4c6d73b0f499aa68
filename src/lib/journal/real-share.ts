import { middle } from './amount';
import { answerValue, type Checkin } from './checkin';
import { CONTACTS, KNOWN } from './questions/ids';

/** What was said of one platform in one check-in: both numbers, the middle where a range was given. */
export interface Pair {
	readonly platform: string;
	readonly contacts: number;
	/** At most `contacts`. */
	readonly known: number;
	/** The number of contacts was taken over from an earlier check-in. */
	readonly carried: boolean;
	/** More known than contacts was given. */
	readonly exceeded: boolean;
}

/** The platforms for which a check-in gives both numbers, and those for which it gives only one. */
export function pairsOf(checkin: Checkin): { pairs: Pair[]; leftOut: string[] } {
	const contacts = answerValue(checkin, CONTACTS) ?? {};
	const known = answerValue(checkin, KNOWN) ?? {};
	const answer = checkin.answers[CONTACTS];
	const carried = new Set(answer?.state === 'given' ? answer.carried : []);
	const pairs: Pair[] = [];
	const leftOut: string[] = [];
	for (const platform of new Set([...Object.keys(contacts), ...Object.keys(known)])) {
		const [all, some] = [contacts[platform], known[platform]];
		if (all === undefined || some === undefined) {
			leftOut.push(platform);
			continue;
		}
		const [n, k] = [middle(all), middle(some)];
		pairs.push({
			platform,
			contacts: n,
			known: Math.min(n, k),
			carried: carried.has(platform),
			exceeded: k > n
		});
	}
	return { pairs, leftOut };
}

/** How many contacts one has and how many of them one knows, by one's own guess. */
export interface Counted {
	readonly contacts: number;
	readonly known: number;
}

/** The sum over platforms; undefined where none has both numbers, or none has a contact. */
export function counted(pairs: readonly Pair[]): Counted | undefined {
	const contacts = pairs.reduce((sum, pair) => sum + pair.contacts, 0);
	const known = pairs.reduce((sum, pair) => sum + pair.known, 0);
	return contacts > 0 ? { contacts, known } : undefined;
}

/** A share as a person would say it: `3 in 10`, or `14 in 100` where tenths are too coarse: for few, and for nearly all. */
export function inRoundNumbers(share: number): { known: number; of: number } {
	const of = share >= 0.195 && share < 0.95 ? 10 : 100;
	return { known: Math.round(share * of), of };
}
