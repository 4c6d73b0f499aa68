import { dayOf } from '$lib/journal/days';
import { changeRequest } from '$lib/journal/help/noting';
import type { HelpRequest } from '$lib/journal/help/request';
import { dayWords } from '$lib/journal/people/ladder-words';
import { firstWord } from '$lib/journal/people/people';
import { earlierTexts, type EarlierWords } from '$lib/journal/versions';
import { m } from '$lib/paraglide/messages';
import type { StorageProblem } from '$lib/storage';
import type { Kithbook } from '../kithbook.svelte';
import type { Live } from '../live.svelte';
import { notices } from '../notices.svelte';
import { MessageDraft } from '../people/message-draft.svelte';
import { Today } from '../today.svelte';
import type { Chosen } from './chosen';
import { viaLabel } from './form-options';
import { HelpNames } from './help-names';
import { RequestForm } from './request-form.svelte';
import { changeEntry, removeEntry } from './writing';

/** A request's page: what was asked, what came of it, and what can be done about it. */
export class RequestDesk {
	readonly #kithbook: Kithbook;
	readonly #names: HelpNames;
	readonly #record: Live<HelpRequest | undefined>;
	readonly #today = new Today();
	#form = $state.raw<RequestForm>();
	#thanks = $state.raw<{ message: MessageDraft; helper: number }>();

	/** @param id which one */
	constructor(kithbook: Kithbook, id: () => string) {
		this.#kithbook = kithbook;
		this.#names = new HelpNames(kithbook);
		this.#record = kithbook.live(['request'], () => kithbook.storage.record('request', id()));
	}

	get loading(): boolean {
		const request = this.#record.value;
		if (request && (request.people ?? request.helpers)) return !this.#names.isReady;
		return this.#record.loading;
	}

	get problem(): StorageProblem | undefined {
		return this.#record.problem;
	}

	/** Undefined while loading, and where there is none. */
	get request(): HelpRequest | undefined {
		return this.#record.value;
	}

	/** When, where and how it was asked, in a few words each. */
	get details(): string[] {
		const request = this.request;
		if (!request) return [];
		const { askedAt, world, mode, via, asked } = request;
		const date = dayWords(dayOf(new Date(askedAt)), this.#today.date);
		return [
			m.help_detail_asked({ date }),
			world === 'online' ? m.help_world_online() : m.help_world_offline(),
			// Whoever was asked offline was asked in person, unless it says otherwise.
			...(via === undefined || via === 'in-person'
				? []
				: [viaLabel(via, world, this.#kithbook.platforms ?? [])]),
			mode === 'direct'
				? m.help_detail_direct()
				: mode === 'group'
					? m.help_detail_group()
					: m.help_detail_broadcast(),
			...(asked === undefined ? [] : [m.help_detail_count({ n: asked })])
		];
	}

	/** Who was asked by name; those who are not there any more have no name. */
	get people(): { id: string; name: string | undefined }[] {
		return (this.request?.people ?? []).map((id) => ({ id, name: this.#names.known(id) }));
	}

	/** What it was called before. */
	get earlier(): EarlierWords[] {
		return earlierTexts(this.request, 'what');
	}

	get today(): string {
		return dayOf(this.#today.date);
	}

	/** The request while it is changed. */
	get form(): RequestForm | undefined {
		return this.#form;
	}

	/** Opens the request to be changed, as its draft left it. */
	async edit(): Promise<void> {
		const { request } = this;
		if (request) this.#form = await RequestForm.change(this.#kithbook, request, this.#names.of);
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
		const { request } = this;
		if (!request || !form?.check(this.#today.date)) return false;
		const fields = form.fields(new Date());
		const options = { people: form.content.people as readonly Chosen[], dropDraft: form.draftId };
		const isSaved = await form.finish(() =>
			changeEntry(
				this.#kithbook,
				request,
				(clock) => changeRequest(request, fields, clock),
				m.help_request_changed(),
				options
			)
		);
		if (isSaved) this.#form = undefined;
		return isSaved;
	}

	/** Puts back what it was called; what it is called now becomes an earlier version. */
	async bringBack(stamp: string): Promise<void> {
		const { request } = this;
		const version = this.earlier.find((each) => each.stamp === stamp);
		if (!request || !version) return;
		await changeEntry(
			this.#kithbook,
			request,
			(clock) => changeRequest(request, { what: version.text }, clock),
			m.journal_version_is_back()
		);
	}

	/** Deletes it, and offers it back. @returns whether it was deleted */
	async remove(): Promise<boolean> {
		const { request } = this;
		const words = { deleted: m.help_request_deleted(), restored: m.help_request_restored() };
		return request !== undefined && removeEntry(this.#kithbook, request, words);
	}

	/** Those who helped and can be thanked by their names. */
	get thankable(): { helper: number; name: string }[] {
		return (this.request?.helpers ?? []).flatMap(({ person, name }, helper) => {
			const called = person === undefined ? name : this.#names.known(person);
			return called === undefined ? [] : [{ helper, name: called }];
		});
	}

	/** The thanks that are being written, and to which helper. */
	get thanks(): { message: MessageDraft; helper: number } | undefined {
		return this.#thanks;
	}

	/** Opens a few words of thanks, as their draft left them. */
	async thank(helper: number): Promise<void> {
		const { request } = this;
		const to = this.thankable.find((each) => each.helper === helper);
		if (!request || !to) return;
		const id = request.helpers?.[helper]?.person;
		const person = id === undefined ? undefined : this.#names.person(id);
		const emails = person?.contacts.flatMap(({ facts }) => facts.emails ?? []);
		const message = await MessageDraft.open(this.#kithbook, {
			id: `thanks ${request.id} ${id ?? to.name}`,
			given: person?.given ?? firstWord(to.name),
			purpose: 'thanks',
			email: emails?.[0]
		});
		this.#thanks = { message, helper };
	}

	/** Closes the thanks; their draft is kept. */
	leaveThanks(): void {
		this.#thanks = undefined;
	}

	/** They were sent: lets their draft go. */
	async thanked(): Promise<void> {
		const message = this.#thanks?.message;
		if (!message) return;
		await message.finish();
		await this.#kithbook.storage.dropDraft(message.draftId);
		this.#thanks = undefined;
		notices.show(m.help_thanked());
	}
}
