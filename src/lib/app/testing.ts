import { openTab } from '$lib/storage/testing';
import type { OpenJournal } from './kithbook.svelte';
import { Live } from './live.svelte';

/** A journal as pages have it, in a database of its own. */
export function openJournal(): OpenJournal {
	const storage = openTab();
	return {
		storage,
		live: (query) => new Live(storage, query),
		save: (change, options) => storage.save(change, options),
		saveDraft: (id, content) => storage.saveDraft({ id, savedAt: Date.now(), content })
	};
}
