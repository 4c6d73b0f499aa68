import { dayOf } from '$lib/journal/days';
import { peopleIn, type HelpEntry } from '$lib/journal/favours/log';
import type { Clock } from '$lib/journal/stamps';
import { earlierTexts } from '$lib/journal/versions';
import { m } from '$lib/paraglide/messages';
import { FavourNames } from '$lib/app/favour-names';
import { removeEntry, saveEntry } from '$lib/app/favour-writing';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { problemWords } from '$lib/app/problem-words';
import { Today } from '$lib/app/today.svelte';
import type { EntryForm } from './entry-form';

/** Notices about an entry. */
interface Words {
	readonly changed: string;
	readonly deleted: string;
	readonly restored: string;
}

/** The page of one entry of the log. */
export abstract class EntryPage<
	T extends HelpEntry,
	Form extends EntryForm & { fields(now: Date): Partial<T> }
> {
	/** Undefined while the entry is not edited. */
	form = $state.raw<Form>();
	protected readonly kithbook: Kithbook;
	protected readonly names: FavourNames;
	protected readonly day = new Today();
	readonly #record: Live<T | undefined>;
	/** Why reading failed, in words. */
	readonly problem = $derived.by(() => this.#record.problem && problemWords(this.#record.problem));
	/** Undefined while loading, and for an unknown id. */
	readonly entry = $derived.by(() => this.#record.value);
	/** Earlier versions of the text. */
	readonly earlier = $derived(earlierTexts(this.entry, 'what'));

	protected constructor(kithbook: Kithbook, record: Live<T | undefined>) {
		this.kithbook = kithbook;
		this.names = new FavourNames(kithbook);
		this.#record = record;
	}

	/** When, where and how, in a few words each. */
	abstract readonly details: readonly string[];
	protected abstract readonly words: Words;
	/** Opens the form, with its draft. */
	protected abstract open(entry: T): Promise<Form>;
	protected abstract change(entry: T, changes: Partial<T>, clock: Clock): T;

	get loading(): boolean {
		const { entry } = this;
		return entry && peopleIn(entry).length > 0 ? !this.names.isReady : this.#record.loading;
	}

	get today(): string {
		return dayOf(this.day.date);
	}

	async edit(): Promise<void> {
		if (this.entry) this.form = await this.open(this.entry);
	}

	/** Closes the form, drops its draft and offers Undo. */
	async leaveForm(): Promise<void> {
		const { form } = this;
		this.form = undefined;
		await form?.drop(() => (this.form = form));
	}

	/** @returns whether it was saved; if not, the form says why */
	async saveForm(): Promise<boolean> {
		const { form, entry } = this;
		if (!entry || !form?.check(this.day.date)) return false;
		const fields = form.fields(new Date());
		const { people, draftId: dropDraft } = form;
		const isSaved = await form.finish(() =>
			this.#save(entry, fields, this.words.changed, { people, dropDraft })
		);
		if (isSaved) this.form = undefined;
		return isSaved;
	}

	/** Restores an earlier text. The current text becomes an earlier version. */
	async bringBack(stamp: string): Promise<void> {
		const version = this.earlier.find((each) => each.stamp === stamp);
		if (!this.entry || !version) return;
		const what = { what: version.text } as Partial<T>;
		await this.#save(this.entry, what, m.journal_version_is_back());
	}

	/** Deletes the entry and offers Undo. @returns whether it was deleted */
	async remove(): Promise<boolean> {
		return this.entry !== undefined && removeEntry(this.kithbook, this.entry, this.words);
	}

	#save(entry: T, fields: Partial<T>, said: string, options?: Parameters<typeof saveEntry>[3]) {
		const make = (clock: Clock) => this.change(entry, fields, clock);
		return saveEntry(this.kithbook, make, said, options);
	}
}
