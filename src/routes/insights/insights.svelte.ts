import { byWeek, type Journal } from '$lib/journal/journal';
import type { Step } from '$lib/journal/people/step';
import { shiftWeek, weekOf, type Week } from '$lib/journal/weeks';
import type { JournalReads } from '$lib/storage';
import { readHelp, readIdentities } from '$lib/app/favour-reading';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { Today } from '$lib/app/today.svelte';

export { insights } from '$lib/insights';

/** The journal for the page `Insights`, kept up to date. */
export class InsightsPage {
	readonly #journal: Live<Journal>;
	readonly #today = new Today();
	/** Undefined while loading, and if reading failed. */
	readonly journal = $derived.by(() => this.#journal.value);
	readonly problem = $derived.by(() => this.#journal.problem);

	constructor(kithbook: Kithbook) {
		this.#journal = kithbook.live(readJournal);
	}

	/** Whether there are records to show. */
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

async function readJournal(reads: JournalReads): Promise<Journal> {
	const [[settings], platforms, questions, checkins, measurements, steps, help] = await Promise.all(
		[
			reads.records('settings'),
			reads.records('platform'),
			reads.records('question'),
			reads.records('checkin'),
			reads.records('measurement'),
			readSteps(reads),
			readHelp(reads)
		]
	);
	return {
		...{ settings, platforms, questions, steps },
		checkins: byWeek(checkins),
		measurements: byWeek(measurements),
		requests: help.requests,
		favours: help.favours,
		now: Date.now()
	};
}

/** Reads the steps, with the ids of merged people replaced. */
async function readSteps(reads: JournalReads): Promise<Step[]> {
	const steps = await reads.records('step');
	if (steps.length === 0) return steps;
	const identities = await readIdentities(reads);
	return steps.map((step) => ({ ...step, person: identities.of(step.person) }));
}
