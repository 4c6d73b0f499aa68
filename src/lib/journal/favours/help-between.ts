import type { PersonView } from '../people/people';
import type { Favour } from './favour';
import { latestFirst, type HelpEntry } from './log';
import type { HelpRequest } from './request';

export interface HelpBetween {
	/** Latest first. */
	readonly entries: readonly HelpEntry[];
	/** The number of requests that named them. */
	readonly asked: number;
	/** The number of requests that they helped with. */
	readonly received: number;
	/** The number of favours for them. */
	readonly given: number;
}

/** The log's entries about a person, under any of their ids. */
export function helpBetween(
	{ id, merged, contacts }: Pick<PersonView, 'id' | 'merged' | 'contacts'>,
	requests: readonly HelpRequest[],
	favours: readonly Favour[]
): HelpBetween {
	const ids = new Set([id, ...[...merged, ...contacts].map((each) => each.id)]);
	const isThem = (each: string | undefined) => each !== undefined && ids.has(each);
	const asked = requests.filter(({ people }) => people?.some(isThem));
	const received = requests.filter(({ helpers }) => helpers?.some(({ person }) => isThem(person)));
	const given = favours.filter(({ person }) => isThem(person));
	const referred = favours.filter(({ to }) => isThem(to));
	return {
		entries: latestFirst([...new Set<HelpEntry>([...asked, ...received, ...given, ...referred])]),
		asked: asked.length,
		received: received.length,
		given: given.length
	};
}

export function isMutual({ received, given }: HelpBetween): boolean {
	return received > 0 && given > 0;
}
