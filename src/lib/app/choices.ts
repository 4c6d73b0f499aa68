import { knownPlatforms, platformLabel } from '$lib/journal/platform';
import { weekdayWords } from '$lib/journal/words';

/** The platforms that can be chosen by name. */
export function platformOptions(): { id: string; label: string }[] {
	return knownPlatforms.map((id) => ({ id, label: platformLabel({ id }) }));
}

/** The days of the week, Monday first. */
export function weekdayNames(): string[] {
	return [1, 2, 3, 4, 5, 6, 7].map(weekdayWords);
}
