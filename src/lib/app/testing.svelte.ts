import { flushSync } from 'svelte';
import { onTestFinished, vi } from 'vitest';
import { StorageError } from '$lib/storage';
import { clockOf, openTab } from '$lib/storage/testing';
import type { OpenJournal } from './kithbook.svelte';
import { Live } from './live.svelte';
import { notices } from './notices.svelte';

/** A journal of a test's own, as pages have it. Notices that the test shows go when it ends. */
export function openJournal(): OpenJournal {
	const storage = openTab();
	onTestFinished(() => notices.shown.forEach(({ id }) => notices.dismiss(id)));
	return {
		storage,
		live: (query) => new Live(storage, query),
		save: async (change, options) => storage.save(change(await clockOf(storage)), options),
		saveDraft: (id, content) => storage.saveDraft({ id, savedAt: 0, content })
	};
}

/** Lets all that is saved from now on fail as on a full disk. */
export function refuseSaving(journal: OpenJournal): void {
	vi.spyOn(journal, 'save').mockRejectedValue(new StorageError('quota'));
}

/** Reads something as a page does, so that it is kept up to date until the test ends. */
export function keepReading(read: () => unknown): void {
	const stop = $effect.root(() => {
		$effect(() => void read());
	});
	onTestFinished(stop);
	flushSync();
}

/** Presses the button of the latest notice. */
export function actOnNotice(): void {
	const notice = notices.shown.at(-1);
	if (!notice?.action) throw new Error('The latest notice has no button.');
	notices.act(notice.id);
}

/** Watches the Workers that are started from now on. @returns a function that lets the latest one die */
export function watchWorkers(): () => void {
	const workers: Worker[] = [];
	vi.stubGlobal(
		'Worker',
		class extends Worker {
			constructor(...parameters: ConstructorParameters<typeof Worker>) {
				super(...parameters);
				workers.push(this);
			}
		}
	);
	onTestFinished(() => void vi.unstubAllGlobals());
	return () => workers.at(-1)?.dispatchEvent(new ErrorEvent('error', { message: 'no memory' }));
}
