import { dayOf } from '$lib/journal/days';
import type { Favour } from '$lib/journal/help/favour';
import { changeFavour } from '$lib/journal/help/noting';
import { dayWords } from '$lib/journal/people/ladder-words';
import { earlierTexts, type EarlierWords } from '$lib/journal/versions';
import { m } from '$lib/paraglide/messages';
import type { StorageProblem } from '$lib/storage';
import type { Kithbook } from '../kithbook.svelte';
import type { Live } from '../live.svelte';
import { Today } from '../today.svelte';
import { FavourForm } from './favour-form.svelte';
import { HelpNames } from './help-names';
import { changeEntry, removeEntry } from './writing';

/** The page of help given. */
export class FavourDesk {
	readonly #kithbook: Kithbook;
	readonly #names: HelpNames;
	readonly #record: Live<Favour | undefined>;
	readonly #today = new Today();
	#form = $state.raw<FavourForm>();

	/** @param id which one */
	constructor(kithbook: Kithbook, id: () => string) {
		this.#kithbook = kithbook;
		this.#names = new HelpNames(kithbook);
		this.#record = kithbook.live(['favour'], () => kithbook.storage.record('favour', id()));
	}

	get loading(): boolean {
		const favour = this.#record.value;
		if (favour && (favour.person ?? favour.to) !== undefined) return !this.#names.isReady;
		return this.#record.loading;
	}

	get problem(): StorageProblem | undefined {
		return this.#record.problem;
	}

	/** Undefined while loading, and where there is none. */
	get favour(): Favour | undefined {
		return this.#record.value;
	}

	/** When, where and how help was given, in a few words each. */
	get details(): string[] {
		const { favour } = this;
		if (!favour) return [];
		const { givenAt, world, wasAsked } = favour;
		const date = dayWords(dayOf(new Date(givenAt)), this.#today.date);
		return [
			m.help_detail_given({ date }),
			world === 'online' ? m.help_world_online() : m.help_world_offline(),
			...(wasAsked === undefined
				? []
				: [wasAsked ? m.help_detail_was_asked() : m.help_detail_was_not_asked()])
		];
	}

	/** For whom it was, in a sentence, with who is in the journal. */
	get people(): { words: string; id: string | undefined }[] {
		const { favour } = this;
		if (!favour) return [];
		const { person, name, way, to, toName } = favour;
		const whom = this.#called(person, name);
		const where = this.#called(to, toName);
		return [
			...(whom === undefined
				? []
				: [{ words: m.help_detail_for({ name: whom }), id: this.#there(person) }]),
			...(way === 'referral'
				? [
						{
							words:
								where === undefined
									? m.help_detail_referred()
									: m.help_detail_referred_to({ name: where }),
							id: this.#there(to)
						}
					]
				: [])
		];
	}

	/** What it was called before. */
	get earlier(): EarlierWords[] {
		return earlierTexts(this.favour, 'what');
	}

	get today(): string {
		return dayOf(this.#today.date);
	}

	/** The favour while it is changed. */
	get form(): FavourForm | undefined {
		return this.#form;
	}

	/** What the person who is chosen needs, as it was noted before. */
	get need(): { title: string; text: string } | undefined {
		const id = this.#form?.content.person?.id;
		return id === undefined ? undefined : this.#names.need(id);
	}

	/** Opens it to be changed, as its draft left it. */
	async edit(): Promise<void> {
		const { favour } = this;
		if (favour) this.#form = await FavourForm.change(this.#kithbook, favour, this.#names.of);
	}

	/** Closes the form and drops what was typed. */
	async leaveForm(): Promise<void> {
		const form = this.#form;
		this.#form = undefined;
		await form?.discard();
	}

	/** @returns whether it was saved; if not, the form says why */
	async saveForm(): Promise<boolean> {
		const form = this.#form;
		const { favour } = this;
		if (!favour || !form?.check(this.#today.date)) return false;
		const fields = form.fields(new Date());
		const isSaved = await form.finish(() =>
			changeEntry(
				this.#kithbook,
				favour,
				(clock) => changeFavour(favour, fields, clock),
				m.help_favour_changed(),
				{ people: form.people, dropDraft: form.draftId }
			)
		);
		if (isSaved) this.#form = undefined;
		return isSaved;
	}

	/** Puts back what it was called; what it is called now becomes an earlier version. */
	async bringBack(stamp: string): Promise<void> {
		const { favour } = this;
		const version = this.earlier.find((each) => each.stamp === stamp);
		if (!favour || !version) return;
		await changeEntry(
			this.#kithbook,
			favour,
			(clock) => changeFavour(favour, { what: version.text }, clock),
			m.journal_version_is_back()
		);
	}

	/** Deletes it, and offers it back. @returns whether it was deleted */
	async remove(): Promise<boolean> {
		const { favour } = this;
		const words = { deleted: m.help_favour_deleted(), restored: m.help_favour_restored() };
		return favour !== undefined && removeEntry(this.#kithbook, favour, words);
	}

	#called(person: string | undefined, name: string | undefined): string | undefined {
		return person === undefined ? name : this.#names.of(person);
	}

	#there(person: string | undefined): string | undefined {
		return person !== undefined && this.#names.known(person) !== undefined ? person : undefined;
	}
}
