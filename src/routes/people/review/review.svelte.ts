import { ofWhichLists, othersWords, rangeWords } from '$lib/insights/review/words';
import { labelOf } from '$lib/journal/platform';
import { thresholds, type Threshold } from '$lib/journal/settings';
import { weekOf } from '$lib/journal/weeks';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { problemOf, type StorageProblem } from '$lib/storage';
import { whenLeaving } from '$lib/app/autosave.svelte';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { notSavedWords } from '$lib/app/problem-words';
import { estimateView, type EstimateView } from '../estimate-view';
import { ReviewDeck } from './review-deck.svelte';
import { answerWords, detailsOf } from './review-words';

/** What the address asks for. */
export interface Asked {
	platform: string | undefined;
	/** The number of names before a pause. */
	count: number | undefined;
}

export function askedIn(query: URLSearchParams): Asked {
	const count = Number(query.get('n') ?? '');
	const platform = query.get('platform') ?? '';
	return {
		platform: platform === '' ? undefined : platform,
		count: Number.isSafeInteger(count) && count > 0 ? count : undefined
	};
}

const atLeast: Record<Threshold, () => string> = {
	recognised: m.review_from_recognised,
	talked: m.review_from_talked,
	met: m.review_from_met
};

/** The page of the review: the open deck, in words. */
export class ReviewPage {
	readonly #kithbook: Kithbook;
	readonly #label = (id: string) => labelOf(id, this.#kithbook.platforms);
	deck = $state.raw<ReviewDeck>();
	state = $state<'opening' | 'not-begun' | 'no-list' | 'open'>('opening');
	/** Why the deck could not be opened. */
	problem = $state<StorageProblem>();
	#asked: Asked | undefined;
	/** The estimate so far, by the threshold of the journal. */
	readonly estimate = $derived.by((): EstimateView | undefined => {
		const found = this.deck?.measured();
		return this.deck && found && estimateView(found, this.deck.threshold, this.#label);
	});

	constructor(kithbook: Kithbook) {
		this.#kithbook = kithbook;
	}

	/** Saves answers when the page is left, and reopens the deck when lists change. @returns a function that stops it */
	watch(): () => void {
		const { storage } = this.#kithbook;
		const stopSaving = whenLeaving(storage, async () => this.deck?.flush());
		const stopListening = storage.changes.listen((changed) => {
			if (changed.includes('contact') && this.#asked) void this.show(this.#asked);
		});
		return () => {
			stopListening();
			stopSaving();
		};
	}

	async show(asked: Asked): Promise<void> {
		this.#asked = asked;
		try {
			const [settings] = await this.#kithbook.storage.records('settings');
			if (!settings) {
				this.state = 'not-begun';
				return;
			}
			await this.deck?.flush();
			const opened = await ReviewDeck.open(this.#kithbook, settings, asked.platform);
			if (asked !== this.#asked) return;
			this.deck = opened;
			this.state = opened ? 'open' : 'no-list';
			if (asked.count !== undefined) opened?.pauseAfter(asked.count);
		} catch (error) {
			const problem = problemOf(error);
			if (asked === this.#asked) this.problem = problem;
		}
	}

	/** Such as `3 of 12`. */
	get positionWords(): string {
		const deck = this.deck;
		if (!deck) return m.review_title();
		const of = { position: numberWords(deck.position), count: numberWords(deck.count) };
		if (deck.platform === undefined) return m.review_position(of);
		return m.review_position_on({
			...of,
			platform: this.#label(deck.platform)
		});
	}

	/** Why the latest answers are not saved. */
	get trouble(): string | undefined {
		const problem = this.deck?.problem;
		return problem && notSavedWords(problem);
	}

	/** The decks to choose from: all lists together, or one of them. */
	get lists(): { label: string; platform: string; isOpen: boolean }[] {
		const { platforms = [], platform: open } = this.deck ?? {};
		if (platforms.length < 2) return [];
		const all = { label: m.review_all_lists(), platform: '', isOpen: open === undefined };
		const each = platforms.map((id) => ({
			label: this.#label(id),
			platform: id,
			isOpen: id === open
		}));
		return [all, ...each];
	}

	/** The latest answer in words, and how they met. */
	get last(): { words: string; name: string; howMet: string; canTell: boolean } | undefined {
		const last = this.deck?.last;
		if (!last) return undefined;
		const { name, answer, howMet } = last;
		return {
			words: m.review_last({ name, answer: answerWords(answer) }),
			name,
			howMet: howMet ?? '',
			canTell: answer === 'talked' || answer === 'met'
		};
	}

	/** What the lists say about the person, once the user asked for it. */
	get details(): string[] | undefined {
		const deck = this.deck;
		if (!deck?.person || !deck.showsMore) return undefined;
		return detailsOf(deck.person, this.#label);
	}

	/** How many others there are for each known person. */
	get others(): string | undefined {
		const found = this.deck?.measured();
		return found && othersWords(found, this.#label, weekOf(new Date()));
	}

	/** The lists that {@link ranges} are about. */
	get rangesOf(): string | undefined {
		const found = this.deck?.measured();
		return found && m.review_ranges_of(ofWhichLists(found, this.#label));
	}

	/** How many people the user knows, by threshold. */
	get ranges(): { label: string; words: string }[] {
		return thresholds.flatMap((threshold) => {
			const found = this.deck?.measured(threshold);
			return found ? [{ label: atLeast[threshold](), words: rangeWords(found) }] : [];
		});
	}
}
