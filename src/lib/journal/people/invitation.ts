import type * as z from 'zod/mini';
import type { invitationSchema } from '../schemas/people';
import { edit } from '../record';
import type { Clock } from '../stamps';

/** What one answered to somebody who asked to connect. */
export const invitationAnswers = ['accepted', 'asked-to-talk', 'ignored'] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];

/** Who asked: the other one, or oneself. */
export const directions = ['incoming', 'outgoing'] as const;

/** Somebody asked to connect, or was asked to. */
export type Invitation = z.infer<typeof invitationSchema>;

/** The fields of an invitation that a page may change; undefined takes one away. */
export type InvitationFields = Pick<
	Invitation,
	'direction' | 'name' | 'platform' | 'on' | 'answer' | 'outcome'
>;

export function newInvitation(fields: InvitationFields, clock: Clock): Invitation {
	const { direction, name } = fields;
	const stamp = clock.stamp();
	const begun: Invitation = {
		id: crypto.randomUUID(),
		type: 'invitation',
		direction,
		name,
		stamps: { direction: stamp, name: stamp }
	};
	return edit(begun, { ...fields }, clock);
}

/** Which invitations to show: waiting for one's answer, answered, or made by oneself. */
export const invitationFilters = ['all', 'open', 'answered', 'outgoing'] as const;
export type InvitationFilter = (typeof invitationFilters)[number];

export function isShown({ direction, answer }: Invitation, filter: InvitationFilter): boolean {
	if (filter === 'all') return true;
	if (direction === 'outgoing') return filter === 'outgoing';
	return filter === (answer === undefined ? 'open' : 'answered');
}

/** The newest first; those without a day come last, in the order of their names. */
export function newestFirst(invitations: readonly Invitation[]): Invitation[] {
	return [...invitations].sort((a, b) => {
		if (a.on !== b.on) return (a.on ?? '') < (b.on ?? '') ? 1 : -1;
		return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1;
	});
}
