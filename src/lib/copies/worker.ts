import { expose } from 'comlink';
import { writeJournal } from '$lib/formats';
import { JournalStorage } from '$lib/storage';
import { makeCopy, troubleOf } from './folder';
import { folderOf, folderState, isCopyDue, saveFolderState, withFolder } from './folder-facts';
import { noteCopy } from './last-copy';

/** Makes copies in the folder that the user chose, one writer at a time over all tabs. */
const api = {
	/** @param isAsked whether to make one even if none is due */
	async copy(journal: string, isAsked: boolean): Promise<void> {
		const storage = new JournalStorage(journal);
		await withFolder(storage, async () => {
			const folder = await folderOf(storage);
			// The records are read after this moment.
			const now = new Date();
			// Another tab may have made one meanwhile.
			if (!folder || (!isAsked && !(await isCopyDue(storage, now)))) return;
			const records = await storage.allRecords();
			const state = await folderState(storage);
			const next = await makeCopy(folder, records, now, state).catch((error: unknown) => ({
				...state,
				trouble: troubleOf(error)
			}));
			await saveFolderState(storage, next);
			if (next.last && next.last !== state.last) await noteCopy(storage, now);
		});
	},

	/** The whole journal as a file, to share or download. */
	async make(journal: string): Promise<File> {
		const records = await new JournalStorage(journal).allRecords();
		return writeJournal('json', records, new Date(), {});
	}
};

export type CopiesApi = typeof api;
expose(api);
