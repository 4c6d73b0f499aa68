import type { Checkin } from '$lib/journal/checkin';
import type { Journal } from '$lib/journal/journal';
import { pairsOf, type Pair } from '$lib/journal/real-share';
import type { Week } from '$lib/journal/weeks';
import { moments, since, type Moment } from './time';

/** The numbers of contacts and of known contacts in one check-in. */
export interface Guess {
	readonly moment: Moment;
	readonly threshold: Checkin['threshold'];
	readonly pairs: readonly Pair[];
	/** Platforms with only one of the two numbers. */
	readonly leftOut: readonly string[];
}

/**
 * The guesses of each check-in. A range counts as its middle. A check-in without numbers has no
 * pairs.
 */
export function guessesOf(journal: Journal, from?: Week): Guess[] {
	const when = moments(journal);
	const all = journal.checkins.flatMap((checkin, index) => {
		const moment = when[index];
		return moment ? [{ moment, threshold: checkin.threshold, ...pairsOf(checkin) }] : [];
	});
	return since(all, from);
}
