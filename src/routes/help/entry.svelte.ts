import { dayOf } from '$lib/journal/days';
import { peopleIn, type HelpEntry } from '$lib/journal/help/log';
import type { Clock } from '$lib/journal/stamps';
import { earlierTexts, type EarlierWords } from '$lib/journal/versions';
import { m } from '$lib/paraglide/messages';
import type { StorageProblem } from '$lib/storage';
import type { DraftedForm } from '$lib/app/drafted-form.svelte';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { Today } from '$lib/app/today.svelte';
import type { Chosen } from '$lib/app/chosen';
import type { HelpNames } from '$lib/app/help-names';
import { changeEntry, removeEntry } from '$lib/app/help-writing';

/** An entry while it is noted or changed. */
export type EntryForm = DraftedForm<{ what: string }> & {
	/** Those who are chosen in it. */
	readonly people: readonly Chosen[];
	/** Says what is wrong with the fields. @returns whether nothing is */
	check(today: Date): boolean;
};

/** What is the entry's own in {@link EntryDesk}. */
interface Kind<T extends HelpEntry, Form extends EntryForm> {
	/** Opens it to be changed, as its draft left it. */
	open(entry: T): Promise<Form>;
	/** What is typed, as it is saved. */
	fields(form: Form, now: Date): Partial<T>;
	change(entry: T, changes: Partial<T>, clock: Clock): T;
	changed(): string;
	deleted(): string;
	restored(): string;
}

/** The page of one entry of the log: what all entries have in common. */
export abstract class EntryDesk<T extends HelpEntry, Form extends EntryForm> {
	protected readonly names: HelpNames;
	protected readonly day = new Today();
	readonly #kithbook: Kithbook;
	readonly #record: Live<T | undefined>;
	readonly #kind: Kind<T, Form>;
	#form = $state.raw<Form>();

	protected constructor(
		kithbook: Kithbook,
		names: HelpNames,
		record: Live<T | undefined>,
		kind: Kind<T, Form>
	) {
		this.#kithbook = kithbook;
		this.names = names;
		this.#record = record;
		this.#kind = kind;
	}

	/** When, where and how, in a few words each. */
	abstract readonly details: readonly string[];

	get loading(): boolean {
		const { entry } = this;
		return entry && peopleIn(entry).length > 0 ? !this.names.isReady : this.#record.loading;
	}

	get problem(): StorageProblem | undefined {
		return this.#record.problem;
	}

	/** Undefined while loading, and where there is none. */
	get entry(): T | undefined {
		return this.#record.value;
	}

	/** What it was called before. */
	get earlier(): EarlierWords[] {
		return earlierTexts(this.entry, 'what');
	}

	get today(): string {
		return dayOf(this.day.date);
	}

	/** The entry while it is changed. */
	get form(): Form | undefined {
		return this.#form;
	}

	/** Opens it to be changed, as its draft left it. */
	async edit(): Promise<void> {
		const { entry } = this;
		if (entry) this.#form = await this.#kind.open(entry);
	}

	/** Closes the form and drops what was typed, but offers it back. */
	async leaveForm(): Promise<void> {
		const form = this.#form;
		this.#form = undefined;
		await form?.drop(() => (this.#form = form));
	}

	/** @returns whether it was saved; if not, the form says why */
	async saveForm(): Promise<boolean> {
		const form = this.#form;
		const { entry } = this;
		if (!entry || !form?.check(this.day.date)) return false;
		const fields = this.#kind.fields(form, new Date());
		const isSaved = await form.finish(() =>
			changeEntry(
				this.#kithbook,
				entry,
				(clock) => this.#kind.change(entry, fields, clock),
				this.#kind.changed(),
				{ people: form.people, dropDraft: form.draftId }
			)
		);
		if (isSaved) this.#form = undefined;
		return isSaved;
	}

	/** Puts back what it was called; what it is called now becomes an earlier version. */
	async bringBack(stamp: string): Promise<void> {
		const { entry } = this;
		const version = this.earlier.find((each) => each.stamp === stamp);
		if (!entry || !version) return;
		const what = { what: version.text } as Partial<T>;
		await changeEntry(
			this.#kithbook,
			entry,
			(clock) => this.#kind.change(entry, what, clock),
			m.journal_version_is_back()
		);
	}

	/** Deletes it, and offers it back. @returns whether it was deleted */
	async remove(): Promise<boolean> {
		const { entry } = this;
		const words = { deleted: this.#kind.deleted(), restored: this.#kind.restored() };
		return entry !== undefined && removeEntry(this.#kithbook, entry, words);
	}
}

/** What the page of any entry shows and does. */
export type ShownEntry = Pick<
	EntryDesk<HelpEntry, EntryForm>,
	| 'loading'
	| 'problem'
	| 'entry'
	| 'details'
	| 'earlier'
	| 'form'
	| 'edit'
	| 'leaveForm'
	| 'saveForm'
	| 'bringBack'
	| 'remove'
>;
