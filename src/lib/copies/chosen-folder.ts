import type { JournalReads } from '$lib/storage';

/** The fact on this device: the folder that the user chose for copies. */
export const FOLDER = 'folder';

/** The folder that the user chose for copies. It stands apart since every page asks whether there is one. */
export async function folderOf(
	journal: JournalReads
): Promise<FileSystemDirectoryHandle | undefined> {
	return (await journal.fact(FOLDER)) as FileSystemDirectoryHandle | undefined;
}
