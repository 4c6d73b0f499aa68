import { helpBetween, isMutual } from '$lib/journal/help/help-between';
import type { Favour } from '$lib/journal/help/favour';
import type { HelpRequest } from '$lib/journal/help/request';
import { dayOf } from '$lib/journal/days';
import { placeOf } from '$lib/journal/people/ladder';
import type { PersonView } from '$lib/journal/people/people';
import { m } from '$lib/paraglide/messages';
import type { Live } from '$lib/app/live.svelte';
import { PersonDesk, type Shown } from './person.svelte';
import { noteStep } from './step-log';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { Today } from '$lib/app/today.svelte';
import { lineOf, type HelpLine } from '$lib/app/help-lines';
import { HelpNames } from '$lib/app/help-names';

/** How many entries are shown until all are asked for. */
const FIRST = 5;

/** Help helpBetween oneself and one person, on their page. */
export class HelpBetween {
	readonly #kithbook: Kithbook;
	readonly #shown: () => Shown;
	readonly #requests: Live<HelpRequest[]>;
	readonly #favours: Live<Favour[]>;
	readonly #names: HelpNames;
	readonly #today = new Today();
	readonly #helpBetween = $derived.by(() => {
		const [requests, favours] = [this.#requests.value, this.#favours.value];
		return requests && favours && helpBetween(this.#person, requests, favours);
	});
	#showsAll = $state(false);

	/** @param shown with whom, as they are now */
	constructor(kithbook: Kithbook, shown: () => Shown) {
		const { storage } = kithbook;
		this.#kithbook = kithbook;
		this.#shown = shown;
		this.#names = new HelpNames(kithbook);
		this.#requests = kithbook.live(['request'], () => storage.records('request'));
		this.#favours = kithbook.live(['favour'], () => storage.records('favour'));
	}

	get #person(): PersonView {
		return this.#shown().person;
	}

	/** How often one asked, was helped and helped, in a sentence each. Empty while loading. */
	get sentences(): string[] {
		const found = this.#helpBetween;
		if (!found) return [];
		const { asked, received, given: times } = found;
		const { firstName: given } = this.#person;
		const sentences = [
			...(asked > 0 ? [m.help_between_asked({ n: asked, given })] : []),
			...(received > 0 ? [m.help_between_received({ n: received, given })] : []),
			...(times > 0 ? [m.help_between_given({ n: times, given })] : [])
		];
		return found.entries.length === 0 ? [m.help_between_none({ given })] : sentences;
	}

	/** What the log tells of them, the latest first. */
	get lines(): HelpLine[] {
		const entries = this.#helpBetween?.entries ?? [];
		const shown = this.#showsAll ? entries : entries.slice(0, FIRST);
		return shown.map((entry) => lineOf(entry, this.#names, this.#today.date));
	}

	get hasMore(): boolean {
		return !this.#showsAll && (this.#helpBetween?.entries.length ?? 0) > FIRST;
	}

	showAll(): void {
		this.#showsAll = true;
	}

	/** Whether both have helped by the log, and that is not said of them yet. */
	get offersMutual(): boolean {
		return (
			this.#helpBetween !== undefined &&
			isMutual(this.#helpBetween) &&
			this.#person.closeness !== 'mutual'
		);
	}

	/** Says that each has helped the other: with a step where the ladder is climbed, else as a word about them. */
	async sayMutual(): Promise<void> {
		const { person, steps } = this.#shown();
		if (placeOf(steps)?.isOpen) {
			const fields = { kind: 'mutual', on: dayOf(this.#today.date) } as const;
			await noteStep(this.#kithbook, person, steps, fields, undefined);
		} else await new PersonDesk(this.#kithbook, this.#shown).say('mutual');
	}
}
