import { dayWords, listParts } from '$lib/journal/words';
import { dayOf } from '$lib/journal/days';
import { changeRequest } from '$lib/journal/favours/changes';
import type { HelpRequest } from '$lib/journal/favours/request';
import { worldWords } from '$lib/journal/favours/words';
import { firstWord } from '$lib/journal/people/people';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { MessageDraft } from '$lib/app/message-draft.svelte';
import { Outcome } from '$lib/app/outcome.svelte';
import { notifySaved } from '$lib/app/saving';
import { EntryPage } from '../entry.svelte';
import { viaLabel } from '../form-options';
import { RequestForm } from '../request-form.svelte';

/** The page of a request. */
export class RequestPage extends EntryPage<HelpRequest, RequestForm> {
	readonly outcome: Outcome;
	thanks = $state.raw<MessageDraft>();
	protected readonly words = {
		changed: m.favours_changed(),
		deleted: m.favours_request_deleted(),
		restored: m.favours_request_restored()
	};
	protected readonly change = changeRequest;
	/** The people who were asked, with the words between them. Only somebody in the journal has an id. */
	readonly people = $derived(
		listParts(
			(this.entry?.people ?? []).map((id) => {
				const name = this.names.known(id);
				return { words: name ?? m.favours_somebody(), id: name === undefined ? undefined : id };
			}),
			({ words }) => words
		)
	);

	constructor(kithbook: Kithbook, id: string) {
		super(
			kithbook,
			kithbook.live((journal) => journal.record('request', id))
		);
		this.outcome = new Outcome(kithbook, () => this.entry);
	}

	get details(): string[] {
		const { entry: request } = this;
		if (!request) return [];
		const { askedAt, world, mode, via, asked } = request;
		const date = dayWords(dayOf(new Date(askedAt)), this.day.date);
		return [
			m.favours_detail_asked({ date }),
			worldWords(world),
			// Offline requests are in person by default, so that is not shown.
			...(via === undefined || via === 'in-person'
				? []
				: [viaLabel(via, world, this.kithbook.platforms ?? [])]),
			mode === 'direct'
				? m.favours_detail_direct()
				: mode === 'group'
					? m.favours_mode_group()
					: m.favours_mode_broadcast(),
			...(asked === undefined ? [] : [m.favours_detail_count({ n: asked })])
		];
	}

	/** Helpers to thank: each named one, and one entry for all without a name. */
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

	/** Opens the thanks to a helper, with their draft. */
	async thank(helper: number): Promise<void> {
		const { entry: request } = this;
		const to = this.thankable.find((each) => each.helper === helper);
		if (!request || !to) return;
		const id = request.helpers?.[helper]?.person;
		const person = id === undefined ? undefined : this.names.person(id);
		const emails = person?.contacts.flatMap(({ facts }) => facts.emails ?? []);
		this.thanks = await MessageDraft.open(this.kithbook, {
			id: `thanks ${request.id} ${id ?? to.name ?? ''}`.trimEnd(),
			given:
				person?.firstName ??
				(to.name === undefined ? m.favours_thanks_whoever() : firstWord(to.name)),
			greeting: to.name === undefined ? m.favours_thanks_greeting() : undefined,
			purpose: 'thanks',
			email: emails?.[0]
		});
	}

	/** Closes the thanks and keeps their draft. */
	leaveThanks(): void {
		this.thanks = undefined;
	}

	/** Must be called when the thanks were sent. Drops their draft. */
	async thanked(): Promise<void> {
		const { thanks } = this;
		if (!thanks) return;
		await thanks.finish();
		const dropped = this.kithbook.storage.dropDraft(thanks.draftId);
		if (await notifySaved(dropped, m.favours_thanked())) this.thanks = undefined;
	}

	protected open(request: HelpRequest): Promise<RequestForm> {
		return RequestForm.change(this.kithbook, request, this.names.of);
	}
}
