import * as z from 'zod/mini';
import { dayOf, isDay } from '$lib/journal/days';
import {
	directions,
	invitationAnswers,
	type Invitation,
	type InvitationFields
} from '$lib/journal/people/invitation';
import { m } from '$lib/paraglide/messages';
import { DraftedForm, readDraft, type DraftKeeper } from '$lib/app/drafted-form.svelte';
import { isTooLong, LONGEST_NAME } from '$lib/app/typed-name';

const contentSchema = z.object({
	direction: z.enum(directions),
	name: z.string(),
	/** This and the following are empty if unknown. */
	platform: z.string(),
	on: z.string(),
	answer: z.enum(['', ...invitationAnswers]),
	outcome: z.string()
});

export type InvitationContent = z.infer<typeof contentSchema>;

const blank: InvitationContent = {
	direction: 'incoming',
	name: '',
	platform: '',
	on: '',
	answer: '',
	outcome: ''
};

/** The form of an invitation. */
export class InvitationForm extends DraftedForm<InvitationContent> {
	/** The edited invitation; undefined for a new one. */
	readonly invitation: Invitation | undefined;

	private constructor(
		kithbook: DraftKeeper,
		draftId: string,
		given: InvitationContent,
		draft?: InvitationContent,
		invitation?: Invitation
	) {
		super(kithbook, draftId, given, draft);
		this.invitation = invitation;
	}

	/** Opens an invitation, or a new one, with its draft. */
	static async open(kithbook: DraftKeeper, invitation?: Invitation): Promise<InvitationForm> {
		const draftId = `invitation ${invitation?.id ?? 'new'}`;
		const draft = await readDraft(kithbook, draftId, contentSchema);
		const given = invitation ? contentOf(invitation) : blank;
		return new InvitationForm(kithbook, draftId, given, draft, invitation);
	}

	/** The typed content in the form that is saved. */
	get fields(): InvitationFields {
		const { direction, name, platform, on, answer, outcome } = this.content;
		return {
			direction,
			name: name.trim(),
			platform: platform || undefined,
			on: on || undefined,
			// Other people answer the invitations that the user sent.
			answer: direction === 'incoming' && answer !== '' ? answer : undefined,
			outcome: outcome.trim() || undefined
		};
	}

	/** Sets the problems of the fields. @returns whether there are none */
	check(today: Date): boolean {
		const { name, on } = this.fields;
		const isPast = on === undefined || (isDay(on) && on <= dayOf(today));
		return this.refuse({
			...(name === '' && { name: m.ladder_invitation_name_missing() }),
			...(isTooLong(name) && { name: m.ladder_invitation_name_long({ n: LONGEST_NAME }) }),
			...(!isPast && { on: m.ladder_invitation_on_problem() })
		});
	}
}

function contentOf(invitation: Invitation): InvitationContent {
	const { direction, name, platform, on, answer, outcome } = invitation;
	return {
		direction,
		name,
		platform: platform ?? '',
		on: on ?? '',
		answer: answer ?? '',
		outcome: outcome ?? ''
	};
}
