import { isDue, isListed } from '$lib/journal/people/deck';
import { byWeek } from '$lib/journal/journal';
import { shiftWeek, weekOf } from '$lib/journal/weeks';
import type { Platform } from '$lib/journal/platform';
import type { Threshold } from '$lib/journal/settings';
import type { JournalStorage } from '$lib/storage';
import { latestByPlatform } from '$lib/app/latest-measurement';
import { PeopleSource } from '$lib/app/people-source';

/** What a check-in may say of the review. */
export interface Offer {
	/** Whether there are names to be looked at. */
	readonly hasNames: boolean;
	/** What was measured in the last year, in a sentence for each list. */
	measured(threshold: Threshold, platforms: readonly Platform[]): string[];
}

/** Reads what there is to offer. @throws {StorageError} */
export async function readOffer(storage: JournalStorage): Promise<Offer> {
	const [{ people }, measurements] = await Promise.all([
		PeopleSource.of(storage).gathered(storage),
		storage.records('measurement', { from: shiftWeek(weekOf(new Date()), -52) })
	]);
	const now = Date.now();
	const recent = byWeek(measurements);
	return {
		hasNames: people.some((person) => isListed(person) && isDue(person, now)),
		measured: (threshold, platforms) => latestByPlatform(recent, threshold, platforms)
	};
}
