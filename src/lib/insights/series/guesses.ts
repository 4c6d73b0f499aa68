import type { Checkin } from '$lib/journal/checkin';
import type { Journal } from '$lib/journal/journal';
import { pairsOf, type Pair } from '$lib/journal/real-share';
import type { Week } from '$lib/journal/weeks';
import type { BreakReason } from './readings';
import { moments, since, type Moment } from './time';

/** The contacts and the known ones of one check-in. */
export interface Guess {
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
export function guessesOf(journal: Journal, from?: Week): Guess[] {
	const when = moments(journal);
	const all = journal.checkins.flatMap((checkin, index) => {
		const moment = when[index];
		return moment ? [{ moment, threshold: checkin.threshold, ...pairsOf(checkin) }] : [];
	});
	return since(all, from);
}

/** The sums over the platforms of one check-in. */
export interface GuessTotal extends Guess {
	/** Nothing where no platform has both numbers. */
	readonly contacts: number | undefined;
	readonly known: number | undefined;
	readonly breaks: BreakReason | undefined;
}

/** Adds up the platforms; breaks where others are counted, or where `known` came to mean something else. */
export function totalGuesses(checkins: readonly Guess[]): GuessTotal[] {
	let before: Guess | undefined;
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

function breakBetween(before: Guess, after: Guess): BreakReason | undefined {
	if (before.threshold !== after.threshold) return 'threshold';
	const counted = new Set(before.pairs.map(({ platform }) => platform));
	const same =
		counted.size === after.pairs.length &&
		after.pairs.every(({ platform }) => counted.has(platform));
	return same ? undefined : 'platforms';
}
