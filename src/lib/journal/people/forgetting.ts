import type { Favour } from '../favours/favour';
import { peopleIn } from '../favours/log';
import type { HelpRequest } from '../favours/request';
import type { Note } from '../note';
import { edit, isDeleted, remove, restore, type StoredRecord } from '../record';
import { stampedAt, type Clock } from '../stamps';
import type { Week } from '../weeks';
import type { Contact } from './contact';
import type { ContactList } from './contact-list';
import type { Invitation } from './invitation';
import { measurementOf, type Measurement } from './measurement';
import { measureAndForget } from './measuring';
import { peopleOf, type PersonView } from './people';
import { hasWords, newPerson, type Person } from './person';
import type { Step } from './step';

/** All records about people. */
export interface PeopleRecords {
	readonly contacts: readonly Contact[];
	readonly persons: readonly Person[];
	readonly steps: readonly Step[];
	readonly invitations: readonly Invitation[];
	readonly requests: readonly HelpRequest[];
	readonly favours: readonly Favour[];
	readonly notes: readonly Note[];
	readonly lists: readonly ContactList[];
	/** By week, earliest first. */
	readonly measurements: readonly Measurement[];
}

/**
 * Removes the names of a platform's list. Counts and review numbers stay, and people with other
 * notes keep their names.
 */
export function forgetNames(
	records: PeopleRecords,
	platform: string,
	{ now, week, clock }: { now: number; week: Week; clock: Clock }
): StoredRecord[] {
	const people = peopleOf(records.contacts, records.persons);
	const latest = records.measurements.at(-1);
	const strata = measureAndForget(people, platform, latest?.strata ?? [], now);
	const existing = records.measurements.find((measurement) => measurement.week === week);
	return [
		...(people.some(({ review }) => review) ? [measurementOf(week, strata, existing, clock)] : []),
		...records.lists
			.filter(({ id }) => id === platform)
			.map((list) => edit(list, { forgotten: now }, clock)),
		...dropNames(records, people, platform, clock)
	];
}

/** Removes the names and counts of a platform's list. */
export function removeList(records: PeopleRecords, platform: string, clock: Clock): StoredRecord[] {
	const people = peopleOf(records.contacts, records.persons);
	return [
		...records.lists.filter(({ id }) => id === platform).map((list) => remove(list, clock)),
		...dropNames(records, people, platform, clock)
	];
}

/**
 * Restores the records of a platform that were removed since a moment and not emptied yet.
 * @param records all records of these types, including deleted ones
 */
export function bringBack(
	records: readonly StoredRecord[],
	platform: string,
	since: number,
	clock: Clock
): StoredRecord[] {
	const isDropped = (record: StoredRecord) => {
		const { deleted } = record.stamps;
		return deleted !== undefined && isDeleted(record) && stampedAt(deleted).getTime() >= since;
	};
	const ofPlatform = records.filter(
		(record) => isDropped(record) && (record.platform === platform || isListOf(record, platform))
	);
	const contacts = ofPlatform.filter(({ type }) => type === 'contact');
	const ids = new Set(contacts.flatMap(({ id, person }) => [id, person]));
	const written: StoredRecord[] = ofPlatform.map((record) => restore(record, clock));
	for (const record of records) {
		if (isListOf(record, platform) && !isDeleted(record)) {
			written.push(edit(record, { forgotten: undefined }, clock));
		}
		if (record.type !== 'person' || !ids.has(record.id)) continue;
		if (isDropped(record)) written.push(restore(record, clock));
		// The restored contact has the name again.
		else if (isNamedSince(record, since)) written.push(edit(record, { name: undefined }, clock));
	}
	return written;
}

function dropNames(
	{ contacts, steps, invitations, requests, favours, notes }: PeopleRecords,
	people: readonly PersonView[],
	platform: string,
	clock: Clock
): StoredRecord[] {
	const told = new Set([
		...steps.map(({ person }) => person),
		...[...requests, ...favours].flatMap(peopleIn),
		...notes.flatMap(({ people = [] }) => people)
	]);
	const persons = people
		.filter((person) => person.contacts.length > 0)
		.filter((person) => person.contacts.every((contact) => contact.platform === platform))
		.flatMap((person) => dropOrName(person, told, clock));
	const ofPlatform = [
		...contacts.filter((contact) => contact.platform === platform),
		...invitations.filter((invitation) => invitation.platform === platform && isBare(invitation))
	];
	return [...persons, ...ofPlatform.map((record) => remove(record, clock))];
}

/**
 * Removes a person who is on no other list, unless there are notes about them.
 * @param told ids of the people in steps, in the log of favours and in notes
 */
function dropOrName(
	{ id, name, record, merged, contacts }: PersonView,
	told: ReadonlySet<string>,
	clock: Clock
): StoredRecord[] {
	const records = record ? [record, ...merged] : merged;
	const ids = [id, ...[...records, ...contacts].map((one) => one.id)];
	if (!ids.some((one) => told.has(one)) && records.every(isOnlyReviewed)) {
		return records.map((one) => remove(one, clock));
	}
	return record?.name === undefined ? [edit(record ?? newPerson(id), { name }, clock)] : [];
}

function isOnlyReviewed(person: Person): boolean {
	const { review, closeness } = person;
	return !hasWords(person) && (closeness === undefined || closeness === review?.answer);
}

/** Whether an invitation has only fields from the platform. */
function isBare({ answer, outcome }: Invitation): boolean {
	return answer === undefined && (outcome === undefined || outcome === '');
}

function isListOf({ type, id }: StoredRecord, platform: string): boolean {
	return type === 'list' && id === platform;
}

function isNamedSince({ stamps, name }: StoredRecord, since: number): boolean {
	return (
		name !== undefined && stamps.name !== undefined && stampedAt(stamps.name).getTime() >= since
	);
}
