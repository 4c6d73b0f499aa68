import { expose } from 'comlink';
import { SnapshotStorage } from '$lib/storage/snapshots';

/** What reads and writes whole snapshots, away from the page. */
const api = {
	/** Empties records that were deleted long ago. */
	async forgetDeleted(journal: string): Promise<void> {
		await new SnapshotStorage(journal).forgetDeleted();
	},

	/** Empties all that lies in the trash. @returns the number of records */
	emptyTrash: (journal: string): Promise<number> => new SnapshotStorage(journal).emptyTrash(),

	/** Undoes the last import. @returns whether all of it; undefined if there is none */
	undoLastImport: (journal: string): Promise<boolean | undefined> =>
		new SnapshotStorage(journal).undoImport()
};

export type UpkeepApi = typeof api;
expose(api);
