import { byWeek } from '$lib/journal/journal';
import {
	bringBack,
	forgetNames,
	removeList,
	type PeopleRecords
} from '$lib/journal/people/forgetting';
import type { StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import { weekOf } from '$lib/journal/weeks';
import { JournalStorage, type Result } from '$lib/storage';
import type { Reply, Request } from './messages';

/** Drops and brings back the names of a whole list where no page waits for it. */
addEventListener('message', ({ data }: MessageEvent<Request>) => {
	// So that the page hears of a fault: it does not hear of rejections.
	answer(data).catch(reportError);
});

async function answer(request: Request): Promise<void> {
	const storage = new JournalStorage(request.journal);
	const done = await (request.do === 'bring-back'
		? bringBackIn(storage, request)
		: dropIn(storage, request));
	const reply: Reply = { problem: done.ok ? undefined : done.problem };
	postMessage(reply);
}

async function dropIn(storage: JournalStorage, request: Request): Promise<Result<unknown>> {
	const { platform, at } = request;
	const read = await peopleIn(storage);
	if (!read.ok) return read;
	const change = (clock: Clock): StoredRecord[] =>
		request.do === 'remove'
			? removeList(read.value, platform, clock)
			: forgetNames(read.value, platform, { now: at, week: weekOf(new Date(at)), clock });
	return storage.save(change);
}

async function bringBackIn(
	storage: JournalStorage,
	{ platform, at }: Request
): Promise<Result<unknown>> {
	const types = ['contact', 'person', 'invitation', 'list'] as const;
	const records: StoredRecord[] = [];
	for (const type of types) {
		const read = await storage.withDeleted(type);
		if (!read.ok) return read;
		records.push(...read.value);
	}
	return storage.save((clock) => bringBack(records, platform, at, clock));
}

async function peopleIn(storage: JournalStorage): Promise<Result<PeopleRecords>> {
	const [contacts, persons, steps, invitations, requests, favours, lists, measurements] =
		await Promise.all([
			storage.records('contact'),
			storage.records('person'),
			storage.records('step'),
			storage.records('invitation'),
			storage.records('request'),
			storage.records('favour'),
			storage.records('list'),
			storage.records('measurement')
		]);
	if (!contacts.ok) return contacts;
	if (!persons.ok) return persons;
	if (!steps.ok) return steps;
	if (!invitations.ok) return invitations;
	if (!requests.ok) return requests;
	if (!favours.ok) return favours;
	if (!lists.ok) return lists;
	if (!measurements.ok) return measurements;
	return {
		ok: true,
		value: {
			contacts: contacts.value,
			persons: persons.value,
			steps: steps.value,
			invitations: invitations.value,
			requests: requests.value,
			favours: favours.value,
			lists: lists.value,
			measurements: byWeek(measurements.value)
		}
	};
}
