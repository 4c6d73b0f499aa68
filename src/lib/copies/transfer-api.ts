import { noteCopy, takeBackCopy, type NotedCopy } from './last-copy';
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
import { byIdentity, identity, isDeleted, type StoredRecord } from '$lib/journal/record';
import { Clock, newDeviceId } from '$lib/journal/stamps';
import { newSettings } from '$lib/journal/settings';
import { weekOf } from '$lib/journal/weeks';
import type { Counts, Occasion } from '$lib/storage';
import { backTo, countsOf, SnapshotStorage, type Imported } from '$lib/storage/snapshots';
import {
	clashingWeek,
	previewMerge,
	withOwnNotes,
	type Preview,
	type ReadPreview
} from './preview';

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

let storage: SnapshotStorage;
let incoming: readonly StoredRecord[] = [];
let fileName = '';
let merged: Imported | undefined;
/** When the read file was made, if it counts as a copy. */
let copyMade: Date | undefined;
let noted: NotedCopy | undefined;

/** Exports and imports whole journals without blocking the page. */
export const transferApi = {
	/** @param lock encrypts the file; for formats that can */
	async export(
		journal: string,
		format: WriterId,
		lock: Lock | undefined,
		progress: WriteProgress
	): Promise<Exported> {
		const records = await new SnapshotStorage(journal).allRecords();
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
		storage = new SnapshotStorage(journal);
		const reading = await readJournal(file, { ...answers, progress });
		if (!reading.ok) return reading;
		const own = await storage.allRecords();
		const week = clashingWeek(own, reading.records);
		if (week !== undefined) return { ok: false, problem: { kind: 'clash', week } };
		const { records, exportedAt, leftOut } = reading;
		incoming = exportedAt ? records : withOwnNotes(own, records);
		fileName = file.name;
		const preview = previewMerge(own, incoming);
		copyMade = preview.holdsAll ? exportedAt : undefined;
		if (copyMade && !preview.hasNews) await noteCopy(storage, copyMade);
		return { ok: true, preview: { ...preview, exportedAt, leftOut } };
	},

	/** How much a copy holds; undefined if it cannot be read. */
	async count(file: File): Promise<Counts | undefined> {
		const reading = await readJournal(file, {});
		return reading.ok ? countsOf(reading.records) : undefined;
	},

	/**
	 * Adds the read records in one transaction, and keeps a snapshot of the journal before.
	 * @param withoutSnapshot whether to go on if there is no room for one
	 * @returns whether they were added: not without room
	 */
	async add(withoutSnapshot: boolean): Promise<boolean> {
		const occasion: Occasion = { kind: 'journal', names: [fileName] };
		if (!(await storage.keepSnapshot(occasion)) && !withoutSnapshot) return false;
		const settings = await storage.records('settings');
		const isBegun = [...settings, ...incoming].some(({ type }) => type === 'settings');
		// A file that was written by hand may have no settings.
		const begun = newSettings(
			{ every: 'week', weekday: 7 },
			weekOf(new Date()),
			await storage.clock()
		);
		merged = await storage.importJournal(isBegun ? incoming : [...incoming, begun], occasion);
		noted = copyMade && (await noteCopy(storage, copyMade));
		return true;
	},

	/** Undoes the import. @returns false if some of it stays, because it was changed since */
	async undo(): Promise<boolean> {
		const isWhole = (await storage.undoImport(merged)) ?? true;
		if (noted) await takeBackCopy(storage, noted);
		return isWhole;
	},

	/** What bringing a snapshot back would change; undefined if it is gone. */
	async look(journal: string, id: string): Promise<Preview | undefined> {
		storage = new SnapshotStorage(journal);
		const earlier = await storage.recordsOf(id);
		if (!earlier) return undefined;
		const own = await storage.allRecords();
		const edits = backTo(earlier, own, new Clock(newDeviceId()));
		const edited = byIdentity(edits);
		const others = own.filter((record) => !edited.has(identity(record)));
		return previewMerge(own, [...others, ...edits]);
	},

	/**
	 * Brings a snapshot back in one transaction, and keeps one of the journal as it is now.
	 * @param withoutSnapshot whether to go on if there is no room for one
	 * @returns whether it was brought back: not without room, nor once the snapshot is gone
	 */
	async bringBack(
		id: string,
		of: number,
		withoutSnapshot: boolean
	): Promise<'back' | 'no-room' | 'gone'> {
		const earlier = await storage.recordsOf(id);
		if (!earlier) return 'gone';
		const occasion: Occasion = { kind: 'snapshot', names: [], of };
		if (!(await storage.keepSnapshot(occasion)) && !withoutSnapshot) return 'no-room';
		merged = await storage.bringBack(earlier, occasion);
		return 'back';
	}
};
