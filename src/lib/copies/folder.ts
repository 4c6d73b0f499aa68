import { readJournal, writeJournal } from '$lib/formats';
import { isDeleted, type StoredRecord } from '$lib/journal/record';
import type { CopyTrouble, CountedFile, FolderKey, FolderState } from './folder-facts';
import { dayOfCopy, nameForCopy, retention } from './retention';
import { isSame } from './same';

/** The end of an encrypted copy's name, and the beginning of what is in it. */
const LOCKED = '.age';
const AGE = 'age-encryption.org/v1';

/** In milliseconds: an empty file of this age was left by a browser that was killed. */
const LEFT_OVER = 24 * 60 * 60 * 1000;

/**
 * Writes a copy into the folder, reads it back, counts its records, and removes copies that are not
 * kept. A file that is not the same is no copy, and goes.
 * @param key encrypts the copy; then only its bytes can be compared
 * @returns what is known about the copies then
 * @throws DOMException as the file system does; then no copy was made
 */
export async function makeCopy(
	folder: FileSystemDirectoryHandle,
	records: readonly StoredRecord[],
	now: Date,
	state: FolderState,
	key?: FolderKey
): Promise<FolderState> {
	// What opens the copy is there before it.
	if (key) await writeKey(folder, key);
	const taken = new Set<string>();
	for await (const name of folder.keys()) taken.add(name);
	const name = nameForCopy(now, taken) + (key ? LOCKED : '');
	const file = key
		? await writeJournal('age', records, now, { lock: key })
		: await writeJournal('json', records, now, {});
	const written = await write(folder, name, file, key ? undefined : records);
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

/**
 * Writes a file and reads it back. One that is not the same goes.
 * @param records that are counted in the file, if it can be read
 */
async function write(
	folder: FileSystemDirectoryHandle,
	name: string,
	file: File,
	records: readonly StoredRecord[] | undefined
): Promise<File | undefined> {
	let written: File | undefined;
	try {
		const found = await put(folder, name, file);
		const isWhole = (await isSame(file, found)) && (!records || (await holds(found, records)));
		if (isWhole) written = found;
		return written;
	} finally {
		if (!written) await folder.removeEntry(name).catch(() => undefined);
	}
}

/** Writes by a swap file: a killed browser leaves the file that was there before, or an empty one. */
async function put(folder: FileSystemDirectoryHandle, name: string, file: Blob): Promise<File> {
	const place = await folder.getFileHandle(name, { create: true });
	await file.stream().pipeTo(await place.createWritable());
	return place.getFile();
}

/** Writes what opens the copies beside them. The key of another journal keeps its name. */
async function writeKey(folder: FileSystemDirectoryHandle, key: FolderKey): Promise<void> {
	const file = new Blob([key.locked]);
	const own = [file, ...key.earlier.map((locked) => new Blob([locked.slice()]))];
	for (const name of ['kithbook-key.age', `kithbook-key-${key.recipient.slice(-6)}.age`]) {
		const found = await (await folder.getFileHandle(name, { create: true })).getFile();
		if (await isSame(found, file)) return;
		const isOwn = await Promise.all(own.map((each) => isSame(found, each)));
		if (found.size > 0 && !isOwn.includes(true)) continue;
		if (await isSame(await put(folder, name, file), file)) return;
	}
	throw new Error('the key could not be written');
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
	if (file.name.endsWith(LOCKED)) {
		const isWhole = (await file.slice(0, AGE.length).text()) === AGE;
		return { ...counted(file, undefined), isWhole };
	}
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
