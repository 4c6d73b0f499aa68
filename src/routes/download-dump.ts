import { dumpJournal } from '$lib/storage/dump';
import type { Result } from '$lib/storage';
import { downloadText } from '$lib/app/download';
import type { Kithbook } from '$lib/app/kithbook.svelte';

/** Hands over all that the database holds as a file, for when this version cannot read it. */
export async function downloadDump({ storage }: Kithbook): Promise<Result<void>> {
	const dump = await dumpJournal(storage.name);
	if (!dump.ok) return dump;
	downloadText('kithbook-dump.json', dump.value);
	return { ok: true, value: undefined };
}
