import { dayOf, shiftDay } from '$lib/journal/days';

/** A copy in the folder. */
export interface FolderCopy {
	/** The file's name. */
	readonly name: string;
	/** How many records that are not deleted it holds; undefined where it cannot be counted. */
	readonly living: number | undefined;
}

/** What to do with the copies in a folder. */
export interface Retention {
	/** The names of files to remove. */
	readonly remove: readonly string[];
	/** The fullest copy, if the newest is so much emptier that nothing is removed. */
	readonly fuller: FolderCopy | undefined;
}

/** How many copies of today are kept. */
const TODAY = 3;

/** Of how many days, with today, one copy is kept. */
const DAYS = 10;

/** Copies are removed only while the newest holds this share of the fullest one. */
const ENOUGH = 0.9;

const pattern = /^kithbook-(\d{4}-\d{2}-\d{2})-(?:[01]\d|2[0-3])[0-5]\d\.json(?:\.age)?$/u;

/** The local day in the name of a copy; undefined for every other file. */
export function dayOfCopy(name: string): string | undefined {
	return pattern.exec(name)?.[1];
}

/**
 * The name for a copy: `kithbook-2026-11-22-1830.json`. A file is never replaced: where the minute is
 * taken, the next free one names the copy.
 */
export function nameForCopy(now: Date, taken: ReadonlySet<string>): string {
	for (const at = new Date(now); ; at.setMinutes(at.getMinutes() + 1)) {
		const time = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0'));
		const stem = `kithbook-${dayOf(at)}-${time.join('')}.json`;
		if (!taken.has(stem) && !taken.has(`${stem}.age`)) return stem;
	}
}

/**
 * Keeps three copies of today, one of each of the last ten days and one of each month, each time the
 * latest. Files with other names are left alone.
 * @param newest the copy that was just written
 * @param trusted the user has said that the copies from this name on hold all that they should
 */
export function retention(
	copies: readonly FolderCopy[],
	newest: FolderCopy,
	now: Date,
	trusted = ''
): Retention {
	const fuller = fullerThan(newest, copies, trusted);
	if (fuller) return { remove: [], fuller };
	const today = dayOf(now);
	const first = shiftDay(today, 1 - DAYS);
	const kept = new Set([newest.name]);
	const periods = new Set<string>();
	let ofToday = 0;
	for (const name of copies.map(({ name }) => name).sort((a, b) => (a < b ? 1 : -1))) {
		const day = dayOfCopy(name);
		// A copy from a day to come was named by a clock that was wrong.
		if (day === undefined || day > today) kept.add(name);
		else {
			const month = day.slice(0, 7);
			const isLatest = !periods.has(month) || (day >= first && !periods.has(day));
			if (day === today) ofToday += 1;
			if (isLatest || (day === today && ofToday <= TODAY)) kept.add(name);
			periods.add(month).add(day);
		}
	}
	return {
		remove: copies.map(({ name }) => name).filter((name) => !kept.has(name)),
		fuller: undefined
	};
}

/** The fullest copy, if the newest holds too little of it. */
function fullerThan(
	newest: FolderCopy,
	copies: readonly FolderCopy[],
	trusted: string
): FolderCopy | undefined {
	let fullest = newest;
	for (const copy of copies) {
		if (dayOfCopy(copy.name) === undefined || copy.name < trusted) continue;
		if ((copy.living ?? 0) > (fullest.living ?? 0)) fullest = copy;
	}
	return (newest.living ?? 0) < (fullest.living ?? 0) * ENOUGH ? fullest : undefined;
}
