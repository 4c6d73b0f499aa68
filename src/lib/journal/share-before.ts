import type { Checkin } from './checkin';
import { sharesOver } from './comparison';
import { counted, pairsOf } from './real-share';
import { weeksBetween, type Week } from './weeks';

/** The share that is looked for lies about so many weeks before. */
const WEEKS = 4;
const NEAREST = 2;
const FARTHEST = 8;

/** Two shares from 0 to 1 over the same platforms. */
export interface ShareBefore {
	readonly week: Week;
	readonly before: number;
	readonly after: number;
}

/**
 * The share in the count nearest to four weeks before another.
 * @returns undefined without a count from two to eight weeks before, or where the two cannot be
 * compared
 */
export function shareBefore(
	latest: Checkin,
	checkins: readonly Checkin[]
): ShareBefore | undefined {
	let nearest: Checkin | undefined;
	let least = Infinity;
	for (const checkin of checkins) {
		const weeks = weeksBetween(checkin.week, latest.week);
		const away = Math.abs(weeks - WEEKS);
		if (weeks < NEAREST || weeks > FARTHEST || away >= least) continue;
		if (!counted(pairsOf(checkin).pairs)) continue;
		[nearest, least] = [checkin, away];
	}
	const shares = nearest && sharesOver(nearest, latest);
	if (!nearest || !shares) return undefined;
	const { before, after } = shares;
	return {
		week: nearest.week,
		before: before.known / before.contacts,
		after: after.known / after.contacts
	};
}
