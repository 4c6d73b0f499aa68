import { newSettings, type Settings } from '$lib/journal/settings';
import type { Contact } from '$lib/journal/people/contact';
import { isDeleted, type StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import { weekOf, type Week } from '$lib/journal/weeks';
import type { JournalStorage, Result } from '$lib/storage';
import type { Known } from './plan';
import type { Counted } from './records';

/** All of a journal that lists are compared with. */
export interface Before extends Known, Counted {
	readonly settings: Settings | undefined;
	/** The week for which lists count that are taken in now. */
	readonly week: Week;
}

/** Where that lies. */
export const comparedStores: ReadonlySet<string> = new Set([
	'contact',
	'person',
	'list',
	'invitation',
	'platform',
	'checkin',
	'settings'
]);

/** Reads what lists are compared with. */
export async function readBefore(storage: JournalStorage): Promise<Result<Before>> {
	const week = weekOf(new Date());
	const [contacts, persons, lists, invitations, platforms, checkins, settings] = await Promise.all([
		storage.withDeleted('contact'),
		storage.records('person'),
		storage.records('list'),
		storage.withDeleted('invitation'),
		storage.records('platform'),
		storage.records('checkin', { from: week, to: week }),
		storage.records('settings')
	]);
	if (!contacts.ok) return contacts;
	if (!persons.ok) return persons;
	if (!lists.ok) return lists;
	if (!invitations.ok) return invitations;
	if (!platforms.ok) return platforms;
	if (!checkins.ok) return checkins;
	if (!settings.ok) return settings;
	const alive: Contact[] = [];
	const deleted = new Map<string, StoredRecord>();
	for (const record of contacts.value) {
		if (isDeleted(record)) deleted.set(record.id, record);
		// A store holds the records of its type and no others.
		else alive.push(record as Contact);
	}
	return {
		ok: true,
		value: {
			week,
			contacts: alive,
			deleted,
			persons: persons.value,
			lists: lists.value,
			invitations: new Set(invitations.value.map(({ id }) => id)),
			platforms: platforms.value,
			checkin: checkins.value[0],
			settings: settings.value[0]
		}
	};
}

/** A journal that is not begun yet begins with its first list. */
export function beginning({ settings, week }: Before, clock: Clock): StoredRecord[] {
	return settings ? [] : [newSettings({ every: 'week', weekday: 7 }, week, clock)];
}
