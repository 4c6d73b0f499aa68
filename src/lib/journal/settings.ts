import * as z from 'zod/mini';
import { recordShape } from './record';
import type { Clock } from './stamps';
import { weekSchema, type Week } from './weeks';

/** How far one knows somebody, from nearest to nothing up. */
export const closenessLevels = ['stranger', 'recognised', 'talked', 'met', 'mutual'] as const;

/** The closeness from which on one counts a contact as known. */
export const thresholds = ['recognised', 'talked', 'met'] as const;
export const thresholdSchema = z.enum(thresholds);
export type Threshold = z.infer<typeof thresholdSchema>;

/** How often one checks in, and on which day: 1 is Monday; months that lack the day use their last. */
export const rhythmSchema = z.discriminatedUnion('every', [
	z.looseObject({ every: z.literal('week'), weekday: z.int().check(z.minimum(1), z.maximum(7)) }),
	z.looseObject({ every: z.literal('month'), day: z.int().check(z.minimum(1), z.maximum(31)) })
]);
export type Rhythm = z.infer<typeof rhythmSchema>;

/** What holds for the whole journal; there is one such record. */
export const settingsSchema = z.looseObject({
	...recordShape,
	id: z.literal('settings'),
	type: z.literal('settings'),
	rhythm: rhythmSchema,
	threshold: thresholdSchema,
	/** The week in which the journal was begun: no earlier one is ever called missed. */
	begun: weekSchema,
	/** Decides the order of the reflection prompts. */
	seed: z.int()
});
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
