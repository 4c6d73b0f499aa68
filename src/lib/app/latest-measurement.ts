import { estimateKnown, latestEstimate, platformsIn } from '$lib/insights/review/estimate';
import { measuredOn, rangeWords, shareWords } from '$lib/insights/review/words';
import type { Measurement } from '$lib/journal/people/measurement';
import { labelOf, type Platform } from '$lib/journal/platform';
import type { Threshold } from '$lib/journal/settings';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

/** The share that was measured last, in a sentence; nothing where nothing was. */
export function latestShareWords(
	measurements: readonly Measurement[],
	threshold: Threshold,
	platforms: readonly Platform[]
): string | undefined {
	const latest = latestEstimate(measurements, threshold);
	return latest && shareWords(latest.found, (id) => labelOf(id, platforms), latest.week);
}

/** What was measured last of each list, in a sentence each. */
export function latestByPlatform(
	measurements: readonly Measurement[],
	threshold: Threshold,
	platforms: readonly Platform[]
): string[] {
	const latest = measurements.at(-1);
	if (!latest) return [];
	const { week, strata } = latest;
	return platformsIn(strata).flatMap((id) => {
		const found = estimateKnown(strata, threshold, id);
		if (!found) return [];
		const of = { platform: labelOf(id, platforms), all: numberWords(found.all) };
		return [m.review_measured_on({ ...of, range: rangeWords(found), date: measuredOn(week) })];
	});
}
