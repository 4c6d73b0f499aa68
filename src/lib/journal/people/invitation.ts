import type * as z from 'zod/mini';
import type { invitationSchema } from '../schemas/people';

/** What one answered to somebody who asked to connect. */
export const invitationAnswers = ['accepted', 'asked-to-talk', 'ignored'] as const;

/** Somebody asked to connect, or was asked to. */
export type Invitation = z.infer<typeof invitationSchema>;
