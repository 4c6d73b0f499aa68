import { dumpJournal } from '$lib/storage/dump';
import { downloadText } from '$lib/app/download';
import type { Kithbook } from '$lib/app/kithbook.svelte';

/** Downloads the whole database, if this version cannot read it. @throws {StorageError} */
export async function downloadDump({ storage }: Kithbook): Promise<void> {
	downloadText('kithbook-dump.json', await dumpJournal(storage.name));
}
