import { fileName, formats, LARGEST_FILE } from '$lib/formats';
import { isDeleted, type StoredRecord } from '$lib/journal/record';
import { newSettings } from '$lib/journal/settings';
import { weekOf } from '$lib/journal/weeks';
import { JournalStorage, type Result } from '$lib/storage';
import type { ImportProblem, Reply, Request } from './messages';
import { clashingWeek, previewMerge } from './preview';

/** Reads, checks, merges and writes whole journals where no page waits for it. */
const [json] = formats;

let storage: JournalStorage | undefined;
let incoming: readonly StoredRecord[] = [];
/** What was there before the merge, and what it wrote. */
let before: readonly StoredRecord[] = [];
let written: readonly StoredRecord[] | undefined;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
	// So that the page hears of a fault: it does not hear of rejections.
	answer(data).catch(reportError);
});

async function answer(request: Request): Promise<void> {
	if ('journal' in request) storage ??= new JournalStorage(request.journal);
	if (!storage) return;
	switch (request.do) {
		case 'export':
			return exportFrom(storage);
		case 'read':
			return read(storage, request.file);
		case 'merge':
			return merge(storage);
		case 'undo':
			return undo(storage);
	}
}

async function exportFrom(journal: JournalStorage): Promise<void> {
	const all = await journal.allRecords();
	if (!all.ok) return reply({ is: 'not-exported', problem: all.problem });
	const records = all.value;
	const now = new Date();
	const parts: Blob[] = [];
	let done = 0;
	for (const part of json.write(records, now)) {
		parts.push(new Blob([part]));
		done += 1;
		reply({ is: 'progress', done, of: Math.ceil(records.length / json.BATCH) + 2 });
	}
	const count = (type: string) =>
		records.filter((record) => record.type === type && !isDeleted(record)).length;
	reply({
		is: 'exported',
		file: new Blob(parts, { type: json.mimeType }),
		name: fileName(json, now),
		checkins: count('checkin'),
		notes: count('note')
	});
}

async function read(journal: JournalStorage, file: File): Promise<void> {
	if (file.size > LARGEST_FILE) return fail({ kind: 'too-large' });
	let bytes;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch {
		return fail({ kind: 'unreadable' });
	}
	const reading = json.read(bytes, (done, of) => reply({ is: 'progress', done, of }));
	if (!reading.ok) return fail(reading.problem);
	const own = await stored(journal.allRecords());
	if (!own) return;
	const week = clashingWeek(own, reading.records);
	if (week !== undefined) return fail({ kind: 'clash', week });
	incoming = reading.records;
	reply({
		is: 'preview',
		preview: previewMerge(own, incoming),
		exportedAt: reading.exportedAt
	});
}

async function merge(journal: JournalStorage): Promise<void> {
	const settings = await stored(journal.records('settings'));
	if (!settings) return;
	const isBegun = [...settings, ...incoming].some(({ type }) => type === 'settings');
	const clock = await stored(journal.clock());
	if (!clock) return;
	// A file without settings, put together by hand, begins a journal too.
	const begun = newSettings({ every: 'week', weekday: 7 }, weekOf(new Date()), clock);
	written = await stored(
		journal.merge(isBegun ? incoming : [...incoming, begun], (there) => (before = there))
	);
	if (written) reply({ is: 'merged' });
}

async function undo(journal: JournalStorage): Promise<void> {
	if (!written) return;
	const ok = await stored(journal.revert(before, written));
	if (ok !== undefined) reply({ is: 'undone', ok });
}

/** What storage gave; where it failed, that is said and undefined is returned. */
async function stored<T>(result: Promise<Result<T>>): Promise<T | undefined> {
	const awaited = await result;
	if (awaited.ok) return awaited.value;
	fail({ kind: 'storage', problem: awaited.problem });
	return undefined;
}

function fail(problem: ImportProblem): void {
	reply({ is: 'failed', problem });
}

function reply(message: Reply): void {
	postMessage(message);
}
