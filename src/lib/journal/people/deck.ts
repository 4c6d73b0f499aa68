import { isFresh } from './measuring';
import type { PersonView } from './people';

/** Somebody in a list, whose name can come up. */
export type Listed = PersonView & { readonly order: number };

/** Those who are in a list now: in one platform's where it is named, else in any. */
export function listed(people: readonly PersonView[], platform?: string): Listed[] {
	return people.filter((person): person is Listed => {
		if (person.order === undefined) return false;
		return person.contacts.some(
			(contact) =>
				contact.gone === undefined && (platform === undefined || contact.platform === platform)
		);
	});
}

/**
 * The names still to be shown, in their permanent random order: first those nobody was asked about, then
 * those whose answer is older than a year. Whenever one stops, those shown are a random sample.
 */
export function deckOf(people: readonly Listed[], now: number): Listed[] {
	const due = people.filter(({ review }) => !review || !isFresh(review, now));
	return due.sort((a, b) => Number(Boolean(a.review)) - Number(Boolean(b.review)) || byOrder(a, b));
}

/** Two of the same order, one in four thousand million, stand by their ids. */
function byOrder(a: Listed, b: Listed): number {
	return a.order - b.order || (a.id < b.id ? -1 : 1);
}
