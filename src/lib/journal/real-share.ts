import { middle } from './amount';
import { answerValue, type Checkin } from './checkin';
import { CONTACTS, KNOWN } from './questions/ids';

/** The two numbers of one platform in one check-in; a range counts as its middle. */
export interface Pair {
	readonly platform: string;
	readonly contacts: number;
	/** At most `contacts`. */
	readonly known: number;
	/** The number of contacts was copied from an earlier check-in. */
	readonly carried: boolean;
	/** The answer had more known people than contacts. */
	readonly exceeded: boolean;
}

/** `leftOut` are the platforms with only one of the two numbers. */
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

/** The user's own guess. */
export type Counted = Pick<Pair, 'contacts' | 'known'>;

/** The sum over platforms; undefined without pairs or without contacts. */
export function counted(pairs: readonly Pair[]): Counted | undefined {
	const contacts = pairs.reduce((sum, pair) => sum + pair.contacts, 0);
	const known = pairs.reduce((sum, pair) => sum + pair.known, 0);
	return contacts > 0 ? { contacts, known } : undefined;
}
