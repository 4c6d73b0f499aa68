import { inChunks } from '$lib/app/chunks';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { PeopleSource } from '$lib/app/people-source';
import { notifyNotSaved } from '$lib/app/saving';
import { keepApart, mergePeople } from '$lib/journal/people/merging';
import { mayBeOne, Namesakes, pairKey, type Pair } from '$lib/journal/people/namesakes';
import type { PersonView } from '$lib/journal/people/people';
import { m } from '$lib/paraglide/messages';
import { problemOf, type JournalStorage, type Saved, type StorageProblem } from '$lib/storage';

export type MergeAnswer = 'yes' | 'no' | 'later';

/** Asks whether people with the same name on different platforms are one person. */
export class MergePage {
	readonly #storage: JournalStorage;
	/** The unanswered pairs, the likeliest first. */
	#queue = $state.raw<readonly Pair[]>([]);
	/** The answers that can be undone. */
	#answers = $state.raw<readonly { pair: Pair; saved: Saved }[]>([]);
	#answered = $state(0);
	#isBusy = false;
	/** Why people cannot be read. */
	problem = $state<StorageProblem>();
	isLoading = $state(true);
	/** How many pairs were left for later. */
	left = $state(0);
	/** The last action in words. It is shown beside Undo, because a notice would cover the buttons. */
	said = $state('');
	/** The current pair. */
	readonly pair = $derived(this.#queue[0]);
	/** How many pairs were answered or left for later. */
	readonly done = $derived(this.#answered + this.left);
	/** How many pairs there are in all. Answers may change it. */
	readonly count = $derived(this.done + this.#queue.length);
	readonly canUndo = $derived(this.#answers.length > 0);

	constructor({ storage }: Pick<Kithbook, 'storage'>) {
		this.#storage = storage;
	}

	/** Looks for pairs. */
	async open(): Promise<void> {
		try {
			const { people } = await this.#gathered();
			const namesakes = new Namesakes();
			await inChunks(people, (person) => namesakes.add(person));
			this.#queue = namesakes.pairs();
			this.isLoading = false;
		} catch (error) {
			this.problem = problemOf(error);
		}
	}

	/** Answers for the current pair. */
	async answer(answer: MergeAnswer): Promise<void> {
		const { pair } = this;
		if (!pair || this.#isBusy) return;
		if (answer === 'later') {
			this.left += 1;
			this.said = '';
			this.#queue = this.#queue.slice(1);
		} else await this.#exclusively(() => this.#save(pair, answer));
	}

	/** Undoes the last answer. What was written about the person since stays. */
	async undo(): Promise<void> {
		const last = this.#answers.at(-1);
		if (!last || this.#isBusy) return;
		await this.#exclusively(async () => {
			await this.#storage.undo(last.saved);
			this.#answers = this.#answers.filter((other) => other !== last);
			this.#answered -= 1;
			this.#queue = await this.#refreshed([last.pair, ...this.#queue]);
			this.said = m.intake_merge_undone();
		});
	}

	async #save(pair: Pair, answer: 'yes' | 'no'): Promise<void> {
		const make = answer === 'yes' ? mergePeople : keepApart;
		const saved = await this.#storage.save((clock) => make(...pair, clock));
		this.#answers = [...this.#answers, { pair, saved }];
		this.#answered += 1;
		this.#queue = await this.#refreshed(this.#queue.slice(1));
		const { name } = pair[0];
		const words = answer === 'yes' ? m.intake_merge_joined : m.intake_merge_apart;
		this.said = words({ name });
	}

	/** Ignores further answers until `act` is done, and notifies if it fails. */
	async #exclusively(act: () => Promise<void>): Promise<void> {
		this.#isBusy = true;
		try {
			await act();
		} catch (error) {
			notifyNotSaved(error);
		} finally {
			this.#isBusy = false;
		}
	}

	/** Updates the people of the pairs, and drops pairs that need no question any more. */
	async #refreshed(pairs: readonly Pair[]): Promise<readonly Pair[]> {
		let gathered;
		try {
			gathered = await this.#gathered();
		} catch (error) {
			// The answer is saved in any case.
			problemOf(error);
			return pairs;
		}
		const { byId, identities } = gathered;
		const now = (person: PersonView) => byId.get(identities.of(person.id));
		const fresh = new Map<string, Pair>();
		for (const [before, otherBefore] of pairs) {
			const [one, other] = [now(before), now(otherBefore)];
			if (!one || !other || !mayBeOne(one, other)) continue;
			const key = pairKey(one, other);
			if (!fresh.has(key)) fresh.set(key, [one, other]);
		}
		return [...fresh.values()];
	}

	#gathered() {
		return PeopleSource.of(this.#storage).gathered(this.#storage);
	}
}
