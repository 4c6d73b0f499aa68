import { pause } from '$lib/app/chunks';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { PeopleIndex } from '$lib/app/people-index';
import { PORTION, type PeopleSearch, type PersonRow } from '$lib/app/people-search.svelte';
import { PeopleSource } from '$lib/app/people-source';
import { Today } from '$lib/app/today.svelte';
import { newestFirst, isShown, type Invitation } from '$lib/journal/people/invitation';
import { reachedOn } from '$lib/journal/people/ladder';
import { placeSentence } from '$lib/journal/people/ladder-words';
import { measuredNow } from '$lib/journal/people/measuring';
import { placesOf } from '$lib/journal/people/offers';
import { labelOf, type Platform } from '$lib/journal/platform';
import type { Threshold } from '$lib/journal/settings';
import { dayWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { JournalReads } from '$lib/storage';
import type { EstimateView } from '../estimate-view';
import { grouped, type Groups } from './grouping';

/** How many rows of a short section are shown at first. */
const FEW = 5;

/** How many names are looked at in one go. */
const NAMES = 12;

/** Somebody with an open round on the ladder. */
export interface OnTheWay {
	id: string;
	name: string;
	/** The last step in words. */
	line: string;
	/** How many rungs above choosing somebody were reached. */
	reached: number;
}

/** An invitation without an answer. */
export interface Asking {
	id: string;
	name: string;
	/** The day; empty where it is not known. */
	when: string;
}

/** The first rows of a part of the page. */
export interface Section<Row> {
	/** With the number of all rows. */
	readonly title: string;
	readonly rows: readonly Row[];
	readonly hasMore: boolean;
}

type Part = 'way' | 'asked' | 'known' | 'byHand';
type EstimateOf = (platforms: readonly Platform[]) => EstimateView;

/** All people while nothing is searched: how many one knows, and whom one is in touch with. */
export class Overview {
	readonly #kithbook: Pick<Kithbook, 'platforms'>;
	readonly #search: PeopleSearch;
	readonly #groups: Live<Groups & { estimate: EstimateOf | undefined }>;
	readonly #asked: Live<Invitation[]>;
	readonly #today = new Today();
	/** How many rows of each part are shown. */
	shown = $state<Record<Part, number>>({ way: FEW, asked: FEW, known: PORTION, byHand: PORTION });
	readonly problem = $derived.by(() => this.#groups.problem ?? this.#asked.problem);
	readonly isLoading = $derived.by(() => this.#groups.loading || this.#asked.loading);
	/** Whether anybody is on a list. */
	readonly isListed = $derived.by(() => (this.#groups.value?.listed ?? 0) > 0);
	/** How many people are on a list and not yet looked at, as a heading; undefined if there is nobody. */
	readonly unseen = $derived.by(() => {
		const n = this.#groups.value?.unseen ?? 0;
		return n > 0 ? m.people_unseen({ n }) : undefined;
	});
	/** How many people the user knows; undefined while no name was looked at. */
	readonly estimate = $derived.by(() =>
		this.#groups.value?.estimate?.(this.#kithbook.platforms ?? [])
	);

	constructor(
		kithbook: Pick<Kithbook, 'storage' | 'live' | 'platforms' | 'settings'>,
		search: PeopleSearch
	) {
		this.#kithbook = kithbook;
		this.#search = search;
		const index = PeopleIndex.of(kithbook.storage);
		const source = PeopleSource.of(kithbook.storage);
		this.#groups = kithbook.live(async (journal) => {
			const { entries } = await index.read(journal);
			const { identities, byId } = await source.gathered(journal);
			const [settings] = await journal.records('settings');
			const places = placesOf(await journal.records('step'), identities);
			const people = entries.map(({ person }) => person);
			const threshold = settings?.threshold ?? 'talked';
			const now = Date.now();
			const groups = await grouped(people, (id) => byId.get(id), places, threshold, now);
			return { ...groups, estimate: await estimateIn(journal, groups, threshold, now) };
		});
		this.#asked = kithbook.live(async (journal) =>
			newestFirst(await journal.records('invitation')).filter((each) => isShown(each, 'open'))
		);
	}

	/** The button that leads to the review; undefined where it has no names. */
	readonly action = $derived.by((): string | undefined => {
		const groups = this.#groups.value;
		if (!groups || groups.due === 0) return undefined;
		if (groups.due < NAMES) return m.people_look_last({ n: groups.due });
		return groups.hasReviewed ? m.people_look_more() : m.people_look();
	});

	/** A sentence that stands in for {@link estimate}. */
	readonly lead = $derived.by((): string => {
		const n = this.#groups.value?.listed ?? 0;
		return n === 0 ? m.people_none() : m.people_unmeasured({ n });
	});

	readonly onTheWay = $derived.by((): Section<OnTheWay> => {
		const all = this.#groups.value?.onTheWay ?? [];
		return section(m.people_way, all, this.shown.way, ({ person, place }) => ({
			id: person.id,
			name: person.name,
			line: placeSentence(place, person.firstName, this.#today.date),
			reached: reachedOn(place)
		}));
	});

	readonly asked = $derived.by((): Section<Asking> =>
		section(m.people_asked, this.#asked.value ?? [], this.shown.asked, ({ id, name, on }) => ({
			id,
			name,
			when: on === undefined ? '' : dayWords(on, this.#today.date)
		}))
	);

	readonly known = $derived.by(() => this.#people('known', m.people_known));
	readonly byHand = $derived.by(() => this.#people('byHand', m.people_by_hand));

	/** Shows all of a short part, and the next portion of a long one. */
	showMore(of: Part): void {
		this.shown[of] = of === 'way' || of === 'asked' ? Infinity : this.shown[of] + PORTION;
	}

	#people(of: 'known' | 'byHand', title: (inputs: { n: number }) => string): Section<PersonRow> {
		const all = this.#groups.value?.[of] ?? [];
		return section(title, all, this.shown[of], (person) => this.#search.row(person));
	}
}

function section<Item, Row>(
	title: (inputs: { n: number }) => string,
	all: readonly Item[],
	shown: number,
	row: (item: Item) => Row
): Section<Row> {
	return {
		title: title({ n: all.length }),
		rows: all.slice(0, shown).map(row),
		hasMore: all.length > shown
	};
}

/** How many people the user knows by the answers until now; undefined without any. */
async function estimateIn(
	journal: JournalReads,
	{ strata, hasReviewed }: Groups,
	threshold: Threshold,
	now: number
): Promise<EstimateOf | undefined> {
	const measurements = await journal.records('measurement');
	if (!hasReviewed && measurements.length === 0) return undefined;
	// The statistics are loaded only where names were looked at.
	const [{ estimateKnown }, { estimateView }] = await Promise.all([
		import('$lib/insights/review/estimate'),
		import('../estimate-view')
	]);
	await pause();
	const found = estimateKnown(measuredNow(strata, measurements, now), threshold);
	return found && ((platforms) => estimateView(found, threshold, (id) => labelOf(id, platforms)));
}
