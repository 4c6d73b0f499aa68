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
import { JournalStorage, together, type Result } from '$lib/storage';
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
	const read = await together({
		contacts: storage.records('contact'),
		persons: storage.records('person'),
		steps: storage.records('step'),
		invitations: storage.records('invitation'),
		requests: storage.records('request'),
		favours: storage.records('favour'),
		lists: storage.records('list'),
		measurements: storage.records('measurement')
	});
	if (!read.ok) return read;
	return { ok: true, value: { ...read.value, measurements: byWeek(read.value.measurements) } };
}
