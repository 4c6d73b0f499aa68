import { m } from '$lib/paraglide/messages';
import { closenesses, isKnownFrom } from '$lib/journal/people/closeness';
import { isWanted, type ListFilter, type Wanted } from '$lib/journal/people/finding';
import { placeOf } from '$lib/journal/people/ladder';
import { platformsOf, type PersonView } from '$lib/journal/people/people';
import { stepKinds } from '$lib/journal/people/step';
import { closenessWords, stepWords } from '$lib/journal/people/words';
import { platformLabel } from '$lib/journal/platform';
import { searchTerms } from '$lib/journal/search';
import { listWords } from '$lib/journal/words';
import type { Kithbook } from './kithbook.svelte';
import type { Live } from './live.svelte';
import { LivePeople } from './live-people.svelte';
import { PeopleIndex, type Index, type IndexEntry } from './people-index';

/** How many people are shown at first, and how many more at a time. */
export const PORTION = 20;

/** The search and the filters. An empty field excludes nobody. */
export interface Looking {
	readonly query: string;
	readonly list: string;
	readonly closeness: string;
	readonly step: string;
}

export const everybody: Looking = { query: '', list: '', closeness: '', step: '' };
const names = { list: 'list', closeness: 'known', step: 'step' } as const;
const filterFields = ['list', 'closeness', 'step'] as const;

export interface Choice {
	readonly id: string;
	readonly label: string;
}

export interface PersonRow {
	readonly id: string;
	readonly name: string;
	/** Position, organisation and platforms. */
	readonly details: readonly string[];
	readonly closeness: string | undefined;
	readonly isKnown: boolean;
}

type Opened = Pick<Kithbook, 'storage' | 'live' | 'settings' | 'platforms'>;

/** Searches and filters all people. Results are sorted by name. */
export class PeopleSearch {
	readonly #kithbook: Opened;
	readonly #people: LivePeople;
	readonly #index: Live<Index>;
	/** Changed by {@link look}. */
	looking = $state.raw(everybody);
	portion = $state(PORTION);
	readonly problem = $derived.by(() => this.#index.problem ?? this.#people.problem);
	/** The number of all people; undefined while loading. */
	readonly all = $derived.by(() => this.#index.value?.entries.length);
	readonly hasMore = $derived.by(() => (this.#found?.length ?? 0) > this.portion);

	constructor(kithbook: Opened) {
		this.#kithbook = kithbook;
		this.#people = new LivePeople(kithbook);
		const index = PeopleIndex.of(kithbook.storage);
		this.#index = kithbook.live((journal) => index.read(journal));
	}

	/** Platforms that have people, in the order of the journal's platforms. */
	readonly #platforms = $derived.by((): readonly Choice[] => {
		const others = new Set(this.#index.value?.onPlatform);
		const platforms = (this.#kithbook.platforms ?? []).filter(({ id }) => others.delete(id));
		return [...platforms, ...[...others].map((id) => ({ id }))].map((platform) => ({
			id: platform.id,
			label: platformLabel(platform)
		}));
	});

	/** The lists to choose from. */
	readonly lists = $derived.by((): readonly Choice[] => [
		...this.#platforms,
		...(this.#index.value?.hasGone ? [{ id: 'gone', label: m.people_list_gone() }] : []),
		...(this.#index.value?.hasByHand ? [{ id: 'by-hand', label: m.people_list_by_hand() }] : [])
	]);

	readonly #terms = $derived(searchTerms(this.looking.query));

	/** The filters. Unknown values from an address are ignored. */
	readonly #wanted = $derived.by((): Wanted => {
		const { list, closeness, step } = this.looking;
		return {
			list: this.lists.some(({ id }) => id === list) ? listBy(list) : undefined,
			closeness: (['unsaid', 'unseen', ...closenesses] as const).find((each) => each === closeness),
			step: (['ladder', ...stepKinds] as const).find((each) => each === step)
		};
	});

	/** The chosen filters in words; empty without any. */
	readonly filters = $derived.by((): string => {
		const { list, closeness, step } = this.looking;
		const chosen = [
			this.lists.find(({ id }) => id === list),
			closenessChoices().find(({ id }) => id === closeness),
			stepChoices().find(({ id }) => id === step)
		];
		return joined(chosen.flatMap((choice) => (choice ? choice.label : [])));
	});

	/** Whether the search or a filter is active. */
	readonly isNarrowed = $derived(this.filters !== '' || this.#terms.length > 0);

	readonly #found = $derived.by((): readonly IndexEntry[] | undefined => {
		const found = this.#index.value?.searched.holding(this.#terms);
		if (this.filters === '') return found;
		const wanted = this.#wanted;
		return found?.filter(({ person }) =>
			isWanted(person, wanted.step && placeOf(this.#people.steps(person.id)), wanted)
		);
	});

	/** The first results. */
	readonly rows = $derived.by(() =>
		(this.#found ?? []).slice(0, this.portion).map(({ person }) => this.row(person))
	);

	showMore(): void {
		this.portion += PORTION;
	}

	look(changes: Partial<Looking>): void {
		this.looking = { ...this.looking, ...changes };
		this.portion = PORTION;
	}

	/**
	 * The filters as a query string for {@link lookAsIn}. The searched words are left out: addresses
	 * stay in the browser's history, and the words are names.
	 */
	get address(): string {
		const params = new URLSearchParams();
		for (const field of filterFields) {
			if (this.looking[field] !== '') params.set(names[field], this.looking[field]);
		}
		return params.toString();
	}

	/** Applies the filters of an address, and words that were searched before. */
	lookAsIn(params: URLSearchParams, query = ''): void {
		const read = (field: keyof typeof names) => params.get(names[field]) ?? '';
		this.look({
			query,
			list: read('list'),
			closeness: read('closeness'),
			step: read('step')
		});
	}

	/** A sentence with the number of results; empty without a search or filter. */
	get outcome(): string {
		const n = this.#found?.length;
		if (!this.isNarrowed || n === undefined) return '';
		return n === 0 ? m.people_found_nobody() : m.people_found({ n });
	}

	#label(platform: string): string {
		return this.#platforms.find(({ id }) => id === platform)?.label ?? '';
	}

	/** A person as a list shows them. */
	row(person: PersonView): PersonRow {
		const { id, name, contacts, closeness } = person;
		const facts = contacts.find(({ facts }) => facts.position ?? facts.organisation)?.facts;
		const platforms = platformsOf(person).map((platform) => this.#label(platform));
		const threshold = this.#kithbook.settings?.threshold ?? 'talked';
		return {
			id,
			name,
			details: [facts?.position ?? '', facts?.organisation ?? '', ...platforms].filter(Boolean),
			closeness: closeness && closenessWords(closeness),
			isKnown: closeness !== undefined && isKnownFrom(closeness, threshold)
		};
	}
}

export function closenessChoices(): readonly Choice[] {
	return [
		{ id: 'unsaid', label: m.people_closeness_unsaid() },
		{ id: 'unseen', label: m.people_closeness_unseen() },
		...closenesses.map((id) => ({ id, label: closenessWords(id) }))
	];
}

export function stepChoices(): readonly Choice[] {
	return [
		{ id: 'ladder', label: m.people_step_any() },
		...stepKinds.map((id) => ({ id, label: stepWords(id) }))
	];
}

/** Joins words. The first call of `listWords` is slow, so it is avoided for a single item. */
function joined(items: readonly string[]): string {
	return items.length < 2 ? (items[0] ?? '') : listWords(items);
}

function listBy(list: string): ListFilter {
	return list === 'gone' || list === 'by-hand' ? list : { platform: list };
}
