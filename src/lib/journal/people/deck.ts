import { isFresh } from './measuring';
import type { PersonView } from './people';

/** A person on a list, for the review. */
export type Listed = PersonView & { readonly order: number };

/** Whether a person is on a list now: on that of `platform`, or on any. */
export function isListed(person: PersonView, platform?: string): person is Listed {
	if (person.order === undefined) return false;
	return person.contacts.some(
		(contact) =>
			contact.gone === undefined && (platform === undefined || contact.platform === platform)
	);
}

/** Whether a name may be shown: it was never reviewed, or not for a year. */
export function isDue({ review }: PersonView, now: number): boolean {
	return !review || !isFresh(review, now);
}

/**
 * The order of the review: names never reviewed first, then those with an old answer, both in their
 * permanent random order. The names shown so far are always a random sample.
 */
export function inTurn(a: Listed, b: Listed): number {
	const reviewed = Number(Boolean(a.review)) - Number(Boolean(b.review));
	// Equal orders, one in four thousand million, are sorted by id.
	return reviewed || a.order - b.order || (a.id < b.id ? -1 : 1);
}
