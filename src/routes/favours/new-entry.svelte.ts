import { dayOf } from '$lib/journal/days';
import { newFavour, type Favour } from '$lib/journal/favours/favour';
import { latestFirst, type HelpEntry } from '$lib/journal/favours/log';
import { newRequest, type HelpRequest } from '$lib/journal/favours/request';
import type { Clock } from '$lib/journal/stamps';
import { m } from '$lib/paraglide/messages';
import { ifReadable } from '$lib/storage';
import { chosenBy, type Chosen } from '$lib/app/chosen-person';
import { FavourNames } from '$lib/app/favour-names';
import { saveEntry } from '$lib/app/favour-writing';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { Today } from '$lib/app/today.svelte';
import type { EntryForm } from './entry-form';
import { FavourForm } from './favour-form.svelte';
import { RequestForm } from './request-form.svelte';

/** The page of a new entry. */
export abstract class NewEntryPage<Form extends EntryForm> {
	/** Undefined while loading. */
	form = $state.raw<Form>();
	protected readonly kithbook: Kithbook;
	readonly #today = new Today();
	readonly status = $derived.by(() => this.kithbook.status);

	constructor(kithbook: Kithbook) {
		this.kithbook = kithbook;
	}

	/** Opens the form, with its draft. @param to the person it is about */
	protected abstract begin(today: Date, to: Chosen | undefined): Promise<Form>;
	protected abstract make(form: Form, now: Date, clock: Clock): HelpEntry;
	protected abstract noted(): string;

	get today(): string {
		return dayOf(this.#today.date);
	}

	/** @param person the id of the person it is about */
	async open(person: string | null): Promise<void> {
		const to = await ifReadable(chosenBy(this.kithbook, person));
		this.form = await this.begin(this.#today.date, to);
	}

	/** @returns whether it was saved; if not, the form says why */
	async save(): Promise<boolean> {
		const { form } = this;
		if (!form?.check(this.#today.date)) return false;
		const now = new Date();
		const { people, draftId: dropDraft } = form;
		const make = (clock: Clock) => this.make(form, now, clock);
		return form.finish(() => saveEntry(this.kithbook, make, this.noted(), { people, dropDraft }));
	}
}

/** The page of a new request. */
export class AskPage extends NewEntryPage<RequestForm> {
	protected async begin(today: Date, to: Chosen | undefined): Promise<RequestForm> {
		const earlier = await ifReadable(this.kithbook.storage.records('request'));
		return RequestForm.begin(this.kithbook, earlier ?? [], today, to);
	}

	protected make(form: RequestForm, now: Date, clock: Clock): HelpRequest {
		return newRequest(form.fields(now), clock);
	}

	protected noted(): string {
		return m.favours_request_noted();
	}
}

/** The page of a new favour. */
export class GivePage extends NewEntryPage<FavourForm> {
	readonly #names: FavourNames;

	constructor(kithbook: Kithbook) {
		super(kithbook);
		this.#names = new FavourNames(kithbook);
	}

	/** The note about the chosen person's needs. */
	get need(): { title: string; text: string } | undefined {
		const id = this.form?.content.person?.id;
		return id === undefined ? undefined : this.#names.need(id);
	}

	protected async begin(today: Date, to: Chosen | undefined): Promise<FavourForm> {
		const earlier = await ifReadable(this.kithbook.storage.records('favour'));
		const [last] = latestFirst(earlier ?? []);
		return FavourForm.begin(this.kithbook, last, today, to);
	}

	protected make(form: FavourForm, now: Date, clock: Clock): Favour {
		return newFavour(form.fields(now), clock);
	}

	protected noted(): string {
		return m.favours_favour_noted();
	}
}
