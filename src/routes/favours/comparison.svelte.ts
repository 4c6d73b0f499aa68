import { compare } from '$lib/insights/favours/comparison';
import { giveAndTake } from '$lib/insights/favours/give-and-take';
import { giveAndTakeView, type GiveAndTakeView } from '$lib/insights/favours/give-and-take-view';
import { comparisonView, type ComparisonView } from '$lib/insights/favours/comparison-view';
import { helpWeeks, type HelpRecords } from '$lib/insights/series/help-weeks';
import { byWeek } from '$lib/journal/journal';
import { nameOrder } from '$lib/journal/words';
import type { JournalReads } from '$lib/storage';
import { asOneTurn, pause } from '$lib/app/chunks';
import { FavourNames } from '$lib/app/favour-names';
import { readAll, readHelp } from '$lib/app/favour-reading';
import type { OpenJournal } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';

/** How many people are shown at first, and how many more at a time. */
const PORTION = 20;

/** Reads the log of favours and all check-ins. */
export async function readHelpRecords(journal: JournalReads): Promise<HelpRecords> {
	const [settings] = await journal.records('settings');
	const help = await readHelp(journal);
	const checkins = byWeek(await readAll(journal, 'checkin'));
	return { settings, checkins, ...help, now: Date.now() };
}

interface Views {
	readonly comparison: ComparisonView;
	readonly giving: GiveAndTakeView | undefined;
}

/** The comparison of both worlds, and give and take. */
export class HelpComparison {
	readonly #views: Live<Views>;
	readonly #names: FavourNames;
	#count = $state(PORTION);
	/** Undefined while loading, and if reading failed. */
	readonly comparison = $derived.by(() => this.#views.value?.comparison);
	/** Also undefined while no help went either way. */
	readonly giving = $derived.by(() => this.#views.value?.giving);
	readonly problem = $derived.by(() => this.#views.problem);
	/** Help with each person. It is sorted by name, because it is no ranking. */
	readonly people = $derived.by(() => this.#named.slice(0, this.#count));
	readonly hasMorePeople = $derived.by(() => this.#named.length > this.#count);

	constructor(journal: Pick<OpenJournal, 'storage' | 'live'>) {
		this.#names = new FavourNames(journal);
		this.#views = journal.live(async (reads) => {
			const records = await readHelpRecords(reads);
			// Fifty years take long to compute, so it yields to the page in between.
			await pause();
			const compared = await asOneTurn(() => compare(records));
			const comparison = await asOneTurn(() => comparisonView(compared));
			// The weeks take the longest. They are cached for the next step.
			await asOneTurn(() => helpWeeks(records));
			const given = await asOneTurn(() => giveAndTake(records));
			return { comparison, giving: given && (await asOneTurn(() => giveAndTakeView(given))) };
		});
	}

	readonly #named = $derived.by(() => {
		const order = nameOrder();
		return (this.giving?.ties ?? [])
			.map((tie) => ({ ...tie, name: this.#names.of(tie.person) }))
			.sort((a, b) => order(a.name, b.name));
	});

	showMorePeople(): void {
		this.#count += PORTION;
	}
}
