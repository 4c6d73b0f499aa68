import { newPlatform } from '$lib/journal/platform';
import { newSettings, type Rhythm } from '$lib/journal/settings';
import { weekOf } from '$lib/journal/weeks';
import { platformOptions, weekdayNames } from '$lib/app/choices';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { notSavedWords } from '$lib/app/problem-words';
import { problemOf } from '$lib/storage';

export interface Choice {
	platforms: string[];
	own: string[];
	rhythm: Rhythm;
}

/** The form that creates a journal. */
export class BeginForm {
	readonly options = platformOptions();
	readonly weekdays = weekdayNames();
	readonly #kithbook: Kithbook;
	isBusy = $state(false);
	/** Why saving failed, in words. */
	trouble = $state<string>();

	constructor(kithbook: Kithbook) {
		this.#kithbook = kithbook;
	}

	/** Saves the settings and the platforms in one transaction. @returns whether they were saved */
	async begin(choice: Choice): Promise<boolean> {
		// Proxies cannot be stored.
		const { platforms, own, rhythm } = $state.snapshot(choice);
		this.isBusy = true;
		this.trouble = undefined;
		try {
			await this.#kithbook.save((clock) => [
				newSettings(rhythm, weekOf(new Date()), clock),
				...platforms.map((id, order) => newPlatform({ id }, order, clock)),
				...own.map((label, index) => newPlatform({ label }, platforms.length + index, clock))
			]);
			return true;
		} catch (error) {
			this.trouble = notSavedWords(problemOf(error));
			return false;
		} finally {
			this.isBusy = false;
		}
	}
}
