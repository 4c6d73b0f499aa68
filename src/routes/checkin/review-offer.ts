import { isDue, isListed } from '$lib/journal/people/deck';
import { byWeek } from '$lib/journal/journal';
import { shiftWeek, weekOf } from '$lib/journal/weeks';
import type { Platform } from '$lib/journal/platform';
import type { Threshold } from '$lib/journal/settings';
import type { JournalStorage } from '$lib/storage';
import { latestByPlatform } from '$lib/app/latest-measurement';
import { PeopleSource } from '$lib/app/people-source';

/** What a check-in shows about the review. */
export interface Offer {
	/** Whether there are names to review. */
	readonly hasNames: boolean;
	/** A sentence for each list measured in the last year. */
	measured(threshold: Threshold, platforms: readonly Platform[]): string[];
}

/** @throws {StorageError} */
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
