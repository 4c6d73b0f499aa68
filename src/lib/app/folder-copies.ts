import type { Remote } from 'comlink';
import { folderOf } from '$lib/copies/chosen-folder';
import {
	folderState,
	isCopyDue,
	saveFolder,
	saveFolderKey,
	saveFolderState,
	withFolder,
	type CopyTrouble
} from '$lib/copies/folder-facts';
import type { CopiesApi } from '$lib/copies/worker';
import workerUrl from '$lib/copies/worker?worker&url';
import { ifReadable, type JournalStorage, type StoreName } from '$lib/storage';
import { WorkerCalls } from './worker-calls';

/** Whether the browser lets the app write to a folder of the user's. */
export function canChooseFolder(): boolean {
	return window.showDirectoryPicker !== undefined;
}

/**
 * Makes copies as they become due: now, after check-ins and imports, and when the page is shown on
 * another day.
 * @returns a function that stops this
 */
export function watchCopies(storage: JournalStorage): () => void {
	const copyIfDue = () => void ifReadable(copyToFolder(storage));
	const stop = storage.changes.listen((stores) => {
		if (isWorthACopy(stores)) copyIfDue();
	});
	const onvisibility = () => {
		if (document.visibilityState === 'visible') copyIfDue();
	};
	document.addEventListener('visibilitychange', onvisibility);
	copyIfDue();
	return () => {
		stop();
		document.removeEventListener('visibilitychange', onvisibility);
	};
}

/** Imports write what undoing them takes, a fact on this device, together with records. */
function isWorthACopy(stores: readonly StoreName[]): boolean {
	return stores.includes('checkin') || (stores.includes('device') && stores.length > 1);
}

/**
 * Makes a copy in the chosen folder. What becomes of it stands in the folder's state.
 * @param isAsked whether to make one even if none is due
 * @throws {StorageError}
 */
export async function copyToFolder(storage: JournalStorage, isAsked = false): Promise<void> {
	const folder = await folderOf(storage);
	if (!folder || (!isAsked && !(await isCopyDue(storage, new Date())))) return;
	if ((await folder.queryPermission?.({ mode: 'readwrite' })) !== 'granted') {
		await noteTrouble(storage, 'needs-tap');
		return;
	}
	try {
		await inWorker((api) => api.copy(storage.name, isAsked));
	} catch {
		await noteTrouble(storage, 'fault');
	}
}

/** Encrypts the copies from now on, beginning with one at once. @throws {StorageError} */
export async function encryptCopies(storage: JournalStorage, passphrase: string): Promise<void> {
	await inWorker((api) => api.encrypt(storage.name, passphrase));
	await copyToFolder(storage, true);
}

/**
 * Changes the passphrase of the copies, of the older ones too.
 * @returns false if the old one is another
 * @throws {StorageError}
 */
export async function changePassphrase(
	storage: JournalStorage,
	old: string,
	passphrase: string
): Promise<boolean> {
	const { name } = storage;
	if (!(await inWorker((api) => api.changePassphrase(name, old, passphrase)))) return false;
	await copyToFolder(storage, true);
	return true;
}

/** Encrypts no more copies. Those that were made stay as they are. @throws {StorageError} */
export async function stopEncrypting(storage: JournalStorage): Promise<void> {
	await withFolder(storage, () => saveFolderKey(storage, undefined));
}

async function inWorker<T>(work: (api: Remote<CopiesApi>) => Promise<T>): Promise<T> {
	const calls = new WorkerCalls<CopiesApi>(workerUrl);
	try {
		return await calls.run(work);
	} finally {
		calls.stop();
	}
}

/**
 * Lets the user choose a folder for the copies. Call it on a tap.
 * @returns whether one was chosen
 * @throws {StorageError}
 */
export async function chooseFolder(storage: JournalStorage): Promise<boolean> {
	let folder: FileSystemDirectoryHandle | undefined;
	try {
		// Chromium keeps a permission for later visits only if it is asked for apart from the choice.
		folder = await window.showDirectoryPicker?.({ id: 'copies', mode: 'read' });
	} catch {
		// No folder was chosen.
	}
	if (!folder) return false;
	await askToWrite(folder);
	await withFolder(storage, () => saveFolder(storage, folder));
	// One is due in a new folder. Where the watch has made it already, it is the only one.
	await copyToFolder(storage);
	return true;
}

/** Asks the user to let the app write to the folder, then makes a copy. Call it on a tap. @throws {StorageError} */
export async function allowFolder(
	storage: JournalStorage,
	folder: FileSystemDirectoryHandle
): Promise<void> {
	await askToWrite(folder);
	await copyToFolder(storage, true);
}

/** Makes no copies any more. Those that were made stay. @throws {StorageError} */
export async function leaveFolder(storage: JournalStorage): Promise<void> {
	await withFolder(storage, () => saveFolder(storage, undefined));
}

/** The newest copy holds all that it should: older ones may be removed again. @throws {StorageError} */
export async function trustNewest(storage: JournalStorage): Promise<void> {
	await withFolder(storage, async () => {
		const state = await folderState(storage);
		await saveFolderState(storage, { ...state, fuller: undefined, trusted: state.last?.name });
	});
}

async function askToWrite(folder: FileSystemDirectoryHandle): Promise<void> {
	try {
		await folder.requestPermission?.({ mode: 'readwrite' });
	} catch {
		// The browser asks only on a tap, and the last one is too long ago. The copy says so.
	}
}

async function noteTrouble(storage: JournalStorage, trouble: CopyTrouble): Promise<void> {
	await withFolder(storage, async () => {
		const state = await folderState(storage);
		if (state.trouble !== trouble) await saveFolderState(storage, { ...state, trouble });
	});
}
