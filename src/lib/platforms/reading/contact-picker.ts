import type { PlatformList } from '../platform';
import { addEntries, hasAddress, type AddressBookEntry } from './address-book';
import { Listing } from './list-builder';
import { filled, lineOf, listOf, partOf } from './values';

/** What contacts that were picked were read by, as a reader's id. */
export const id = 'contact-picker';
export const platform = 'phone';

/** The contacts that somebody picked with the browser's own contact picker; never the whole address book. */
export function pickedContacts(picked: unknown): PlatformList {
	const listing = new Listing();
	const entries: AddressBookEntry[] = [];
	for (const contact of listOf(picked) ?? []) {
		const all = (field: string) =>
			(listOf(partOf(contact, field)) ?? []).map(lineOf).filter((line) => line !== '');
		const [name] = all('name');
		const addresses = { emails: all('email'), phones: all('tel') };
		if (name !== undefined) entries.push({ name, ...filled(addresses) });
		else if (hasAddress(addresses)) listing.addNameless();
		else listing.leaveOut('without-name-or-address');
	}
	addEntries(entries, listing);
	return listing.list([], { isWhole: false });
}
