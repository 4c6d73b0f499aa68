import { helpBetween, isMutual } from '$lib/journal/favours/help-between';
import type { Favour } from '$lib/journal/favours/favour';
import type { HelpRequest } from '$lib/journal/favours/request';
import { dayOf } from '$lib/journal/days';
import { placeOf } from '$lib/journal/people/ladder';
import type { PersonView } from '$lib/journal/people/people';
import { m } from '$lib/paraglide/messages';
import { lineOf, type FavourLine } from '$lib/app/favour-lines';
import { FavourNames } from '$lib/app/favour-names';
import type { OpenJournal } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { Today } from '$lib/app/today.svelte';
import { noteStep, type Shown } from './ladder.svelte';

/** How many entries are shown at first. */
const FIRST = 5;

/** The help that the user and one person gave each other. */
export class HelpBetween {
	readonly #journal: OpenJournal;
	readonly #shown: () => Shown;
	readonly #say: (closeness: 'mutual') => Promise<void>;
	readonly #requests: Live<HelpRequest[]>;
	readonly #favours: Live<Favour[]>;
	readonly #names: FavourNames;
	readonly #today = new Today();
	readonly #helpBetween = $derived.by(() => {
		const [requests, favours] = [this.#requests.value, this.#favours.value];
		return requests && favours && helpBetween(this.#person, requests, favours);
	});
	showsAll = $state(false);
	readonly hasMore = $derived(!this.showsAll && (this.#helpBetween?.entries.length ?? 0) > FIRST);

	/** @param say sets how well the user knows them */
	constructor(
		journal: OpenJournal,
		shown: () => Shown,
		say: (closeness: 'mutual') => Promise<void>
	) {
		this.#journal = journal;
		this.#shown = shown;
		this.#say = say;
		this.#names = new FavourNames(journal);
		this.#requests = journal.live((reads) => reads.records('request'));
		this.#favours = journal.live((reads) => reads.records('favour'));
	}

	get #person(): PersonView {
		return this.#shown().person;
	}

	/** How often the user asked, received and gave help, in a sentence each. Empty while loading. */
	get sentences(): string[] {
		const found = this.#helpBetween;
		if (!found) return [];
		const { asked, received, given: times } = found;
		const { firstName: given } = this.#person;
		const sentences = [
			...(asked > 0 ? [m.favours_between_asked({ n: asked, given })] : []),
			...(received > 0 ? [m.favours_between_received({ n: received, given })] : []),
			...(times > 0 ? [m.favours_between_given({ n: times, given })] : [])
		];
		return found.entries.length === 0 ? [m.favours_between_none({ given })] : sentences;
	}

	/** The entries of the log of favours, the latest first. */
	get lines(): FavourLine[] {
		const entries = this.#helpBetween?.entries ?? [];
		const shown = this.showsAll ? entries : entries.slice(0, FIRST);
		return shown.map((entry) => lineOf(entry, this.#names, this.#today.date));
	}

	/** Whether the log shows help both ways and the closeness does not say so yet. */
	get offersMutual(): boolean {
		return (
			this.#helpBetween !== undefined &&
			isMutual(this.#helpBetween) &&
			this.#person.closeness !== 'mutual'
		);
	}

	/** Saves that help went both ways: as a step if the ladder is open, else as the closeness. */
	async sayMutual(): Promise<void> {
		const shown = this.#shown();
		if (placeOf(shown.steps)?.isOpen) {
			const fields = { kind: 'mutual', on: dayOf(this.#today.date) } as const;
			await noteStep(this.#journal, shown, fields, undefined);
		} else await this.#say('mutual');
	}
}
