import type * as z from 'zod/mini';
import type { contactListSchema } from '../schemas/people';

/** A platform's list as a whole; the id is the platform's. */
export type ContactList = z.infer<typeof contactListSchema>;
