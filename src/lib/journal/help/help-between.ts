import type { PersonView } from '../people/people';
import type { Favour } from './favour';
import { latestFirst, type HelpEntry } from './log';
import type { HelpRequest } from './request';

/** Help between oneself and one person, as the log tells it. */
export interface HelpBetween {
	/** All that tells of them, the latest first. */
	readonly entries: readonly HelpEntry[];
	/** How often one asked them by name. */
	readonly asked: number;
	/** With how many of one's requests they helped. */
	readonly received: number;
	/** How often one helped them. */
	readonly given: number;
}

/** What the log tells of a person, under whichever of their ids it does. */
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

/** Whether each has helped the other at least once. */
export function isMutual({ received, given }: HelpBetween): boolean {
	return received > 0 && given > 0;
}
