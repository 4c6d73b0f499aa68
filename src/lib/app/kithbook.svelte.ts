import { createContext } from 'svelte';
import { inOrder, type Platform } from '$lib/journal/platform';
import type { OwnQuestion } from '$lib/journal/own-question';
import type { StoredRecord } from '$lib/journal/record';
import type { Settings } from '$lib/journal/settings';
import type { Clock } from '$lib/journal/stamps';
import {
	askToPersist,
	JournalStorage,
	type Draft,
	type Interruption,
	type Result
} from '$lib/storage';
import { Live } from './live.svelte';
import { databases, readHint, writeHint } from './which';

/** The open journal: one for each tab. Pages get it by {@link getKithbook}. */
export class Kithbook {
	readonly storage: JournalStorage;
	/** Whether this is the invented journal for looking around. */
	readonly isSample: boolean;
	/** Whether there was a journal when this browser last looked. */
	readonly isExpected: boolean;
	readonly #settings: Live<Settings | undefined>;
	readonly #platforms: Live<Platform[]>;
	readonly #questions: Live<OwnQuestion[]>;
	#interruption = $state<Interruption>();

	constructor() {
		const hint = readHint();
		this.isExpected = hint !== undefined;
		this.isSample = hint === 'sample';
		this.storage = new JournalStorage(databases[this.isSample ? 'sample' : 'own']);
		this.storage.onInterruption((interruption) => (this.#interruption = interruption));
		this.#settings = this.live(['settings'], async () => {
			const found = await this.storage.records('settings');
			if (!found.ok) return found;
			const [settings] = found.value;
			if (!this.isSample) writeHint(settings ? 'own' : undefined);
			return { ok: true, value: settings };
		});
		this.#platforms = this.live(['platform'], async () => {
			const found = await this.storage.records('platform');
			return found.ok ? { ok: true, value: inOrder(found.value) } : found;
		});
		this.#questions = this.live(['question'], async () => {
			const found = await this.storage.records('question');
			return found.ok ? { ok: true, value: inOrder(found.value) } : found;
		});
	}

	/** A query that is kept up to date while something on the page reads it. */
	live<T>(
		stores: ConstructorParameters<typeof Live<T>>[1],
		query: () => Promise<Result<T>>
	): Live<T> {
		return new Live(this.storage, stores, query);
	}

	/** Why the journal cannot be read at all. */
	get problem() {
		return this.#settings.problem;
	}

	/** What another tab did to this one's connection. */
	get interruption(): Exclude<Interruption, 'unblocked'> | undefined {
		return this.#interruption === 'unblocked' ? undefined : this.#interruption;
	}

	/** `loading` until the database has answered; `new` before the journal is begun. */
	get status(): 'loading' | 'new' | 'begun' | 'failed' {
		if (this.#settings.loading) return 'loading';
		if (this.#settings.problem) return 'failed';
		return this.#settings.value ? 'begun' : 'new';
	}

	/** Undefined while loading and before the journal is begun. */
	get settings(): Settings | undefined {
		return this.#settings.value;
	}

	/** All platforms in their order, retired ones too; undefined while loading. */
	get platforms(): Platform[] | undefined {
		return this.#platforms.value;
	}

	/** All questions of one's own in their order, retired ones too; undefined while loading. */
	get questions(): OwnQuestion[] | undefined {
		return this.#questions.value;
	}

	/** Writes what `change` makes of the clock: new or edited records, and drops the draft they came from. */
	async save(
		change: (clock: Clock) => readonly StoredRecord[],
		options: { dropDraft?: string } = {}
	): Promise<Result<StoredRecord[]>> {
		const saved = await this.storage.save(change, options);
		if (saved.ok) void askToPersist();
		return saved;
	}

	saveDraft(id: string, content: unknown): Promise<Result<void>> {
		return this.storage.saveDraft({ id, savedAt: Date.now(), content } satisfies Draft);
	}

	/** Lets go of words that were deleted and can no longer be brought back. */
	async tidy(): Promise<void> {
		// A problem with the storage shows where the journal is read.
		if (this.isExpected) await this.storage.forgetDeleted();
	}

	/** Erases the journal that is open, with all drafts; after the sample the own one opens on the next load. */
	async erase(): Promise<Result<void>> {
		const erased = await this.storage.erase();
		if (erased.ok) writeHint(undefined);
		return erased;
	}
}

export const [getKithbook, setKithbook] = createContext<Kithbook>();
