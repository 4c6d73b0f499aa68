import { keepApart, mergePeople } from '$lib/journal/people/merging';
import { mayBeOne, Namesakes, pairKey, type Pair } from '$lib/journal/people/namesakes';
import type { PersonView } from '$lib/journal/people/people';
import type { Person } from '$lib/journal/people/person';
import type { StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import { m } from '$lib/paraglide/messages';
import type { StorageProblem } from '$lib/storage';
import { inChunks } from '$lib/app/chunks';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Notices } from '$lib/app/notices.svelte';
import { notSavedWords } from '$lib/app/problem-words';
import { PeopleSource, type Gathered } from '$lib/app/people-source';

export type MergeAnswer = 'yes' | 'no' | 'later';

/** An answer that can be taken back. */
interface Given {
	readonly pair: Pair;
	readonly before: readonly StoredRecord[];
	readonly written: readonly StoredRecord[];
}

type Opened = Pick<Kithbook, 'storage'>;

/** Asks of people with the same name on different platforms whether they are one person, pair by pair. */
export class MergeDesk {
	readonly #kithbook: Opened;
	readonly #notices: Notices;
	#gathered = $state.raw<Gathered>();
	#problem = $state<StorageProblem>();
	/** Pairs to be asked about, the likeliest first. */
	#queue = $state.raw<readonly Pair[]>([]);
	#given = $state.raw<readonly Given[]>([]);
	#answered = $state(0);
	#left = $state(0);
	#said = $state('');
	#isBusy = false;

	constructor(kithbook: Opened, notices: Notices) {
		this.#kithbook = kithbook;
		this.#notices = notices;
	}

	/** Why people cannot be read. */
	get problem(): StorageProblem | undefined {
		return this.#problem;
	}

	get isLoading(): boolean {
		return this.#gathered === undefined;
	}

	/** The two people who are asked about. */
	get pair(): Pair | undefined {
		return this.#queue[0];
	}

	/** How many pairs were answered or left. */
	get done(): number {
		return this.#answered + this.#left;
	}

	/** How many pairs there are in all, as far as the answers so far tell. */
	get count(): number {
		return this.done + this.#queue.length;
	}

	/** How many pairs were left for later. */
	get left(): number {
		return this.#left;
	}

	/** What was done last; it stands with the undo, because a notice would lie over the buttons. */
	get said(): string {
		return this.#said;
	}

	get canUndo(): boolean {
		return this.#given.length > 0;
	}

	/** Looks for pairs. */
	async open(): Promise<void> {
		const gathered = await PeopleSource.of(this.#kithbook.storage).gathered();
		if (!gathered.ok) {
			this.#problem = gathered.problem;
			return;
		}
		const namesakes = new Namesakes();
		await inChunks(gathered.value.people, (person) => namesakes.add(person));
		this.#queue = namesakes.pairs();
		this.#gathered = gathered.value;
	}

	/** Answers for the pair that is asked about. */
	async answer(answer: MergeAnswer): Promise<void> {
		const { pair } = this;
		if (!pair || this.#isBusy) return;
		if (answer === 'later') {
			this.#left += 1;
			this.#said = '';
			this.#queue = this.#queue.slice(1);
			return;
		}
		this.#isBusy = true;
		await this.#write(pair, answer);
		this.#isBusy = false;
	}

	/** Takes the last answer back, to the records that were there. */
	async undo(): Promise<void> {
		const given = this.#given.at(-1);
		if (!given || this.#isBusy) return;
		this.#isBusy = true;
		await this.#revert(given);
		this.#isBusy = false;
	}

	async #revert(given: Given): Promise<void> {
		const reverted = await this.#kithbook.storage.revert(given.before, given.written);
		if (!reverted.ok) {
			this.#notices.show(notSavedWords(reverted.problem), { kind: 'problem' });
			return;
		}
		this.#given = this.#given.filter((other) => other !== given);
		if (!reverted.value) {
			this.#notices.show(m.intake_merge_not_undone(), { kind: 'problem' });
			return;
		}
		this.#answered -= 1;
		this.#queue = await this.#refreshed([given.pair, ...this.#queue]);
		this.#said = m.intake_merge_undone();
	}

	async #write(pair: Pair, answer: 'yes' | 'no'): Promise<void> {
		const change = answer === 'yes' ? mergePeople : keepApart;
		let before: readonly StoredRecord[] = [];
		const written = await this.#kithbook.storage.save(
			(clock: Clock): Person[] => change(...pair, clock),
			{ tellBefore: (known) => (before = known) }
		);
		if (!written.ok) {
			this.#notices.show(notSavedWords(written.problem), { kind: 'problem' });
			return;
		}
		const given = { pair, before, written: written.value };
		this.#given = [...this.#given, given];
		this.#answered += 1;
		this.#queue = await this.#refreshed(this.#queue.slice(1));
		const { name } = pair[0];
		const words = answer === 'yes' ? m.intake_merge_joined : m.intake_merge_apart;
		this.#said = words({ name });
	}

	/** The pairs with people as they are now: who was joined is one of the pair, and who need not be asked about is left out. */
	async #refreshed(pairs: readonly Pair[]): Promise<Pair[]> {
		const gathered = await PeopleSource.of(this.#kithbook.storage).gathered();
		if (!gathered.ok) return [...pairs];
		const { byId, identities } = gathered.value;
		const now = (person: PersonView) => byId.get(identities.of(person.id));
		const seen = new Set<string>();
		const fresh: Pair[] = [];
		for (const [before, otherBefore] of pairs) {
			const [one, other] = [now(before), now(otherBefore)];
			if (!one || !other || !mayBeOne(one, other)) continue;
			const key = pairKey(one, other);
			if (!seen.has(key)) fresh.push([one, other]);
			seen.add(key);
		}
		return fresh;
	}
}
