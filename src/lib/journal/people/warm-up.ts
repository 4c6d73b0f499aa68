import { daysSince, type Place } from './ladder';
import { acquaintanceOf } from './message-text';
import type { PersonView } from './people';
import type { Step } from './step';

/** Somebody is in touch for so many days after a talk or a meeting. */
const IN_TOUCH = 60;

/** Whether a message to somebody may be hard to write: one has never talked with them. */
export function isHardToWrite(person: PersonView, steps: readonly Step[]): boolean {
	return ['unsaid', 'never-talked', 'written-to'].includes(acquaintanceOf(person, steps));
}

/**
 * Whom one may write a line to before a harder message: somebody of a recent talk or meeting, with
 * whom more can still come. Never the same person twice in a row.
 * @param places each person's place on the ladder
 * @param last whom one wrote to the last time
 */
export function warmUp(
	places: ReadonlyMap<string, Place>,
	last: string | undefined,
	today: Date
): string | undefined {
	let found: { id: string; place: Place } | undefined;
	for (const [id, place] of places) {
		const { isOpen, rung } = place;
		if (id === last || !isOpen || (rung !== 'talked' && rung !== 'met')) continue;
		if (daysSince(place, today) > IN_TOUCH) continue;
		if (!found || place.last.on > found.place.last.on) found = { id, place };
	}
	return found?.id;
}
