import { placesOf } from '$lib/journal/people/offers';
import { isHardToWrite, warmUp } from '$lib/journal/people/warm-up';
import type { OpenJournal } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { LivePeople } from '$lib/app/live-people.svelte';
import { notifyNotSaved } from '$lib/app/saving';
import { Today } from '$lib/app/today.svelte';
import type { Shown } from './ladder.svelte';

/** The fact that holds whom one warmed up with the last time. Exports do not contain facts. */
const LAST = 'warmUp';

/** Whose message opens with their page. */
let awaited: string | undefined;

/** Whether the message to somebody opens with their page, once. */
export function takeAwaited(id: string): boolean {
	const isAwaited = awaited === id;
	if (isAwaited) awaited = undefined;
	return isAwaited;
}

/** Offers a line to somebody one is in touch with, before a message to somebody hardly known. */
export class WarmUp {
	readonly #journal: OpenJournal;
	readonly #people: LivePeople;
	readonly #last: Live<unknown>;
	readonly #today = new Today();
	readonly #shown: () => Shown;

	constructor(journal: OpenJournal, shown: () => Shown) {
		this.#journal = journal;
		this.#shown = shown;
		this.#people = new LivePeople(journal);
		this.#last = journal.live((reads) => reads.fact(LAST));
	}

	/** Undefined where there is nobody, or no need. */
	readonly somebody = $derived.by((): { id: string; given: string } | undefined => {
		const { person, steps } = this.#shown();
		if (this.#last.loading || !isHardToWrite(person, steps)) return undefined;
		const last = this.#last.value;
		const id = warmUp(
			placesOf(this.#people.allSteps ?? [], this.#people.identities),
			typeof last === 'string' ? last : undefined,
			this.#today.date
		);
		const found = id === undefined ? undefined : this.#people.person(id);
		return found && { id: found.id, given: found.firstName };
	});

	/** Must be called before the page of the person is opened. */
	begin(id: string): void {
		awaited = id;
		void this.#journal.storage.saveFact(LAST, id).catch(notifyNotSaved);
	}
}
