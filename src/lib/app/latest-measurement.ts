import { estimateKnown, latestEstimate, platformsIn } from '$lib/insights/review/estimate';
import { rangeWords, shareWords } from '$lib/insights/review/words';
import type { Measurement } from '$lib/journal/people/measurement';
import { platformLabel, type Platform } from '$lib/journal/platform';
import type { Threshold } from '$lib/journal/settings';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

/** The share that was measured last, in a sentence; nothing where nothing was. */
export function latestShareWords(
	measurements: readonly Measurement[],
	threshold: Threshold
): string | undefined {
	const found = latestEstimate(measurements, threshold);
	return found && shareWords(found);
}

/** What was measured last of each list, in a sentence each. */
export function latestByPlatform(
	measurements: readonly Measurement[],
	threshold: Threshold,
	platforms: readonly Platform[]
): string[] {
	const strata = measurements.at(-1)?.strata ?? [];
	return platformsIn(strata).flatMap((id) => {
		const found = estimateKnown(strata, threshold, id);
		if (!found) return [];
		const platform = platformLabel(platforms.find((each) => each.id === id) ?? { id });
		const of = { range: rangeWords(found), all: numberWords(found.all) };
		return [m.review_measured_on({ platform, ...of })];
	});
}
