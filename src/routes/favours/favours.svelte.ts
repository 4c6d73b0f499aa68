import { isShown, openRequests, type HelpEntry, type EntryFilter } from '$lib/journal/help/log';
import type { HelpRequest, World } from '$lib/journal/help/request';
import { m } from '$lib/paraglide/messages';
import { lineOf, type HelpLine } from '$lib/app/help-lines';
import { HelpNames } from '$lib/app/help-names';
import { entriesOf, readLog } from '$lib/app/help-reading';
import type { OpenJournal } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { Today } from '$lib/app/today.svelte';
import { worldOptions } from './form-options';

/** How many are shown at first, and how many more at a time. */
const PORTION = 50;

/** The log of help: requests and favours, latest first. */
export class HelpLog {
	readonly #log: Live<{ requests: HelpRequest[]; entries: HelpEntry[] }>;
	readonly #names: HelpNames;
	readonly #today = new Today();
	readonly #shown = $derived.by(() =>
		(this.#log.value?.entries ?? []).filter((entry) =>
			isShown(entry, this.#filter, this.#world || undefined)
		)
	);
	#filter = $state<EntryFilter>('all');
	#world = $state<World | ''>('');
	#count = $state(PORTION);

	/** The open requests, oldest first. */
	readonly open = $derived.by((): HelpLine[] =>
		openRequests(this.#log.value?.requests ?? []).map((request) => this.#line(request))
	);
	/** The latest entries that match the filters. */
	readonly lines = $derived.by((): HelpLine[] =>
		this.#shown.slice(0, this.#count).map((entry) => this.#line(entry))
	);
	readonly loading = $derived.by(() => this.#log.loading);
	readonly problem = $derived.by(() => this.#log.problem);
	readonly isEmpty = $derived.by(() => this.#log.value?.entries.length === 0);
	readonly hasMore = $derived(this.#shown.length > this.#count);

	constructor(journal: Pick<OpenJournal, 'storage' | 'live'>) {
		this.#log = journal.live(async (reads) => {
			const log = await readLog(reads);
			return { requests: log.requests, entries: await entriesOf(log) };
		});
		this.#names = new HelpNames(journal);
	}

	get filter(): EntryFilter {
		return this.#filter;
	}

	set filter(filter: EntryFilter) {
		this.#filter = filter;
		this.#count = PORTION;
	}

	/** Empty for both worlds. */
	get world(): World | '' {
		return this.#world;
	}

	set world(world: World | '') {
		this.#world = world;
		this.#count = PORTION;
	}

	showMore(): void {
		this.#count += PORTION;
	}

	#line(entry: HelpEntry): HelpLine {
		return lineOf(entry, this.#names, this.#today.date);
	}
}

export function filterOptions(): { id: EntryFilter; label: string }[] {
	return [
		{ id: 'all', label: m.help_filter_all() },
		{ id: 'asked', label: m.help_filter_asked() },
		{ id: 'given', label: m.help_filter_given() }
	];
}

export function worldFilterOptions(): { id: World | ''; label: string }[] {
	return [{ id: '', label: m.help_filter_anywhere() }, ...worldOptions()];
}
