import * as z from 'zod/mini';
import { recordShape } from './record';
import type { Clock } from './stamps';
import { weekOf, weekSchema } from './weeks';

/** Free words, written at any time. */
export const noteSchema = z.looseObject({
	...recordShape,
	type: z.literal('note'),
	text: z.string(),
	/** When it was begun, in milliseconds since 1970. */
	writtenAt: z.int(),
	/** The week it belongs to, by the local calendar of the place where it was written. */
	week: weekSchema
});
export type Note = z.infer<typeof noteSchema>;

export function newNote(text: string, at: Date, clock: Clock): Note {
	const stamp = clock.stamp();
	return {
		id: crypto.randomUUID(),
		type: 'note',
		text,
		writtenAt: at.getTime(),
		week: weekOf(at),
		stamps: { text: stamp, writtenAt: stamp, week: stamp }
	};
}
