import type * as z from 'zod/mini';
import type { promptSchema } from '../schemas/help';

/** What the user made of a reflection prompt: pinned or retired it, or wrote one. */
export type OwnPrompt = z.infer<typeof promptSchema>;
