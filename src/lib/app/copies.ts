import { problemOf, type JournalReads, type JournalStorage } from '$lib/storage';

/** The fact on this device: when the latest copy was made. */
const COPIED_AT = 'exportedAt';

/** When the latest copy of the whole journal outside this browser was made. */
export async function copiedAt(journal: JournalReads): Promise<Date | undefined> {
	const at = await journal.fact(COPIED_AT);
	return typeof at === 'number' ? new Date(at) : undefined;
}

/**
 * Notes a copy of all that the journal held at `made`. If the browser fails to, the app only reminds
 * of a copy too early.
 */
export async function noteCopy(storage: JournalStorage, made: Date): Promise<void> {
	const now = Date.now();
	// A clock may have been wrong, here or where the file comes from.
	const at = Math.min(made.getTime(), now);
	try {
		const before = (await copiedAt(storage))?.getTime();
		if (before !== undefined && before >= at && before <= now) return;
		await storage.saveFact(COPIED_AT, at);
	} catch (error) {
		problemOf(error);
	}
}
