import { inChunks } from '$lib/app/chunks';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { PeopleIndex } from '$lib/app/people-index';
import { PORTION, type PeopleSearch, type PersonRow } from '$lib/app/people-search.svelte';
import { PeopleSource } from '$lib/app/people-source';
import { Today } from '$lib/app/today.svelte';
import { dateOf, dayOf, daysBetween } from '$lib/journal/days';
import { byWeek } from '$lib/journal/journal';
import { isKnownFrom } from '$lib/journal/people/closeness';
import { isDue, isListed } from '$lib/journal/people/deck';
import { isUnseen } from '$lib/journal/people/finding';
import { isShown, newestFirst, type Invitation } from '$lib/journal/people/invitation';
import { reachedOn, type Place } from '$lib/journal/people/ladder';
import { placesOf } from '$lib/journal/people/offers';
import type { PersonView } from '$lib/journal/people/people';
import { inTime, isEnding, type Rung } from '$lib/journal/people/step';
import { labelOf, type Platform } from '$lib/journal/platform';
import type { Threshold } from '$lib/journal/settings';
import { dateWords, dayWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { JournalReads } from '$lib/storage';
import type { MeasuredView } from './measured';

/** How many are shown of a section at first. */
const FEW = 5;

/** How many names are looked at in one go. */
export const NAMES = 12;

/** A step older than so many days is told by its month. */
const LONG_AGO = 60;

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
	/** How long ago; empty where that is not known. */
	ago: string;
}

/** The first rows of a section. */
export interface Section<Row> {
	/** With the number of all rows. */
	readonly title: string;
	readonly rows: readonly Row[];
	readonly hasMore: boolean;
}

interface Groups {
	readonly onTheWay: readonly { person: PersonView; place: Place }[];
	readonly known: readonly PersonView[];
	/** Those added by hand who are in no other section. */
	readonly byHand: readonly PersonView[];
	readonly unseen: number;
	/** How many names the review has. */
	readonly due: number;
	readonly listed: number;
	readonly hasReviewed: boolean;
}

type Way = 'way' | 'asked' | 'known' | 'byHand';

/** The page of all people while nothing is searched: what was measured, and whom the user is in touch with. */
export class Overview {
	readonly #kithbook: Pick<Kithbook, 'platforms' | 'settings'>;
	readonly #search: PeopleSearch;
	readonly #groups: Live<Groups>;
	readonly #asked: Live<Invitation[]>;
	readonly #measured: Live<Measure | undefined>;
	readonly #today = new Today();
	/** How many rows of each section are shown. */
	shown = $state<Record<Way, number>>({ way: FEW, asked: FEW, known: PORTION, byHand: PORTION });
	readonly problem = $derived.by(
		() => this.#groups.problem ?? this.#asked.problem ?? this.#measured.problem
	);
	readonly isLoading = $derived.by(
		() => this.#groups.loading || this.#asked.loading || this.#measured.loading
	);
	/** How many people are on a list and not yet looked at, as a heading; undefined if there is nobody. */
	readonly unseen = $derived.by(() => {
		const n = this.#groups.value?.unseen ?? 0;
		return n > 0 ? m.people_unseen({ n }) : undefined;
	});
	/** Whether anybody is on a list. */
	readonly isListed = $derived.by(() => (this.#groups.value?.listed ?? 0) > 0);

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
			return grouped(people, (id) => byId.get(id), places, settings?.threshold ?? 'talked');
		});
		this.#asked = kithbook.live(async (journal) =>
			newestFirst(await journal.records('invitation')).filter((each) => isShown(each, 'open'))
		);
		this.#measured = kithbook.live(readMeasure);
	}

	/** What was measured last; undefined where nothing was. */
	readonly measured = $derived.by((): MeasuredView | undefined => {
		const { settings, platforms } = this.#kithbook;
		return this.#measured.value?.(settings?.threshold ?? 'talked', platforms ?? []);
	});

	/** The button that leads to the review; undefined where it has no names. */
	readonly action = $derived.by((): string | undefined => {
		const groups = this.#groups.value;
		if (!groups || groups.due === 0) return undefined;
		if (groups.due < NAMES) return m.people_look_last({ n: groups.due });
		return groups.hasReviewed ? m.people_look_more() : m.people_look();
	});

	/** A sentence that stands in for {@link measured}. */
	readonly lead = $derived.by((): string => {
		const n = this.#groups.value?.listed ?? 0;
		return n === 0 ? m.people_none() : m.people_unmeasured({ n });
	});

	readonly onTheWay = $derived.by((): Section<OnTheWay> => {
		const all = this.#groups.value?.onTheWay ?? [];
		return section(m.people_way, all, this.shown.way, ({ person: { id, name }, place }) => ({
			...{ id, name },
			line: lineOf(place, this.#today.date),
			reached: reachedOn(place)
		}));
	});

	readonly asked = $derived.by((): Section<Asking> =>
		section(m.people_asked, this.#asked.value ?? [], this.shown.asked, ({ id, name, on }) => ({
			...{ id, name },
			ago: on === undefined ? '' : agoWords(on, this.#today.date)
		}))
	);

	readonly known = $derived.by((): Section<PersonRow> => this.#people('known'));
	readonly byHand = $derived.by((): Section<PersonRow> => this.#people('byHand'));

	showMore(of: Way): void {
		this.shown[of] = of === 'way' || of === 'asked' ? Infinity : this.shown[of] + PORTION;
	}

	#people(of: 'known' | 'byHand'): Section<PersonRow> {
		const all = this.#groups.value?.[of] ?? [];
		const title = of === 'known' ? m.people_known : m.people_by_hand;
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

/** @param people by name */
async function grouped(
	people: readonly PersonView[],
	find: (id: string) => PersonView | undefined,
	places: ReadonlyMap<string, Place>,
	threshold: Threshold
): Promise<Groups> {
	const onTheWay: { person: PersonView; place: Place }[] = [];
	for (const [id, place] of places) {
		const person = place.isOpen ? find(id) : undefined;
		if (person) onTheWay.push({ person, place });
	}
	const last = new Map(
		inTime(onTheWay.map(({ place }) => place.last)).map((step, at) => [step, at])
	);
	onTheWay.sort((a, b) => (last.get(b.place.last) ?? 0) - (last.get(a.place.last) ?? 0));
	const walking = new Set(onTheWay.map(({ person }) => person));
	const known: PersonView[] = [];
	const byHand: PersonView[] = [];
	let [unseen, due, listed, hasReviewed] = [0, 0, 0, false];
	const now = Date.now();
	await inChunks(people, (person) => {
		const { closeness } = person;
		hasReviewed ||= person.review !== undefined;
		if (closeness !== undefined && isKnownFrom(closeness, threshold)) known.push(person);
		else if (person.contacts.length === 0 && !walking.has(person)) byHand.push(person);
		if (!isListed(person)) return;
		listed += 1;
		if (isDue(person, now)) due += 1;
		if (isUnseen(person)) unseen += 1;
	});
	return { onTheWay, known, byHand, unseen, due, listed, hasReviewed };
}

type Measure = (threshold: Threshold, platforms: readonly Platform[]) => MeasuredView | undefined;

async function readMeasure(journal: JournalReads): Promise<Measure | undefined> {
	const measurements = byWeek(await journal.records('measurement'));
	if (measurements.length === 0) return undefined;
	// The statistics are loaded only if the user has reviewed names.
	const { measuredView } = await import('./measured');
	return (threshold, platforms) =>
		measuredView(measurements, threshold, (id) => labelOf(id, platforms));
}

const lines: Record<
	Exclude<Rung, 'mutual'>,
	(inputs: { date: string; style: 'day' | 'month' }) => string
> = {
	chosen: m.people_way_chosen,
	messaged: m.people_way_messaged,
	replied: m.people_way_replied,
	talked: m.people_way_talked,
	met: m.people_way_met
};

/** `You wrote on 12 November`, or `You talked in January` for a step of long ago. */
function lineOf({ last: { kind, on } }: Place, today: Date): string {
	if (isEnding(kind) || kind === 'mutual') return '';
	const date = dateOf(on);
	if (daysBetween(on, dayOf(today)) <= LONG_AGO) {
		return lines[kind]({ date: dayWords(on, today), style: 'day' });
	}
	const isThisYear = date.getFullYear() === today.getFullYear();
	const month = dateWords(date, isThisYear ? 'fullMonth' : 'fullMonthAndYear');
	return lines[kind]({ date: month, style: 'month' });
}

/** `5 days ago`, or the day if it is long ago. */
function agoWords(on: string, today: Date): string {
	const days = daysBetween(on, dayOf(today));
	if (days <= 0) return m.people_asked_today();
	return days > LONG_AGO ? dayWords(on, today) : m.people_asked_days({ n: days });
}
