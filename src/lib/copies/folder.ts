import { readJournal, writeJournal } from '$lib/formats';
import { isDeleted, type StoredRecord } from '$lib/journal/record';
import type { CopyTrouble, CountedFile, FolderState } from './folder-facts';
import { dayOfCopy, nameForCopy, retention } from './retention';
import { isSame } from './same';

/** In milliseconds: an empty file of this age was left by a browser that was killed. */
const LEFT_OVER = 24 * 60 * 60 * 1000;

/**
 * Writes a copy into the folder, reads it back, counts its records, and removes copies that are not
 * kept. A file that is not the same is no copy, and goes.
 * @returns what is known about the copies then
 * @throws DOMException as the file system does; then no copy was made
 */
export async function makeCopy(
	folder: FileSystemDirectoryHandle,
	records: readonly StoredRecord[],
	now: Date,
	state: FolderState
): Promise<FolderState> {
	const taken = new Set<string>();
	for await (const name of folder.keys()) taken.add(name);
	const name = nameForCopy(now, taken);
	const file = await writeJournal('json', records, now, {});
	const written = await write(folder, name, file, records);
	if (!written) return { ...state, trouble: 'unlike' };
	const living = (type: string) =>
		records.filter((record) => record.type === type && !isDeleted(record)).length;
	const last = {
		...{ name, at: now.getTime() },
		...{ checkins: living('checkin'), notes: living('note') }
	};
	const copied = { ...state, last, trouble: undefined };
	try {
		const known = [...(state.files ?? []), counted(written, countOf(records))];
		return { ...copied, ...(await tidy(folder, name, now, known, state.trusted)) };
	} catch {
		// The copy is there. The next one tidies.
		return copied;
	}
}

/** Why a copy could not be made. */
export function troubleOf(error: unknown): CopyTrouble {
	switch (error instanceof DOMException && error.name) {
		case 'NotFoundError':
			return 'gone';
		case 'NotAllowedError':
		case 'SecurityError':
			return 'needs-tap';
		case 'QuotaExceededError':
			return 'full';
		default:
			return 'fault';
	}
}

/** Writes by a swap file, so that a killed browser leaves an empty file or none. */
async function write(
	folder: FileSystemDirectoryHandle,
	name: string,
	file: File,
	records: readonly StoredRecord[]
): Promise<File | undefined> {
	let written: File | undefined;
	try {
		const place = await folder.getFileHandle(name, { create: true });
		await file.stream().pipeTo(await place.createWritable());
		const found = await place.getFile();
		if ((await isSame(file, found)) && (await holds(found, records))) written = found;
		return written;
	} finally {
		if (!written) await folder.removeEntry(name).catch(() => undefined);
	}
}

async function holds(file: File, records: readonly StoredRecord[]): Promise<boolean> {
	const reading = await readJournal(file, {});
	return (
		reading.ok &&
		reading.records.length === records.length &&
		countOf(reading.records) === countOf(records)
	);
}

/** Removes the copies that are not kept, and empty files that were left over. */
async function tidy(
	folder: FileSystemDirectoryHandle,
	newest: string,
	now: Date,
	known: readonly CountedFile[],
	trusted: string | undefined
): Promise<Pick<FolderState, 'files' | 'fuller'>> {
	const files: CountedFile[] = [];
	const empty: string[] = [];
	for await (const handle of folder.values()) {
		if (handle.kind !== 'file' || dayOfCopy(handle.name) === undefined) continue;
		const file = await handle.getFile();
		if (file.size > 0) files.push(await count(file, known));
		else if (file.lastModified < now.getTime() - LEFT_OVER) empty.push(file.name);
	}
	const copies = files.filter(({ isWhole }) => isWhole);
	const last = copies.find(({ name }) => name === newest);
	// A file that vanished meanwhile is no reason to remove others.
	if (!last) return { files };
	const { remove, fuller } = retention(copies, last, now, trusted);
	for (const name of [...remove, ...empty]) await folder.removeEntry(name);
	return { files: files.filter(({ name }) => !remove.includes(name)), fuller };
}

/** Reads how many records a file holds, unless that is known. */
async function count(file: File, known: readonly CountedFile[]): Promise<CountedFile> {
	const before = known.find(
		({ name, size, changedAt }) =>
			name === file.name && size === file.size && changedAt === file.lastModified
	);
	if (before) return before;
	const reading = await readJournal(file, {});
	return reading.ok
		? counted(file, countOf(reading.records))
		: { ...counted(file, undefined), isWhole: false };
}

function counted(file: File, living: number | undefined): CountedFile {
	const { name, size, lastModified } = file;
	return { name, living, size, changedAt: lastModified, isWhole: true };
}

function countOf(records: readonly StoredRecord[]): number {
	return records.filter((record) => !isDeleted(record)).length;
}
