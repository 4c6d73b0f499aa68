import { dayOf } from '$lib/journal/days';
import {
	invitationAnswers,
	invitationFilters,
	isShown,
	newestFirst,
	newInvitation,
	type Invitation,
	type InvitationAnswer,
	type InvitationFields,
	type InvitationFilter
} from '$lib/journal/people/invitation';
import { dayWords } from '$lib/journal/words';
import { firstWord } from '$lib/journal/people/people';
import { labelOf, platformLabel } from '$lib/journal/platform';
import { edit, remove } from '$lib/journal/record';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { MessageDraft } from '$lib/app/message-draft.svelte';
import { notSavedWords } from '$lib/app/problem-words';
import { change, notifySaved } from '$lib/app/saving';
import { Today } from '$lib/app/today.svelte';
import { InvitationForm } from './invitation-form.svelte';

/** How many are shown at once, because some users have thousands. */
const PAGE = 50;

/** An invitation in the list. */
export interface InvitationLine {
	id: string;
	name: string;
	/** A sentence about who asked whom. */
	title: string;
	/** The platform and the day, as far as known. */
	when: string | undefined;
	/** The user's answer; undefined for invitations that the user sent. */
	answer: string | undefined;
	outcome: string | undefined;
	/** Whether the user has not answered it yet. */
	isOpen: boolean;
}

const filterNames = {
	all: m.ladder_invitations_all,
	open: m.ladder_invitations_open,
	answered: m.ladder_invitations_answered,
	outgoing: m.ladder_invitations_outgoing
} as const satisfies Record<InvitationFilter, () => string>;

const answerWords = {
	accepted: m.ladder_invitation_answer_accepted,
	'asked-to-talk': m.ladder_invitation_answer_asked_to_talk,
	ignored: m.ladder_invitation_answer_ignored
} as const satisfies Record<InvitationAnswer, () => string>;

const answerNames = {
	accepted: [m.ladder_invitation_accept, m.ladder_invitation_accept_of],
	'asked-to-talk': [m.ladder_invitation_ask_to_talk, m.ladder_invitation_ask_to_talk_of],
	ignored: [m.ladder_invitation_ignore, m.ladder_invitation_ignore_of]
} as const;

/** The answers to an invitation, with the labels of their buttons. */
export function answerOptions() {
	return invitationAnswers.map((id) => {
		const [label, labelOf] = answerNames[id];
		return { id, label: label(), labelOf: (name: string) => labelOf({ name }) };
	});
}

/** The answers, and none. */
export function answerChoices(): { id: InvitationAnswer | ''; label: string }[] {
	return [{ id: '', label: m.ladder_invitation_answer_open() }, ...answerOptions()];
}

export function filterOptions(): { id: InvitationFilter; label: string }[] {
	return invitationFilters.map((id) => ({ id, label: filterNames[id]() }));
}

/** The page of invitations to connect: who asked, what the user answered, and the outcome. */
export class InvitationsPage {
	readonly #kithbook: Kithbook;
	readonly records: Live<Invitation[]>;
	readonly #today = new Today();
	readonly #sorted = $derived.by(() => newestFirst(this.records.value ?? []));
	readonly #shown = $derived.by(() => this.#sorted.filter((each) => isShown(each, this.#filter)));
	#filter = $state<InvitationFilter>('all');
	#count = $state(PAGE);
	readonly isEmpty = $derived(this.#sorted.length === 0);
	/** The newest invitations that match the filter. */
	readonly lines = $derived(this.#shown.slice(0, this.#count).map((each) => this.#line(each)));
	readonly hasMore = $derived(this.#shown.length > this.#count);
	readonly today = $derived(dayOf(this.#today.date));
	/** The form of a new invitation or of an edited one. */
	form = $state.raw<InvitationForm>();
	/** The open reply, and the id of its invitation. */
	reply = $state.raw<{ message: MessageDraft; invitation: string }>();

	constructor(kithbook: Kithbook) {
		this.#kithbook = kithbook;
		this.records = kithbook.live((journal) => journal.records('invitation'));
	}

	get filter(): InvitationFilter {
		return this.#filter;
	}

	set filter(filter: InvitationFilter) {
		this.#filter = filter;
		this.#count = PAGE;
	}

	showMore(): void {
		this.#count += PAGE;
	}

	/** The platforms in use. */
	get platforms(): { id: string; label: string }[] {
		const used = this.#kithbook.platforms?.filter(({ retired }) => !retired) ?? [];
		return used.map((platform) => ({ id: platform.id, label: platformLabel(platform) }));
	}

	/** Why the draft of the form could not be kept. */
	get formProblem(): string | undefined {
		const problem = this.form?.unkept;
		return problem && notSavedWords(problem);
	}

	/** Opens an invitation, or a new one, with its draft. */
	async write(id?: string): Promise<void> {
		this.form = await InvitationForm.open(this.#kithbook, this.#find(id));
	}

	/** Closes the form and drops its draft, with Undo. */
	async leaveForm(): Promise<void> {
		const form = this.form;
		this.form = undefined;
		await form?.drop(() => (this.form = form));
	}

	/** @returns whether the form was saved; if not, it says why */
	async saveForm(): Promise<boolean> {
		const form = this.form;
		if (!form?.check(this.#today.date)) return false;
		const { invitation, draftId, fields } = form;
		const isSaved = await form.finish(() =>
			invitation
				? this.#change(invitation, fields, { dropDraft: draftId })
				: notifySaved(
						this.#kithbook.save((clock) => [newInvitation(fields, clock)], { dropDraft: draftId }),
						m.ladder_invitation_noted()
					)
		);
		if (isSaved) this.form = undefined;
		return isSaved;
	}

	async answer(id: string, answer: InvitationAnswer): Promise<void> {
		const invitation = this.#find(id);
		if (invitation) await this.#change(invitation, { answer });
	}

	async remove(id: string): Promise<void> {
		const invitation = this.#find(id);
		if (!invitation) return;
		await change(this.#kithbook, (clock) => [remove(invitation, clock)], {
			said: m.ladder_invitation_deleted(),
			undone: m.ladder_invitation_restored()
		});
	}

	/** Opens a reply that suggests a talk first. */
	async draftReply(id: string): Promise<void> {
		const invitation = this.#find(id);
		if (!invitation) return;
		const message = await MessageDraft.open(this.#kithbook, {
			id: `invitation ${id}`,
			given: firstWord(invitation.name),
			purpose: 'talk-first'
		});
		this.reply = { message, invitation: id };
	}

	/** Shows an open invitation, and opens the reply to it. */
	async showReply(id: string): Promise<void> {
		const open = this.#sorted.filter((each) => isShown(each, 'open'));
		const place = open.findIndex((each) => each.id === id);
		if (place < 0) return;
		this.filter = 'open';
		this.#count = Math.max(PAGE, place + 1);
		await this.draftReply(id);
	}

	/** Closes the reply; its draft is kept. */
	leaveReply(): void {
		this.reply = undefined;
	}

	/** Saves the answer that the sent reply gave. */
	async replied(): Promise<void> {
		const reply = this.reply;
		const invitation = this.#find(reply?.invitation);
		if (!reply || !invitation) return;
		const onundo = await reply.message.finish();
		const changes = { answer: 'asked-to-talk' } as const;
		const options = { dropDraft: reply.message.draftId, onundo };
		if (await this.#change(invitation, changes, options)) this.reply = undefined;
	}

	#find(id: string | undefined): Invitation | undefined {
		return this.#sorted.find((invitation) => invitation.id === id);
	}

	#change(
		invitation: Invitation,
		changes: Partial<InvitationFields>,
		options: { dropDraft?: string; onundo?: () => void } = {}
	): Promise<boolean> {
		return change(this.#kithbook, (clock) => [edit(invitation, { ...changes }, clock)], {
			said: m.ladder_invitation_changed(),
			...options
		});
	}

	#line(invitation: Invitation): InvitationLine {
		const { id, name, direction, answer, outcome } = invitation;
		const isIncoming = direction === 'incoming';
		return {
			id,
			name,
			title: isIncoming
				? m.ladder_invitation_incoming({ name })
				: m.ladder_invitation_outgoing({ name }),
			when: this.#when(invitation),
			answer: isIncoming
				? answer === undefined
					? m.ladder_invitation_answer_none()
					: answerWords[answer]()
				: undefined,
			outcome,
			isOpen: isIncoming && answer === undefined
		};
	}

	#when({ platform, on }: Invitation): string | undefined {
		const date = on === undefined ? undefined : dayWords(on, this.#today.date);
		if (platform === undefined) return date;
		const label = labelOf(platform, this.#kithbook.platforms);
		return date === undefined ? label : m.ladder_invitation_when({ platform: label, date });
	}
}
