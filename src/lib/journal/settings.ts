import type * as z from 'zod/mini';
import type { rhythmSchema, settingsSchema } from './schemas/settings';
import type { Clock } from './stamps';
import type { Week } from './weeks';

/** The closeness from which on one counts a contact as known. */
export const thresholds = ['recognised', 'talked', 'met'] as const;
export type Threshold = (typeof thresholds)[number];

/** How often one checks in, and on which day. */
export type Rhythm = z.infer<typeof rhythmSchema>;

/** What holds for the whole journal; there is one such record. */
export type Settings = z.infer<typeof settingsSchema>;

/** The settings of a journal that begins now. */
export function newSettings(rhythm: Rhythm, begun: Week, clock: Clock): Settings {
	const stamp = clock.stamp();
	return {
		id: 'settings',
		type: 'settings',
		rhythm,
		threshold: 'talked',
		begun,
		seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
		stamps: { rhythm: stamp, threshold: stamp, begun: stamp, seed: stamp }
	};
}
