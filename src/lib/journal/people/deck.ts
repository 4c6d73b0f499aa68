import { isFresh } from './measuring';
import type { PersonView } from './people';

/** Somebody in a list, whose name can come up. */
export type Listed = PersonView & { readonly order: number };

/** Whether somebody is in a list now: in one platform's where it is named, else in any. */
export function isListed(person: PersonView, platform?: string): person is Listed {
	if (person.order === undefined) return false;
	return person.contacts.some(
		(contact) =>
			contact.gone === undefined && (platform === undefined || contact.platform === platform)
	);
}

/** Whether a name may come up: nobody was asked about it, or not for a year. */
export function isDue({ review }: PersonView, now: number): boolean {
	return !review || !isFresh(review, now);
}

/**
 * The order in which names come up: first those nobody was asked about, then those whose answer is old, both
 * in their permanent random order. Whenever one stops, those shown are a random sample.
 */
export function inTurn(a: Listed, b: Listed): number {
	return Number(Boolean(a.review)) - Number(Boolean(b.review)) || byOrder(a, b);
}

/** Two of the same order, one in four thousand million, stand by their ids. */
function byOrder(a: Listed, b: Listed): number {
	return a.order - b.order || (a.id < b.id ? -1 : 1);
}
