import { middle } from '$lib/journal/amount';
import { given, type Checkin } from '$lib/journal/checkin';
import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';
import type { BreakReason } from './readings';
import { moments, since, type Moment } from './time';

/** What was said of one platform in one check-in: both numbers, as they are calculated with. */
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

/** The contacts and the known ones of one check-in. */
export interface Paired {
	readonly moment: Moment;
	readonly threshold: Checkin['threshold'];
	readonly pairs: readonly Pair[];
	/** Platforms of which only one of the two numbers was given. */
	readonly leftOut: readonly string[];
}

/**
 * Puts together, for each check-in and platform, the contacts and how many of them are known. Both come
 * from the same check-in; ranges count by their middle. Check-ins without either number have no pairs.
 */
export function pairedCheckins(journal: Journal, from?: Week): Paired[] {
	const when = moments(journal);
	const all = journal.checkins.flatMap((checkin, index) => {
		const moment = when[index];
		return moment ? [{ moment, threshold: checkin.threshold, ...pairsOf(checkin) }] : [];
	});
	return since(all, from);
}

function pairsOf(checkin: Checkin): Pick<Paired, 'pairs' | 'leftOut'> {
	const contacts = given(checkin, 'contacts') ?? {};
	const known = given(checkin, 'known') ?? {};
	const answer = checkin.answers.contacts;
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

/** The sums over the platforms of one check-in. */
export interface Total extends Paired {
	/** Nothing where no platform has both numbers. */
	readonly contacts: number | undefined;
	readonly known: number | undefined;
	readonly breaks: BreakReason | undefined;
}

/** Adds up the platforms; breaks where others are counted, or where `known` came to mean something else. */
export function totals(checkins: readonly Paired[]): Total[] {
	let before: Paired | undefined;
	return checkins.map((checkin) => {
		const { pairs } = checkin;
		if (pairs.length === 0)
			return { ...checkin, contacts: undefined, known: undefined, breaks: undefined };
		const breaks = before && breakBetween(before, checkin);
		before = checkin;
		return {
			...checkin,
			contacts: pairs.reduce((sum, pair) => sum + pair.contacts, 0),
			known: pairs.reduce((sum, pair) => sum + pair.known, 0),
			breaks
		};
	});
}

function breakBetween(before: Paired, after: Paired): BreakReason | undefined {
	if (before.threshold !== after.threshold) return 'threshold';
	const counted = new Set(before.pairs.map(({ platform }) => platform));
	const same =
		counted.size === after.pairs.length &&
		after.pairs.every(({ platform }) => counted.has(platform));
	return same ? undefined : 'platforms';
}
