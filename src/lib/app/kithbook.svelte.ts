import { createContext } from 'svelte';
import { inOrder, type Platform } from '$lib/journal/platform';
import type { OwnQuestion } from '$lib/journal/own-question';
import type { StoredRecord } from '$lib/journal/record';
import type { Settings } from '$lib/journal/settings';
import type { Clock } from '$lib/journal/stamps';
import {
	ifReadable,
	JournalStorage,
	type Interruption,
	type JournalReads,
	type Saved
} from '$lib/storage';
import { askToKeepData } from './keep-data';
import { Live } from './live.svelte';
import { databases, readHint, writeHint } from './journal-hint';

/** The open journal: one for each tab. Pages get it by {@link getKithbook}. */
export class Kithbook {
	readonly storage: JournalStorage;
	/** Whether this is the sample journal for looking around. */
	readonly isSample: boolean;
	/** Whether this browser had a journal on the last load. */
	readonly isExpected: boolean;
	readonly #settings: Live<Settings | undefined>;
	readonly #platforms: Live<Platform[]>;
	readonly #questions: Live<OwnQuestion[]>;
	/** What another tab did to this tab's connection. */
	interruption = $state<Exclude<Interruption, 'unblocked'>>();
	/** Why the journal cannot be read at all. */
	readonly problem = $derived.by(() => this.#settings.problem);
	/** Undefined while loading and before the journal is begun. */
	readonly settings = $derived.by(() => this.#settings.value);
	/** All platforms in their order, retired ones too; undefined while loading. */
	readonly platforms = $derived.by(() => this.#platforms.value);
	/** All questions of one's own in their order, retired ones too; undefined while loading. */
	readonly questions = $derived.by(() => this.#questions.value);

	constructor() {
		const hint = readHint();
		this.isExpected = hint !== undefined;
		this.isSample = hint === 'sample';
		this.storage = new JournalStorage(databases[this.isSample ? 'sample' : 'own']);
		this.storage.onInterruption((interruption) => {
			this.interruption = interruption === 'unblocked' ? undefined : interruption;
		});
		this.#settings = this.live(async (journal) => {
			const [settings] = await journal.records('settings');
			if (!this.isSample) writeHint(settings ? 'own' : undefined);
			return settings;
		});
		this.#platforms = this.live(async (journal) => inOrder(await journal.records('platform')));
		this.#questions = this.live(async (journal) => inOrder(await journal.records('question')));
	}

	/** A query that is kept up to date while something on the page reads it. */
	live<T>(query: (journal: JournalReads) => Promise<T>): Live<T> {
		return new Live(this.storage, query);
	}

	/** `loading` until the database has answered; `new` before the journal is begun. */
	get status(): 'loading' | 'new' | 'begun' | 'failed' {
		if (this.#settings.loading) return 'loading';
		if (this.#settings.problem) return 'failed';
		return this.#settings.value ? 'begun' : 'new';
	}

	/**
	 * Saves new or edited records, and drops the draft they came from.
	 * @throws {StorageError} if nothing was saved
	 */
	async save(
		change: (clock: Clock) => readonly StoredRecord[],
		options: { dropDraft?: string } = {}
	): Promise<Saved> {
		const saved = await this.storage.save(change, options);
		if (!this.isSample) void askToKeepData(this.settings?.begun);
		return saved;
	}

	/** @throws {StorageError} */
	async saveDraft(id: string, content: unknown): Promise<void> {
		await this.storage.saveDraft({ id, savedAt: Date.now(), content });
	}

	/** Empties deleted records that can no longer be restored. */
	async tidy(): Promise<void> {
		// A problem with the storage shows where the journal is read.
		if ((await ifReadable(this.storage.hasDue())) !== true) return;
		const { forgetDeleted } = await import('./upkeep');
		await ifReadable(forgetDeleted(this.storage));
	}

	/**
	 * Erases the open journal with all drafts. After the sample, the next load opens the own journal.
	 * @throws {StorageError}
	 */
	async erase(): Promise<void> {
		const { reminding } = await import('./reminding.svelte');
		await this.storage.erase();
		if (!this.isSample) await reminding.forget();
		writeHint(undefined);
	}
}

export type OpenJournal = Pick<Kithbook, 'storage' | 'live' | 'save' | 'saveDraft'>;

export const [getKithbook, setKithbook] = createContext<Kithbook>();
