import { compare } from '$lib/insights/help/comparison';
import { giveAndTake } from '$lib/insights/help/give-and-take';
import { giveAndTakeView, type GiveAndTakeView } from '$lib/insights/help/give-and-take-view';
import { comparisonView, type ComparisonView } from '$lib/insights/help/comparison-view';
import { helpWeeks, type HelpRecords } from '$lib/insights/series/help-weeks';
import { byWeek } from '$lib/journal/journal';
import { nameOrder } from '$lib/journal/words';
import type { JournalStorage, Result, StorageProblem } from '$lib/storage';
import { asOneTurn, pause } from '$lib/app/chunks';
import type { Live } from '$lib/app/live.svelte';
import type { OpenJournal } from '$lib/app/reader';
import { HelpNames } from '$lib/app/help-names';
import { readAll, readHelp } from '$lib/app/help-reading';

/** How many people are shown at first, and how many more at a time. */
const PORTION = 20;

/** The stores that the comparison reads. */
export const helpStores = ['settings', 'checkin', 'request', 'favour', 'person'] as const;

/** All that tells of asking for help and giving it. */
export async function readHelpRecords(storage: JournalStorage): Promise<Result<HelpRecords>> {
	const settings = await storage.records('settings');
	if (!settings.ok) return settings;
	const help = await readHelp(storage);
	if (!help.ok) return help;
	const checkins = await readAll(storage, 'checkin');
	if (!checkins.ok) return checkins;
	const [journal] = settings.value;
	const { requests, favours } = help.value;
	return {
		ok: true,
		value: {
			settings: journal,
			checkins: byWeek(checkins.value),
			requests,
			favours,
			now: Date.now()
		}
	};
}

interface Views {
	readonly comparison: ComparisonView;
	readonly giving: GiveAndTakeView;
}

/** Both worlds side by side, and give and take, as the page Help shows them. */
export class HelpComparison {
	readonly #views: Live<Views>;
	readonly #names: HelpNames;
	#count = $state(PORTION);

	constructor(journal: Pick<OpenJournal, 'storage' | 'live'>) {
		this.#names = new HelpNames(journal);
		this.#views = journal.live(helpStores, async () => {
			const records = await readHelpRecords(journal.storage);
			if (!records.ok) return records;
			// Numbers and words in turns, as fifty years are long to reckon.
			await pause();
			const compared = await asOneTurn(() => compare(records.value));
			const comparison = await asOneTurn(() => comparisonView(compared));
			// Which remembers them, as the most there is to reckon.
			await asOneTurn(() => helpWeeks(records.value));
			const given = await asOneTurn(() => giveAndTake(records.value));
			return {
				ok: true,
				value: { comparison, giving: await asOneTurn(() => giveAndTakeView(given)) }
			};
		});
	}

	/** Undefined while loading, and where it cannot be read. */
	get comparison(): ComparisonView | undefined {
		return this.#views.value?.comparison;
	}

	get giving(): GiveAndTakeView | undefined {
		return this.#views.value?.giving;
	}

	get problem(): StorageProblem | undefined {
		return this.#views.problem;
	}

	readonly #named = $derived.by(() => {
		const order = nameOrder();
		return (this.giving?.ties ?? [])
			.map((tie) => ({ ...tie, name: this.#names.of(tie.person) }))
			.sort((a, b) => order(a.name, b.name));
	});

	/** Help with each person, in the order of their names: this is no ranking. */
	get people() {
		return this.#named.slice(0, this.#count);
	}

	get hasMorePeople(): boolean {
		return this.#named.length > this.#count;
	}

	showMorePeople(): void {
		this.#count += PORTION;
	}
}
