import { dayWords } from '$lib/journal/day-words';
import { dayOf } from '$lib/journal/days';
import { changeRequest } from '$lib/journal/help/changes';
import type { HelpRequest } from '$lib/journal/help/request';
import { worldWords } from '$lib/journal/help/words';
import { firstWord } from '$lib/journal/people/people';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { notices } from '$lib/app/notices.svelte';
import { MessageDraft } from '$lib/app/message-draft.svelte';
import { EntryDesk } from '../entry.svelte';
import { viaLabel } from '$lib/app/form-options';
import { HelpNames } from '$lib/app/help-names';
import { RequestForm } from '../request-form.svelte';

/** A request's page: what was asked, what came of it, and what can be done about it. */
export class RequestDesk extends EntryDesk<HelpRequest, RequestForm> {
	readonly #kithbook: Kithbook;
	#thanks = $state.raw<{ message: MessageDraft; helper: number }>();

	/** @param id which one */
	constructor(kithbook: Kithbook, id: () => string) {
		const names = new HelpNames(kithbook);
		const record = kithbook.live(['request'], () => kithbook.storage.record('request', id()));
		super(kithbook, names, record, {
			open: (request) => RequestForm.change(kithbook, request, names.of),
			fields: (form, now) => form.fields(now),
			change: changeRequest,
			changed: m.help_request_changed,
			deleted: m.help_request_deleted,
			restored: m.help_request_restored
		});
		this.#kithbook = kithbook;
	}

	/** When, where and how it was asked, in a few words each. */
	get details(): string[] {
		const { entry: request } = this;
		if (!request) return [];
		const { askedAt, world, mode, via, asked } = request;
		const date = dayWords(dayOf(new Date(askedAt)), this.day.date);
		return [
			m.help_detail_asked({ date }),
			worldWords(world),
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
		return (this.entry?.people ?? []).map((id) => ({ id, name: this.names.known(id) }));
	}

	/** Those who helped and can be thanked: by their names, and whoever has none once. */
	get thankable(): { helper: number; name: string | undefined }[] {
		const found: { helper: number; name: string | undefined }[] = [];
		for (const [helper, { person, name }] of (this.entry?.helpers ?? []).entries()) {
			const called = person === undefined ? name : this.names.known(person);
			const isGone = person !== undefined && called === undefined;
			if (called !== undefined || !(isGone || found.some(({ name }) => name === undefined)))
				found.push({ helper, name: called });
		}
		return found;
	}

	/** The thanks that are being written, and to which helper. */
	get thanks(): { message: MessageDraft; helper: number } | undefined {
		return this.#thanks;
	}

	/** Opens a few words of thanks, as their draft left them. */
	async thank(helper: number): Promise<void> {
		const { entry: request } = this;
		const to = this.thankable.find((each) => each.helper === helper);
		if (!request || !to) return;
		const id = request.helpers?.[helper]?.person;
		const person = id === undefined ? undefined : this.names.person(id);
		const emails = person?.contacts.flatMap(({ facts }) => facts.emails ?? []);
		const message = await MessageDraft.open(this.#kithbook, {
			id: `thanks ${request.id} ${id ?? to.name ?? ''}`.trimEnd(),
			given:
				person?.firstName ?? (to.name === undefined ? m.help_thanks_whoever() : firstWord(to.name)),
			greeting: to.name === undefined ? m.help_thanks_greeting() : undefined,
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
