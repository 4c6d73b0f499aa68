import type { PlatformList } from '../platform';
import { addEntries, type AddressBookEntry, hasAddress } from './address-book';
import { ListBuilder } from './list-builder';
import { cleanPhone, asArray, asLine, valueAt, withoutEmpty } from './values';

/** Stored with each contact, like a reader’s id. */
export const id = 'contact-picker';
export const platform = 'phone';

/** Reads contacts chosen in the browser’s contact picker; never the whole address book. */
export function pickedContacts(picked: unknown): PlatformList {
	const builder = new ListBuilder();
	const entries: AddressBookEntry[] = [];
	for (const contact of asArray(picked) ?? []) {
		const all = (field: string) =>
			(asArray(valueAt(contact, field)) ?? []).map(asLine).filter((line) => line !== '');
		const [name] = all('name');
		const addresses = { emails: all('email'), phones: all('tel').map(cleanPhone) };
		if (name !== undefined) entries.push({ name, ...withoutEmpty(addresses) });
		else if (hasAddress(addresses)) builder.addNameless();
		else builder.leaveOut('without-name-or-address');
	}
	addEntries(entries, builder);
	return builder.buildUnlimited([], { isWhole: false });
}
