import type * as z from 'zod/mini';
import type { contactSchema, factsSchema } from '../schemas/people';

/** What an export says of a contact. */
export type Facts = z.infer<typeof factsSchema>;

/** An entry of one platform's list. */
export type Contact = z.infer<typeof contactSchema>;

/** The id of the person that a contact belongs to: its own until it turns out to be somebody else's. */
export function personIdOf(contact: Pick<Contact, 'id' | 'person'>): string {
	return contact.person ?? contact.id;
}

/** Whether its platform's list no longer has it. */
export function isGone({ gone }: Pick<Contact, 'gone'>): boolean {
	return gone !== undefined;
}
