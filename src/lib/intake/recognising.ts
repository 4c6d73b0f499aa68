import { addressesOf } from '$lib/journal/people/addresses';
import { isGone, type Contact } from '$lib/journal/people/contact';
import type { Found } from '$lib/platforms';
import { factsOf } from './facts';
import { ONE_DAY } from './marks';

/**
 * Matches entries to contacts with another key: a profile's address may change, and export formats
 * differ in their keys. Both must have the same name and the same day. If one of them has no day,
 * the name must be unique.
 * @param entries entries without a contact of their key
 * @param contacts contacts of the same list without an entry of their key
 * @param byAddress whether a common address matches too, as for lists without keys
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

/** Contacts that are still listed match first, and addresses match before days. */
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

/** Milliseconds between two days; NaN if one of them is unknown. */
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
