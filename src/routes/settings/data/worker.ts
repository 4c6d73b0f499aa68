import { expose } from 'comlink';
import { noteCopy, takeBackCopy, type NotedCopy } from '$lib/app/copies';
import {
	readJournal,
	writeJournal,
	type FileAnswers,
	type Lock,
	type ReadProblem,
	type ReadProgress,
	type WriteProgress,
	type WriterId
} from '$lib/formats';
import { isDeleted, type StoredRecord } from '$lib/journal/record';
import { newSettings } from '$lib/journal/settings';
import { weekOf } from '$lib/journal/weeks';
import { JournalStorage, type Saved } from '$lib/storage';
import { clashingWeek, previewMerge, withOwnNotes, type ReadPreview } from './preview';

/** An exported file and its numbers of records. */
export interface Exported {
	readonly file: File;
	readonly checkins: number;
	readonly notes: number;
}

/** Why a file cannot be imported. */
export type JournalProblem = ReadProblem | { kind: 'clash'; week: string };

export type JournalReading =
	{ ok: true; preview: ReadPreview } | { ok: false; problem: JournalProblem };

let storage: JournalStorage;
let incoming: readonly StoredRecord[] = [];
let merged: Saved | undefined;
/** When the read file was made, if it counts as a copy. */
let copyMade: Date | undefined;
let noted: NotedCopy | undefined;

/** Exports and imports whole journals without blocking the page. */
const api = {
	/** @param lock encrypts the file; for formats that can */
	async export(
		journal: string,
		format: WriterId,
		lock: Lock | undefined,
		progress: WriteProgress
	): Promise<Exported> {
		const records = await new JournalStorage(journal).allRecords();
		const count = (type: string) =>
			records.filter((record) => record.type === type && !isDeleted(record)).length;
		return {
			file: await writeJournal(format, records, new Date(), { progress, ...(lock && { lock }) }),
			checkins: count('checkin'),
			notes: count('note')
		};
	},

	/** Reads and checks a file without changing the journal. */
	async read(
		journal: string,
		file: File,
		answers: FileAnswers,
		progress: ReadProgress
	): Promise<JournalReading> {
		storage = new JournalStorage(journal);
		const reading = await readJournal(file, { ...answers, progress });
		if (!reading.ok) return reading;
		const own = await storage.allRecords();
		const week = clashingWeek(own, reading.records);
		if (week !== undefined) return { ok: false, problem: { kind: 'clash', week } };
		const { records, exportedAt, leftOut } = reading;
		incoming = exportedAt ? records : withOwnNotes(own, records);
		const preview = previewMerge(own, incoming);
		copyMade = preview.holdsAll ? exportedAt : undefined;
		if (copyMade && !preview.hasNews) await noteCopy(storage, copyMade);
		return { ok: true, preview: { ...preview, exportedAt, leftOut } };
	},

	/** Adds the read records in one transaction. */
	async add(): Promise<void> {
		const settings = await storage.records('settings');
		const isBegun = [...settings, ...incoming].some(({ type }) => type === 'settings');
		// A file that was written by hand may have no settings.
		const begun = newSettings(
			{ every: 'week', weekday: 7 },
			weekOf(new Date()),
			await storage.clock()
		);
		merged = await storage.merge(isBegun ? incoming : [...incoming, begun]);
		noted = copyMade && (await noteCopy(storage, copyMade));
	},

	async undo(): Promise<boolean> {
		if (merged === undefined || !(await storage.revert(merged))) return false;
		if (noted) await takeBackCopy(storage, noted);
		return true;
	}
};

export type TransferApi = typeof api;
expose(api);
