import type { Checkin } from '$lib/journal/checkin';
import type { Journal } from '$lib/journal/journal';
import { pairsOf, type Pair } from '$lib/journal/real-share';
import type { Week } from '$lib/journal/weeks';
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
