import { newPlatform } from '$lib/journal/platform';
import { newSettings, type Rhythm } from '$lib/journal/settings';
import { weekOf } from '$lib/journal/weeks';
import type { Kithbook } from '$lib/app/kithbook.svelte';

/** Begins a journal: the settings and the platforms, in one write. */
export function beginJournal(
	kithbook: Kithbook,
	{ platforms, own, rhythm }: { platforms: string[]; own: string[]; rhythm: Rhythm }
) {
	return kithbook.save((clock) => [
		newSettings(rhythm, weekOf(new Date()), clock),
		...platforms.map((id, order) => newPlatform({ id }, order, clock)),
		...own.map((label, index) => newPlatform({ label }, platforms.length + index, clock))
	]);
}
