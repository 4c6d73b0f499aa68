import { byWeek, type Journal } from '$lib/journal/journal';
import type { Step } from '$lib/journal/people/step';
import { shiftWeek, weekOf, type Week } from '$lib/journal/weeks';
import { together, type JournalStorage, type Result, type StorageProblem } from '$lib/storage';
import { readHelp, readIdentities } from '$lib/app/help-reading';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { Today } from '$lib/app/today.svelte';

export { insights } from '$lib/insights';

/** What the page `Insights` shows: the journal's numbers, kept up to date. */
export class InsightsState {
	readonly #journal: Live<Journal>;
	readonly #today = new Today();

	constructor(kithbook: Kithbook) {
		const { storage } = kithbook;
		const stores = [
			'settings',
			'platform',
			'question',
			'checkin',
			'measurement',
			'step',
			'person',
			'request',
			'favour'
		] as const;
		this.#journal = kithbook.live(stores, async () => {
			const read = await together({
				settings: storage.records('settings'),
				platforms: storage.records('platform'),
				questions: storage.records('question'),
				checkins: storage.records('checkin'),
				measurements: storage.records('measurement'),
				steps: readSteps(storage),
				help: readHelp(storage)
			});
			if (!read.ok) return read;
			const { settings, platforms, questions, checkins, measurements, steps, help } = read.value;
			return {
				ok: true,
				value: {
					settings: settings[0],
					...{ platforms, questions, steps },
					checkins: byWeek(checkins),
					measurements: byWeek(measurements),
					requests: help.requests,
					favours: help.favours,
					now: Date.now()
				}
			};
		});
	}

	/** Undefined while loading, and where it cannot be read. */
	get journal(): Journal | undefined {
		return this.#journal.value;
	}

	get problem(): StorageProblem | undefined {
		return this.#journal.problem;
	}

	/** Whether there is anything to look at. */
	get hasAny(): boolean {
		const { checkins, measurements, requests, favours } = this.journal ?? {};
		return [checkins, measurements, requests, favours].some(
			(records) => records && records.length > 0
		);
	}

	/** The first week of the last twelve months. */
	get yearAgo(): Week {
		return shiftWeek(weekOf(this.#today.date), -51);
	}
}

/** The steps, each with the person as they go now: two may have turned out to be one. */
async function readSteps(storage: JournalStorage): Promise<Result<Step[]>> {
	const steps = await storage.records('step');
	if (!steps.ok || steps.value.length === 0) return steps;
	const identities = await readIdentities(storage);
	if (!identities.ok) return identities;
	return {
		ok: true,
		value: steps.value.map((step) => ({ ...step, person: identities.value.of(step.person) }))
	};
}
