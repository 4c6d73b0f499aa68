import type { Remote } from 'comlink';
import type { JournalStorage } from '$lib/storage';
import type { UpkeepApi } from './upkeep-worker';
import workerUrl from './upkeep-worker?worker&url';
import { WorkerCalls } from './worker-calls';

type Named = Pick<JournalStorage, 'name'>;

/** Empties records that were deleted long ago, in the snapshots too. @throws {StorageError} */
export function forgetDeleted({ name }: Named): Promise<void> {
	return inWorker((api) => api.forgetDeleted(name));
}

/** Empties all that lies in the trash, in the snapshots too. @throws {StorageError} */
export function emptyTrash({ name }: Named): Promise<number> {
	return inWorker((api) => api.emptyTrash(name));
}

/**
 * Undoes the last import.
 * @returns whether all of it was undone; undefined if there is none
 * @throws {StorageError}
 */
export function undoLastImport({ name }: Named): Promise<boolean | undefined> {
	return inWorker((api) => api.undoLastImport(name));
}

async function inWorker<T>(work: (api: Remote<UpkeepApi>) => Promise<T>): Promise<T> {
	const calls = new WorkerCalls<UpkeepApi>(workerUrl);
	try {
		return await calls.run(work);
	} finally {
		calls.stop();
	}
}
