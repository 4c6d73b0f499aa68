import type * as z from 'zod/mini';
import type { contactSchema, factsSchema } from '../schemas/people';

/** The facts about a contact in an export. */
export type Facts = z.infer<typeof factsSchema>;

/** An entry of one platform's list. */
export type Contact = z.infer<typeof contactSchema>;

/** A contact has its own id until it is matched to another person. */
export function personIdOf(contact: Pick<Contact, 'id' | 'person'>): string {
	return contact.person ?? contact.id;
}

/** Whether the contact is no longer on its platform's list. */
export function isGone({ gone }: Pick<Contact, 'gone'>): boolean {
	return gone !== undefined;
}
