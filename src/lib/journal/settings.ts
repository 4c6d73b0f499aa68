import type * as z from 'zod/mini';
import { newRecord } from './record';
import type { rhythmSchema, settingsSchema } from './schemas/settings';
import type { Clock } from './stamps';
import type { Week } from './weeks';

/** Contacts at this closeness or closer count as known. */
export const thresholds = ['recognised', 'talked', 'met'] as const;
export type Threshold = (typeof thresholds)[number];

export type Rhythm = z.infer<typeof rhythmSchema>;

export type Settings = z.infer<typeof settingsSchema>;

/** Whether the check-in asks one of Kithbook's questions, by the user's choice. */
export function isSwitchedOn(
	{ id, isOffAtFirst = false }: { id: string; isOffAtFirst?: boolean },
	{ asks = {} }: Pick<Settings, 'asks'>
): boolean {
	return asks[id] ?? !isOffAtFirst;
}

export function newSettings(rhythm: Rhythm, begun: Week, clock: Clock): Settings {
	const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
	const fields = { rhythm, threshold: 'talked', begun, seed } as const;
	return { ...newRecord('settings', fields, clock), id: 'settings' };
}
