import { dayOf } from '$lib/journal/days';
import { newFavour, type Favour } from '$lib/journal/help/favour';
import { latestFirst, type HelpEntry } from '$lib/journal/help/log';
import { newRequest, type HelpRequest } from '$lib/journal/help/request';
import type { Clock } from '$lib/journal/stamps';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { Today } from '$lib/app/today.svelte';
import { chosenBy, type Chosen } from '$lib/app/chosen';
import type { EntryForm } from './entry.svelte';
import { FavourForm } from './favour-form.svelte';
import { HelpNames } from '$lib/app/help-names';
import { RequestForm } from './request-form.svelte';
import { addEntry } from '$lib/app/help-writing';

type Opened = Pick<Kithbook, 'storage' | 'live' | 'save' | 'saveDraft'>;

/** The page on which an entry of the log is noted. */
abstract class NewEntry<Form extends EntryForm> {
	protected readonly kithbook: Opened;
	readonly #today = new Today();
	#form = $state.raw<Form>();

	constructor(kithbook: Opened) {
		this.kithbook = kithbook;
	}

	/** Opens the form as its draft left it. @param to the person whom it is about */
	protected abstract begin(today: Date, to: Chosen | undefined): Promise<Form>;
	/** What is typed, as a record. */
	protected abstract make(form: Form, now: Date, clock: Clock): HelpEntry;
	protected abstract noted(): string;

	/** Undefined while it is being opened. */
	get form(): Form | undefined {
		return this.#form;
	}

	get today(): string {
		return dayOf(this.#today.date);
	}

	/** @param person the id of somebody whom it is about */
	async open(person: string | null): Promise<void> {
		this.#form = await this.begin(this.#today.date, await chosenBy(this.kithbook, person));
	}

	/** @returns whether it was saved; if not, the form says why */
	async save(): Promise<boolean> {
		const form = this.#form;
		if (!form?.check(this.#today.date)) return false;
		const now = new Date();
		const { people, draftId } = form;
		return form.finish(() =>
			addEntry(this.kithbook, (clock) => this.make(form, now, clock), people, this.noted(), draftId)
		);
	}

	/**
	 * Drops what is typed, and offers it back.
	 * @param onundo opens the page again
	 */
	async drop(onundo: () => void): Promise<void> {
		await this.#form?.drop(onundo);
	}
}

/** The page on which one notes that one asks for help. */
export class Asking extends NewEntry<RequestForm> {
	protected async begin(today: Date, to: Chosen | undefined): Promise<RequestForm> {
		const found = await this.kithbook.storage.records('request');
		// What cannot be read is no habit; saving says what is wrong.
		return RequestForm.begin(this.kithbook, found.ok ? found.value : [], today, to);
	}

	protected make(form: RequestForm, now: Date, clock: Clock): HelpRequest {
		return newRequest(form.fields(now), clock);
	}

	protected noted(): string {
		return m.help_request_noted();
	}
}

/** The page on which one notes help given. */
export class Giving extends NewEntry<FavourForm> {
	readonly #names: HelpNames;

	constructor(kithbook: Opened) {
		super(kithbook);
		this.#names = new HelpNames(kithbook);
	}

	/** What the person who is chosen needs, as it was noted before. */
	get need(): { title: string; text: string } | undefined {
		const id = this.form?.content.person?.id;
		return id === undefined ? undefined : this.#names.need(id);
	}

	protected async begin(today: Date, to: Chosen | undefined): Promise<FavourForm> {
		const found = await this.kithbook.storage.records('favour');
		// As above.
		const [last] = found.ok ? latestFirst(found.value) : [];
		return FavourForm.begin(this.kithbook, last, today, to);
	}

	protected make(form: FavourForm, now: Date, clock: Clock): Favour {
		return newFavour(form.fields(now), clock);
	}

	protected noted(): string {
		return m.help_favour_noted();
	}
}
