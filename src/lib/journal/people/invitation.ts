import type * as z from 'zod/mini';
import type { invitationSchema } from '../schemas/people';
import { newRecord } from '../record';
import type { Clock } from '../stamps';

export const invitationAnswers = ['accepted', 'asked-to-talk', 'ignored'] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];

export const directions = ['incoming', 'outgoing'] as const;

export type Invitation = z.infer<typeof invitationSchema>;

/** The fields that a page may change; undefined removes one. */
export type InvitationFields = Pick<
	Invitation,
	'direction' | 'name' | 'platform' | 'on' | 'answer' | 'outcome'
>;

export function newInvitation(fields: InvitationFields, clock: Clock): Invitation {
	return newRecord('invitation', fields, clock);
}

/** `open` invitations have no answer yet; `outgoing` ones are one's own. */
export const invitationFilters = ['all', 'open', 'answered', 'outgoing'] as const;
export type InvitationFilter = (typeof invitationFilters)[number];

export function isShown({ direction, answer }: Invitation, filter: InvitationFilter): boolean {
	if (filter === 'all') return true;
	if (direction === 'outgoing') return filter === 'outgoing';
	return filter === (answer === undefined ? 'open' : 'answered');
}

/** Latest first; those without a day come last, by name. */
export function newestFirst(invitations: readonly Invitation[]): Invitation[] {
	return [...invitations].sort((a, b) => {
		if (a.on !== b.on) return (a.on ?? '') < (b.on ?? '') ? 1 : -1;
		return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1;
	});
}
