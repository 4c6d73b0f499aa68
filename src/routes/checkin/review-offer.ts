import { isDue, isListed } from '$lib/journal/people/deck';
import { byWeek } from '$lib/journal/journal';
import { shiftWeek, weekOf } from '$lib/journal/weeks';
import type { Platform } from '$lib/journal/platform';
import type { Threshold } from '$lib/journal/settings';
import type { JournalStorage } from '$lib/storage';
import { PeopleSource } from '$lib/app/people-source';
import { latestByPlatform } from '$lib/app/latest-measurement';

/** What a check-in may say of the review. */
export interface Offer {
	/** Whether there are names to be looked at. */
	readonly hasNames: boolean;
	/** What was measured in the last year, in a sentence for each list. */
	measured(threshold: Threshold, platforms: readonly Platform[]): string[];
}

/** Looks whether there is something to offer. What cannot be read is not offered: it shows where it is asked for. */
export async function offerOf(storage: JournalStorage): Promise<Offer> {
	const [gathered, measurements] = await Promise.all([
		PeopleSource.of(storage).gathered(),
		storage.records('measurement', { from: shiftWeek(weekOf(new Date()), -52) })
	]);
	const people = gathered.ok ? gathered.value.people : [];
	const now = Date.now();
	const recent = measurements.ok ? byWeek(measurements.value) : [];
	return {
		hasNames: people.some((person) => isListed(person) && isDue(person, now)),
		measured: (threshold, platforms) => latestByPlatform(recent, threshold, platforms)
	};
}
