import type * as z from 'zod/mini';
import type { requestSchema } from '../schemas/help';

/** What help may be asked for. */
export const helpKinds = [
	'advice',
	'introduction',
	'time',
	'money',
	'things',
	'comfort',
	'other'
] as const;

/** Where help is asked for and given. */
export const worlds = ['online', 'offline'] as const;

/** Whom a request goes to: one person or a few by name, a group, or whoever reads it. */
export const modes = ['direct', 'group', 'broadcast'] as const;

/** How much somebody helped. */
export const helpAmounts = ['little', 'lot', 'solved'] as const;

/** One asking for help. */
export type HelpRequest = z.infer<typeof requestSchema>;
