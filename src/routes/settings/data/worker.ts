import { expose } from 'comlink';
import { formats, readJournal, writeJournal, type Progress, type ReadProblem } from '$lib/formats';
import { isDeleted, type StoredRecord } from '$lib/journal/record';
import { newSettings } from '$lib/journal/settings';
import { weekOf } from '$lib/journal/weeks';
import { JournalStorage, type Saved } from '$lib/storage';
import { clashingWeek, previewMerge, type Preview } from './preview';

/** A file that was made, and what is in it. */
export interface Exported {
	readonly file: File;
	readonly checkins: number;
	readonly notes: number;
}

/** Why a file could not be imported; nothing was changed. */
export type JournalProblem = ReadProblem | { kind: 'clash'; week: string };

/** What adding a file would do, and when the file was made. */
export interface ReadPreview extends Preview {
	readonly exportedAt: Date | undefined;
}

export type JournalReading =
	{ ok: true; preview: ReadPreview } | { ok: false; problem: JournalProblem };

let storage: JournalStorage;
let incoming: readonly StoredRecord[] = [];
let merged: Saved | undefined;

/** Reads, checks, merges and writes whole journals where no page waits for it. */
const api = {
	async export(journal: string, progress: Progress): Promise<Exported> {
		const records = await new JournalStorage(journal).allRecords();
		const count = (type: string) =>
			records.filter((record) => record.type === type && !isDeleted(record)).length;
		return {
			file: writeJournal(formats[0], records, new Date(), progress),
			checkins: count('checkin'),
			notes: count('note')
		};
	},

	/** Reads and checks a file; nothing is changed by it. */
	async read(journal: string, file: File, progress: Progress): Promise<JournalReading> {
		storage = new JournalStorage(journal);
		const reading = await readJournal(file, progress);
		if (!reading.ok) return reading;
		const own = await storage.allRecords();
		const week = clashingWeek(own, reading.records);
		if (week !== undefined) return { ok: false, problem: { kind: 'clash', week } };
		incoming = reading.records;
		const { exportedAt } = reading;
		return { ok: true, preview: { ...previewMerge(own, incoming), exportedAt } };
	},

	/** Adds what was read, in one transaction. */
	async add(): Promise<void> {
		const settings = await storage.records('settings');
		const isBegun = [...settings, ...incoming].some(({ type }) => type === 'settings');
		// A file without settings, put together by hand, begins a journal too.
		const begun = newSettings(
			{ every: 'week', weekday: 7 },
			weekOf(new Date()),
			await storage.clock()
		);
		merged = await storage.merge(isBegun ? incoming : [...incoming, begun]);
	},

	async undo(): Promise<boolean> {
		return merged !== undefined && (await storage.revert(merged));
	}
};

export type TransferApi = typeof api;
expose(api);
