import { isShown, openRequests, type HelpEntry, type EntryFilter } from '$lib/journal/favours/log';
import type { HelpRequest, World } from '$lib/journal/favours/request';
import { m } from '$lib/paraglide/messages';
import { lineOf, openLineOf, type FavourLine, type OpenLine } from '$lib/app/favour-lines';
import { FavourNames } from '$lib/app/favour-names';
import { entriesOf, readLog } from '$lib/app/favour-reading';
import type { OpenJournal } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { Today } from '$lib/app/today.svelte';
import { worldOptions } from './form-options';

/** How many are shown at first, because more of the page is below them. */
const FIRST = 8;
/** How many more are shown at a time. */
const PORTION = 50;

/** The log of favours: requests and favours, latest first. */
export class FavourLog {
	readonly #log: Live<{ requests: HelpRequest[]; entries: HelpEntry[] }>;
	readonly #names: FavourNames;
	readonly #today = new Today();
	readonly #shown = $derived.by(() =>
		(this.#log.value?.entries ?? []).filter((entry) =>
			isShown(entry, this.#filter, this.#world || undefined)
		)
	);
	#filter = $state<EntryFilter>('all');
	#world = $state<World | ''>('');
	#count = $state(FIRST);
	#openCount = $state(FIRST);
	readonly #open = $derived.by(() => openRequests(this.#log.value?.requests ?? []));

	/** The open requests, oldest first. */
	readonly open = $derived.by((): OpenLine[] =>
		this.#open
			.slice(0, this.#openCount)
			.map((request) => openLineOf(request, this.#names, this.#today.date))
	);
	/** The latest entries that match the filters. */
	readonly lines = $derived.by((): FavourLine[] =>
		this.#shown.slice(0, this.#count).map((entry) => this.#line(entry))
	);
	readonly loading = $derived.by(() => this.#log.loading);
	readonly problem = $derived.by(() => this.#log.problem);
	readonly isEmpty = $derived.by(() => this.#log.value?.entries.length === 0);
	readonly hasMoreOpen = $derived(this.#open.length > this.#openCount);
	readonly hasMore = $derived(this.#shown.length > this.#count);

	constructor(journal: Pick<OpenJournal, 'storage' | 'live'>) {
		this.#log = journal.live(async (reads) => {
			const log = await readLog(reads);
			return { requests: log.requests, entries: await entriesOf(log) };
		});
		this.#names = new FavourNames(journal);
	}

	get filter(): EntryFilter {
		return this.#filter;
	}

	set filter(filter: EntryFilter) {
		this.#filter = filter;
		this.#count = FIRST;
	}

	/** Empty for both worlds. */
	get world(): World | '' {
		return this.#world;
	}

	set world(world: World | '') {
		this.#world = world;
		this.#count = FIRST;
	}

	showMoreOpen(): void {
		this.#openCount += PORTION;
	}

	showMore(): void {
		this.#count += PORTION;
	}

	#line(entry: HelpEntry): FavourLine {
		return lineOf(entry, this.#names, this.#today.date);
	}
}

export function filterOptions(): { id: EntryFilter; label: string }[] {
	return [
		{ id: 'all', label: m.favours_filter_all() },
		{ id: 'asked', label: m.favours_filter_asked() },
		{ id: 'given', label: m.favours_filter_given() }
	];
}

export function worldFilterOptions(): { id: World | ''; label: string }[] {
	return [{ id: '', label: m.favours_filter_anywhere() }, ...worldOptions()];
}
