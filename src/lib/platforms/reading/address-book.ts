import { emailMark, phoneMark } from '$lib/journal/people/addresses';
import type { Found } from '../platform';
import type { ListBuilder } from './list-builder';
import { withoutEmpty } from './values';

/** An entry of an address book, before it has a key. */
export interface AddressBookEntry extends Omit<Found, 'key'> {
	/** The id that the address book gives it in every export. */
	readonly uid?: string;
}

type Group = [AddressBookEntry, ...AddressBookEntry[]];
type Addresses = Pick<Found, 'emails' | 'phones'>;

const MAX_ADDRESSES = 50;

/** Whether there is an e-mail address or a phone number. `*123#` is not a phone number. */
export function hasAddress({ emails = [], phones = [] }: Addresses): boolean {
	return emails.length > 0 || phones.some(isPhone);
}

function isPhone(text: string): boolean {
	return !/[*#]/.test(text) && text.replace(/\D/g, '').length >= 5;
}

/** A normalized phone number; national numbers are allowed. */
export function phoneKey(text: string): string {
	return phoneMark(text) ?? text.replace(/\D/g, '');
}

function emailKey(text: string): string {
	return emailMark(text) ?? text.toLowerCase();
}

/**
 * Adds entries under keys that stay the same when addresses are added or changed: the book’s ids, or else names.
 * Namesakes get an address in their key too. Entries with the same name and a common address are one contact.
 */
export function addEntries(entries: readonly AddressBookEntry[], builder: ListBuilder): void {
	const byMark = new Map<string, Group>();
	for (const entry of entries) {
		const mark = entryKey(entry);
		const alike = byMark.get(mark);
		if (alike) alike.push(entry);
		else byMark.set(mark, [entry]);
	}
	for (const [mark, alike] of byMark) {
		const groups = mark.startsWith('uid:') ? [alike] : groupBySharedAddress(alike);
		for (const group of groups) {
			const found = mergeEntries(group);
			const [address = ''] = addressesOf(found);
			builder.add({ ...found, key: groups.length === 1 ? mark : `${mark}\n${address}` });
			builder.leaveOut('twice', group.length - 1);
		}
	}
}

function entryKey({ uid, name }: AddressBookEntry): string {
	return uid === undefined ? `name:${name.normalize('NFKC').toLowerCase()}` : `uid:${uid}`;
}

function addressesOf({ emails = [], phones = [] }: Addresses): string[] {
	return [...emails.map(emailKey).sort(), ...phones.map(phoneKey).sort()];
}

/** Groups namesakes by common addresses; those without any form one group. */
function groupBySharedAddress(namesakes: readonly AddressBookEntry[]): Group[] {
	const holders = new Map<string, number>();
	/** Union-find: the first entry that each one shares an address with. */
	const leads = namesakes.map((_, place) => place);
	const leadOf = (place: number): number => {
		let lead = place;
		for (let next = leads[lead] ?? lead; next !== lead; next = leads[lead] ?? lead) lead = next;
		leads[place] = lead;
		return lead;
	};
	for (const [place, entry] of namesakes.entries()) {
		const addresses = addressesOf(entry);
		for (const address of addresses.length > 0 ? addresses : ['']) {
			const [first, second] = [leadOf(place), leadOf(holders.get(address) ?? place)];
			leads[Math.max(first, second)] = Math.min(first, second);
			holders.set(address, place);
		}
	}
	const groups = new Map<number, Group>();
	for (const [place, entry] of namesakes.entries()) {
		const group = groups.get(leadOf(place));
		if (group) group.push(entry);
		else groups.set(leadOf(place), [entry]);
	}
	return [...groups.values()];
}

/** Merges entries of one contact: the first value of each field, and all addresses. */
function mergeEntries([first, ...others]: Group): Omit<Found, 'key'> {
	const { name } = first;
	const entries = [first, ...others];
	return {
		name,
		...withoutEmpty({
			given: entries.find(({ given }) => given !== undefined)?.given,
			organisation: entries.find(({ organisation }) => organisation !== undefined)?.organisation,
			position: entries.find(({ position }) => position !== undefined)?.position,
			emails: uniqueBy(
				entries.flatMap(({ emails = [] }) => emails),
				emailKey
			),
			phones: uniqueBy(
				entries.flatMap(({ phones = [] }) => phones),
				phoneKey
			)
		})
	};
}

/** Removes later texts with the same key. */
function uniqueBy(texts: readonly string[], keyOf: (text: string) => string): string[] {
	const first = new Map<string, string>();
	for (const text of texts) if (!first.has(keyOf(text))) first.set(keyOf(text), text);
	return [...first.values()].slice(0, MAX_ADDRESSES);
}
