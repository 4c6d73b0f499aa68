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
import { platformLabel } from '$lib/journal/platform';
import { edit, remove } from '$lib/journal/record';
import { m } from '$lib/paraglide/messages';
import type { StorageProblem } from '$lib/storage';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { MessageDraft } from '$lib/app/message-draft.svelte';
import { notSavedWords } from '$lib/app/problem-words';
import { change, notifySaved } from '$lib/app/saving';
import { Today } from '$lib/app/today.svelte';
import { InvitationForm } from './invitation-form.svelte';

/** How many are shown at once: some have thousands. */
const PAGE = 50;

/** An invitation in the list. */
export interface InvitationLine {
	id: string;
	name: string;
	/** Who asked whom. */
	title: string;
	/** The platform and the day, as far as they are known. */
	when: string | undefined;
	/** The user's answer; undefined for invitations that they sent. */
	answer: string | undefined;
	outcome: string | undefined;
	/** Whether it waits for an answer. */
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

/** The answers that a form offers, and none. */
export function answerChoices(): { id: InvitationAnswer | ''; label: string }[] {
	return [{ id: '', label: m.ladder_invitation_answer_open() }, ...answerOptions()];
}

export function filterOptions(): { id: InvitationFilter; label: string }[] {
	return invitationFilters.map((id) => ({ id, label: filterNames[id]() }));
}

/** The page of invitations: who asked to connect, what the user answered, and what came of it. */
export class InvitationsPage {
	readonly #kithbook: Kithbook;
	readonly #records: Live<Invitation[]>;
	readonly #today = new Today();
	readonly #sorted = $derived.by(() => newestFirst(this.#records.value ?? []));
	readonly #shown = $derived.by(() => this.#sorted.filter((each) => isShown(each, this.#filter)));
	#filter = $state<InvitationFilter>('all');
	#count = $state(PAGE);
	/** The invitation that is being noted or changed. */
	form = $state.raw<InvitationForm>();
	/** The reply that is being written, and to which invitation. */
	reply = $state.raw<{ message: MessageDraft; invitation: string }>();

	constructor(kithbook: Kithbook) {
		this.#kithbook = kithbook;
		this.#records = kithbook.live((journal) => journal.records('invitation'));
	}

	get loading(): boolean {
		return this.#records.loading;
	}

	get problem(): StorageProblem | undefined {
		return this.#records.problem;
	}

	get isEmpty(): boolean {
		return this.#sorted.length === 0;
	}

	get filter(): InvitationFilter {
		return this.#filter;
	}

	set filter(filter: InvitationFilter) {
		this.#filter = filter;
		this.#count = PAGE;
	}

	/** The newest of those that the filter lets through. */
	get lines(): InvitationLine[] {
		return this.#shown.slice(0, this.#count).map((each) => this.#line(each));
	}

	get hasMore(): boolean {
		return this.#shown.length > this.#count;
	}

	showMore(): void {
		this.#count += PAGE;
	}

	/** The platforms to choose from. */
	get platforms(): { id: string; label: string }[] {
		const used = this.#kithbook.platforms?.filter(({ retired }) => !retired) ?? [];
		return used.map((platform) => ({ id: platform.id, label: platformLabel(platform) }));
	}

	get today(): string {
		return dayOf(this.#today.date);
	}

	/** Words for why not even the form's draft could be kept. */
	get formProblem(): string | undefined {
		const problem = this.form?.unkept;
		return problem && notSavedWords(problem);
	}

	/** Opens a new invitation, or one that is there, as its draft left it. */
	async write(id?: string): Promise<void> {
		this.form = await InvitationForm.open(this.#kithbook, this.#find(id));
	}

	/** Closes the form and drops what was typed, which can be undone. */
	async leaveForm(): Promise<void> {
		const form = this.form;
		this.form = undefined;
		await form?.drop(() => (this.form = form));
	}

	/** Saves what is typed. @returns whether it was saved; if not, the form says why */
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

	/** Opens a reply that asks to talk first. */
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

	/** Closes the reply; its draft is kept. */
	leaveReply(): void {
		this.reply = undefined;
	}

	/** Notes that the reply was sent, which asks to talk first. */
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
		const known = this.#kithbook.platforms?.find(({ id }) => id === platform);
		const label = platformLabel(known ?? { id: platform });
		return date === undefined ? label : m.ladder_invitation_when({ platform: label, date });
	}
}
