import type * as z from 'zod/mini';
import type { noteSchema } from './schemas/note';
import type { Clock } from './stamps';
import { weekOf } from './weeks';

/** Free words, written at any time. */
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
