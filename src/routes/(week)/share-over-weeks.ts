import type { Checkin } from '$lib/journal/checkin';
import { counted, pairsOf, type Pair } from '$lib/journal/real-share';
import { mondayOf, shiftWeek, weeksBetween } from '$lib/journal/weeks';
import { dateWords } from '$lib/journal/words';

/** The picture over the weeks needs as many counts. */
const COUNTS = 5;

/** A share in the last year; null if a check-in is missing. */
export interface SharePoint {
	/** Weeks since the first of the points. */
	week: number;
	share: number | null;
}

/** The picture over the last year. */
export interface ShareOverWeeks {
	points: readonly SharePoint[];
	/** The names of the first, middle and last month. */
	months: readonly string[];
}

/**
 * The picture over the weeks; undefined with too few counts for one.
 * @param checkins in the order of their weeks
 * @param longest the most weeks between two check-ins that the picture joins
 */
export function shareOverWeeks(
	checkins: readonly Checkin[],
	longest: number
): ShareOverWeeks | undefined {
	const points = pointsOf(checkins, longest);
	if (points.filter(({ share }) => share !== null).length < COUNTS) return undefined;
	const first = checkins[0]?.week;
	const last = points.at(-1)?.week ?? 0;
	if (!first) return undefined;
	const weeks = [0, Math.round(last / 2), last].map((count) => shiftWeek(first, count));
	const months = weeks.map((week) => dateWords(mondayOf(week), 'month'));
	return { points, months: months.filter((month, index) => month !== months[index - 1]) };
}

/** The real share of each check-in, and a null where the line breaks. */
function pointsOf(checkins: readonly Checkin[], longest: number): SharePoint[] {
	const points: SharePoint[] = [];
	const [first] = checkins;
	let before: { week: number; measure: string } | undefined;
	for (const checkin of checkins) {
		const week = weeksBetween(first?.week ?? checkin.week, checkin.week);
		const { pairs } = pairsOf(checkin);
		const measure = measureOf(checkin, pairs);
		if (before && (week - before.week > longest || before.measure !== measure)) {
			points.push({ week: week - 0.5, share: null });
		}
		const total = counted(pairs);
		points.push({ week, share: total ? total.known / total.contacts : null });
		before = { week, measure };
	}
	return points;
}

/** The platforms and the threshold of a count. The line joins only equal ones. */
function measureOf({ threshold }: Checkin, pairs: readonly Pair[]): string {
	return JSON.stringify([threshold, ...pairs.map(({ platform }) => platform).sort()]);
}
