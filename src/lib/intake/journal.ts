import { newSettings, type Settings } from '$lib/journal/settings';
import type { Contact } from '$lib/journal/people/contact';
import { isDeleted, type StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import { weekOf, type Week } from '$lib/journal/weeks';
import type { JournalReads } from '$lib/storage';
import type { Known } from './plan';
import type { Counted } from './records';

/** The part of the journal that lists are compared with. */
export interface Before extends Known, Counted {
	readonly settings: Settings | undefined;
	/** The week of the import. */
	readonly week: Week;
}

export async function readBefore(journal: JournalReads): Promise<Before> {
	const week = weekOf(new Date());
	const [contacts, persons, lists, invitations, platforms, checkins, settings] = await Promise.all([
		journal.withDeleted('contact'),
		journal.records('person'),
		journal.records('list'),
		journal.withDeleted('invitation'),
		journal.records('platform'),
		journal.records('checkin', { from: week, to: week }),
		journal.records('settings')
	]);
	const alive: Contact[] = [];
	const deleted = new Map<string, StoredRecord>();
	for (const record of contacts) {
		if (isDeleted(record)) deleted.set(record.id, record);
		// A store contains only records of its type.
		else alive.push(record as Contact);
	}
	return {
		...{ week, deleted, persons, lists, platforms },
		contacts: alive,
		invitations: new Set(invitations.map(({ id }) => id)),
		checkin: checkins[0],
		settings: settings[0]
	};
}

/** A first list also starts the journal. */
export function beginning({ settings, week }: Before, clock: Clock): StoredRecord[] {
	return settings ? [] : [newSettings({ every: 'week', weekday: 7 }, week, clock)];
}
