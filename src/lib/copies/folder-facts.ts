import { savedAt } from '$lib/journal/checkin';
import { dayOf } from '$lib/journal/days';
import { shiftWeek, weekOf } from '$lib/journal/weeks';
import { lastImport, type JournalReads, type JournalStorage } from '$lib/storage';
import { FOLDER } from './chosen-folder';
import type { FolderCopy } from './retention';

/** The facts on this device. Erasing the journal erases them. */
const STATE = 'folderState';
const KEY = 'folderKey';

/** Check-ins of so many weeks before this one are looked at, to see whether a copy is due. */
const WEEKS = 5;

/** Why the last copy could not be made. */
export type CopyTrouble =
	/** The browser asks the user again before it lets the app write there. */
	| 'needs-tap'
	/** The folder was moved, renamed or deleted. */
	| 'gone'
	| 'full'
	/** The copy read back differently, or with other records. */
	| 'unlike'
	/** Anything else, such as a Worker that died. */
	| 'fault';

/** A copy that was written, read back and counted. */
export interface VerifiedCopy {
	readonly name: string;
	/** When its records were read, in milliseconds. */
	readonly at: number;
	readonly checkins: number;
	readonly notes: number;
}

/** A file with a copy's name. It is read once, and again when its size or time differs. */
export interface CountedFile extends FolderCopy {
	readonly size: number;
	readonly changedAt: number;
	/** Whether it can be read to its end; of an encrypted one, only its beginning is known. */
	readonly isWhole: boolean;
}

/** What is known about the copies in the folder. */
export interface FolderState {
	readonly last?: VerifiedCopy | undefined;
	readonly trouble?: CopyTrouble | undefined;
	/** A copy that holds so much more than the newest that none is removed. */
	readonly fuller?: FolderCopy | undefined;
	/** The user has said that the copies from this name on hold all that they should. */
	readonly trusted?: string | undefined;
	readonly files?: readonly CountedFile[] | undefined;
}

/** What copies are encrypted to, so that making one takes no passphrase. */
export interface FolderKey {
	/** The public half. */
	readonly recipient: string;
	/** The secret half, locked with the passphrase: the file `kithbook-key.age`. */
	readonly locked: Uint8Array<ArrayBuffer>;
	/** The same, locked with earlier passphrases. */
	readonly earlier: readonly Uint8Array[];
}

export async function folderState(journal: JournalReads): Promise<FolderState> {
	// Only this file writes these facts.
	return ((await journal.fact(STATE)) as FolderState | undefined) ?? {};
}

/** Changes what is known. Call it in {@link withFolder}. @throws {StorageError} */
export async function saveFolderState(storage: JournalStorage, state: FolderState): Promise<void> {
	await storage.saveFact(STATE, state);
}

/** Chooses another folder, or none. Call it in {@link withFolder}. @throws {StorageError} */
export async function saveFolder(
	storage: JournalStorage,
	folder: FileSystemDirectoryHandle | undefined
): Promise<void> {
	await storage.saveFact(STATE, undefined);
	await storage.saveFact(FOLDER, folder);
}

/** Undefined where copies are not encrypted. */
export async function folderKey(journal: JournalReads): Promise<FolderKey | undefined> {
	return (await journal.fact(KEY)) as FolderKey | undefined;
}

/** Call it in {@link withFolder}. @throws {StorageError} */
export async function saveFolderKey(
	storage: JournalStorage,
	key: FolderKey | undefined
): Promise<void> {
	await storage.saveFact(KEY, key);
}

/** Whether a copy is to be made: after a check-in or an import, and else once a day. */
export async function isCopyDue(journal: JournalReads, now: Date): Promise<boolean> {
	const { last } = await folderState(journal);
	const checkins = await journal.records('checkin', { from: shiftWeek(weekOf(now), -WEEKS) });
	const imported = await lastImport(journal);
	const saved = checkins.map((checkin) => savedAt(checkin).getTime());
	return isDue(last?.at, imported ? [...saved, imported.at] : saved, now);
}

/**
 * The rule of {@link isCopyDue}.
 * @param lastAt when the last copy was made
 * @param savedAt when something was saved after which a copy is made
 */
export function isDue(lastAt: number | undefined, savedAt: readonly number[], now: Date): boolean {
	if (lastAt === undefined || dayOf(new Date(lastAt)) !== dayOf(now)) return true;
	// A stamp of a time to come is of a clock that was wrong.
	return savedAt.some((at) => at > lastAt && at <= now.getTime());
}

/** Runs `work` while no other tab or Worker writes to the folder or about it. */
export async function withFolder<T>(
	{ name }: Pick<JournalStorage, 'name'>,
	work: () => Promise<T>
): Promise<T> {
	return navigator.locks.request(`${name}:copies`, work);
}
