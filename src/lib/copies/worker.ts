import { expose } from 'comlink';
import { lockIdentity, newIdentity, recipientOf, unlockIdentity, writeJournal } from '$lib/formats';
import { JournalStorage } from '$lib/storage';
import { makeCopy, troubleOf } from './folder';
import { folderOf } from './chosen-folder';
import {
	folderKey,
	folderState,
	isCopyDue,
	saveFolderKey,
	saveFolderState,
	withFolder
} from './folder-facts';
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
			const next = await makeCopy(folder, records, now, state, await folderKey(storage)).catch(
				(error: unknown) => ({
					...state,
					trouble: troubleOf(error)
				})
			);
			await saveFolderState(storage, next);
			if (next.last && next.last !== state.last) await noteCopy(storage, now);
		});
	},

	/** Encrypts the copies from now on, to a new key that the passphrase opens. */
	async encrypt(journal: string, passphrase: string): Promise<void> {
		const storage = new JournalStorage(journal);
		const identity = await newIdentity();
		const [recipient, locked] = [await recipientOf(identity), await lock(identity, passphrase)];
		await withFolder(storage, () => saveFolderKey(storage, { recipient, locked, earlier: [] }));
	},

	/** Locks the key with another passphrase. @returns false if the one that it had is another */
	async changePassphrase(journal: string, old: string, passphrase: string): Promise<boolean> {
		const storage = new JournalStorage(journal);
		const key = await folderKey(storage);
		if (!key) return false;
		const unlocked = await unlockIdentity(new Blob([key.locked]), old);
		if (!unlocked.ok) return false;
		const locked = await lock(unlocked.identity, passphrase);
		const changed = { ...key, locked, earlier: [...key.earlier, key.locked] };
		await withFolder(storage, () => saveFolderKey(storage, changed));
		return true;
	},

	/** The whole journal as a file, to share or download. */
	async make(journal: string): Promise<File> {
		const records = await new JournalStorage(journal).allRecords();
		return writeJournal('json', records, new Date(), {});
	}
};

async function lock(identity: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await (await lockIdentity(identity, passphrase)).arrayBuffer());
}

export type CopiesApi = typeof api;
expose(api);
