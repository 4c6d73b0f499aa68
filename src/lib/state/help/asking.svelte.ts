import { newFavour, type Favour } from '$lib/journal/help/favour';
import { newRequest } from '$lib/journal/help/request';
import { dayOf } from '$lib/journal/days';
import { m } from '$lib/paraglide/messages';
import type { DraftedForm } from '../drafted-form.svelte';
import type { Kithbook } from '../kithbook.svelte';
import { notices } from '../notices.svelte';
import { Today } from '../today.svelte';
import { chosenBy } from './chosen';
import { FavourForm } from './favour-form.svelte';
import { HelpNames } from './help-names';
import { RequestForm } from './request-form.svelte';
import { addEntry } from './writing';

type Opened = Pick<Kithbook, 'storage' | 'live' | 'save' | 'saveDraft'>;

/** The page on which one notes that one asks for help. */
export class Asking {
	readonly #kithbook: Opened;
	readonly #today = new Today();
	#form = $state.raw<RequestForm>();

	constructor(kithbook: Opened) {
		this.#kithbook = kithbook;
	}

	/** Undefined while it is being opened. */
	get form(): RequestForm | undefined {
		return this.#form;
	}

	get today(): string {
		return dayOf(this.#today.date);
	}

	/** @param person the id of somebody whom one asks */
	async open(person: string | null): Promise<void> {
		const [found, to] = await Promise.all([
			this.#kithbook.storage.records('request'),
			chosenBy(this.#kithbook, person)
		]);
		// What cannot be read is no habit; saving says what is wrong.
		const earlier = found.ok ? found.value : [];
		this.#form = await RequestForm.begin(this.#kithbook, earlier, this.#today.date, to);
	}

	/** @returns whether it was saved; if not, the form says why */
	async save(): Promise<boolean> {
		const form = this.#form;
		if (!form?.check(this.#today.date)) return false;
		const fields = form.fields(new Date());
		return form.finish(() =>
			addEntry(
				this.#kithbook,
				(clock) => newRequest(fields, clock),
				form.content.people,
				m.help_request_noted(),
				form.draftId
			)
		);
	}
}

/** The page on which one notes help given. */
export class Giving {
	readonly #kithbook: Opened;
	readonly #names: HelpNames;
	readonly #today = new Today();
	#form = $state.raw<FavourForm>();

	constructor(kithbook: Opened) {
		this.#kithbook = kithbook;
		this.#names = new HelpNames(kithbook);
	}

	/** Undefined while it is being opened. */
	get form(): FavourForm | undefined {
		return this.#form;
	}

	get today(): string {
		return dayOf(this.#today.date);
	}

	/** What the person who is chosen needs, as it was noted before. */
	get need(): { title: string; text: string } | undefined {
		const id = this.#form?.content.person?.id;
		return id === undefined ? undefined : this.#names.need(id);
	}

	/** @param person the id of somebody to whom one gave help */
	async open(person: string | null): Promise<void> {
		const [found, to] = await Promise.all([
			this.#kithbook.storage.records('favour'),
			chosenBy(this.#kithbook, person)
		]);
		const favours = found.ok ? found.value : [];
		const last = favours.reduce<Favour | undefined>(
			(latest, each) => (each.givenAt > (latest?.givenAt ?? -Infinity) ? each : latest),
			undefined
		);
		this.#form = await FavourForm.begin(this.#kithbook, last, this.#today.date, to);
	}

	/** @returns whether it was saved; if not, the form says why */
	async save(): Promise<boolean> {
		const form = this.#form;
		if (!form?.check(this.#today.date)) return false;
		const fields = form.fields(new Date());
		return form.finish(() =>
			addEntry(
				this.#kithbook,
				(clock) => newFavour(fields, clock),
				form.people,
				m.help_favour_noted(),
				form.draftId
			)
		);
	}
}

/**
 * Drops what is typed in a form, and offers it back.
 * @param onundo opens the form again
 */
export async function dropForm(
	form: DraftedForm<{ what: string }>,
	onundo: () => void
): Promise<void> {
	const bringBack = await form.discard();
	if (form.content.what.trim() === '') return;
	const run = () => {
		bringBack();
		onundo();
	};
	notices.show(m.help_dropped_form(), { action: { label: m.help_undo(), run } });
}
