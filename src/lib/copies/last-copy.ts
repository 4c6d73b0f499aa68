import { differenceInCalendarDays } from 'date-fns';
import { problemOf, type JournalReads, type JournalStorage } from '$lib/storage';
import { folderState } from './folder-facts';

/** The fact on this device: when the latest copy was made. */
const COPIED_AT = 'exportedAt';

/** In days: from then on a copy is called old. */
const OLD = 28;

/** A copy that was noted, and when the one known before was made, in milliseconds. */
export interface NotedCopy {
	readonly at: number;
	readonly before: number | undefined;
}

/** When the latest copy of the whole journal outside this browser was made. */
export async function copiedAt(journal: JournalReads): Promise<Date | undefined> {
	const at = await journal.fact(COPIED_AT);
	return typeof at === 'number' ? new Date(at) : undefined;
}

/** Whether a copy is so old that the user is told. */
export function isOld(copied: Date, now: Date): boolean {
	return differenceInCalendarDays(now, copied) >= OLD;
}

/** When the latest copy was made, and whether it lies in the chosen folder, read back and counted. */
export async function lastCopy(
	journal: JournalReads
): Promise<{ readonly at: Date; readonly isVerified: boolean } | undefined> {
	const at = await copiedAt(journal);
	const { last } = await folderState(journal);
	return at && { at, isVerified: last?.at === at.getTime() };
}

/**
 * Notes a copy of all that the journal held at `made`. If the browser fails to, the app only reminds
 * of a copy too early.
 * @returns undefined if nothing was noted, because a later copy is known or the browser failed
 */
export async function noteCopy(
	storage: JournalStorage,
	made: Date
): Promise<NotedCopy | undefined> {
	const now = Date.now();
	// A clock may have been wrong, here or where the file comes from.
	const at = Math.min(made.getTime(), now);
	try {
		const before = (await copiedAt(storage))?.getTime();
		if (before !== undefined && before >= at && before <= now) return undefined;
		await storage.saveFact(COPIED_AT, at);
		return { at, before };
	} catch (error) {
		problemOf(error);
		return undefined;
	}
}

/** Takes the note back, unless another copy was noted since. */
export async function takeBackCopy(
	storage: JournalStorage,
	{ at, before }: NotedCopy
): Promise<void> {
	try {
		if ((await copiedAt(storage))?.getTime() === at) await storage.saveFact(COPIED_AT, before);
	} catch (error) {
		problemOf(error);
	}
}
