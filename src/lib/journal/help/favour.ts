import type * as z from 'zod/mini';
import type { favourSchema } from '../schemas/help';

/** Help is given by oneself, or by a referral to somebody who can. */
export const ways = ['direct', 'referral'] as const;

/** Help given. */
export type Favour = z.infer<typeof favourSchema>;
