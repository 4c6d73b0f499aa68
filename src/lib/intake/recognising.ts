import { addressesOf } from '$lib/journal/people/addresses';
import type { Contact } from '$lib/journal/people/contact';
import { isGone } from '$lib/journal/people/contact';
import type { Found } from '$lib/platforms';
import { factsOf } from './facts';

/** The local day of a page and the same moment's day in UTC are no further apart. */
const ONE_DAY = 24 * 60 * 60 * 1000;

/**
 * Those entries of a list that are contacts known by another mark: a profile's address may be changed, and one
 * format of an export has marks that another has not. They have the same name and came on the same day; where one of the two says no day, nobody else may have that name.
 * @param entries that no contact has the mark of
 * @param contacts of the same list whose marks no entry has
 * @param byAddress whether an address in common counts too, as in lists by hand, which have no marks of their own
 */
export function recognise(
	entries: readonly Found[],
	contacts: readonly Contact[],
	{ byAddress = false } = {}
): Map<Found, Contact> {
	const recognised = new Map<Found, Contact>();
	if (entries.length === 0 || contacts.length === 0) return recognised;
	const namesakes = byName(contacts, ({ facts }) => facts.name);
	for (const [name, coming] of byName(entries, (entry) => entry.name)) {
		const known = namesakes.get(name);
		if (!known) continue;
		for (const [entry, contact] of pairs(coming, known, byAddress)) recognised.set(entry, contact);
	}
	return recognised;
}

/** Those who are still there go first; an address in common says more than the day. */
function pairs(
	coming: readonly Found[],
	known: readonly Contact[],
	byAddress: boolean
): [Found, Contact][] {
	const [entry, contact] = [coming[0], known[0]];
	if (entry && contact && coming.length === 1 && known.length === 1 && !isGone(contact)) {
		const days = [entry.since, contact.facts.since].filter((day) => day !== undefined);
		if (days.length === 1) return [[entry, contact]];
	}
	const left = new Set([...known].sort((a, b) => Number(isGone(a)) - Number(isGone(b))));
	const open = new Set(coming);
	const found: [Found, Contact][] = [];
	const isWithin = (days: number) => (a: Found, b: Contact) =>
		between(a.since, b.facts.since) <= days;
	const isSameDay = [isWithin(0), isWithin(ONE_DAY)];
	for (const isSame of byAddress ? [haveSameAddress, ...isSameDay] : isSameDay)
		for (const entry of open)
			for (const contact of left) {
				if (!isSame(entry, contact)) continue;
				found.push([entry, contact]);
				open.delete(entry);
				left.delete(contact);
				break;
			}
	return found;
}

function haveSameAddress(entry: Found, { facts }: Contact): boolean {
	const addresses = new Set(addressesOf(facts));
	return addressesOf(factsOf(entry)).some((address) => addresses.has(address));
}

/** Milliseconds between two days; not a number where one of them is not told. */
function between(a: string | undefined, b: string | undefined): number {
	return a === undefined || b === undefined ? NaN : Math.abs(Date.parse(a) - Date.parse(b));
}

function byName<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const one of all) {
		const name = nameOf(one).normalize();
		const group = groups.get(name);
		if (group) group.push(one);
		else groups.set(name, [one]);
	}
	return groups;
}
