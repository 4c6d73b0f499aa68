import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { newNote } from '$lib/journal/note';
import { newPlatform } from '$lib/journal/platform';
import { remove } from '$lib/journal/record';
import { newSettings } from '$lib/journal/settings';
import { Clock } from '$lib/journal/stamps';
import { JournalStorage } from '$lib/storage';
import { Kithbook } from './kithbook.svelte';

async function clear(): Promise<void> {
	vi.unstubAllGlobals();
	localStorage.removeItem('kithbook:journal');
	for (const name of ['kithbook', 'kithbook-sample']) {
		const storage = new JournalStorage(name);
		await storage.erase();
		await storage.close();
	}
}

beforeEach(clear);
afterEach(clear);

/** The app as it is loaded in a tab, with something on the page that reads its state. */
function load(): Kithbook {
	const kithbook = new Kithbook();
	const stop = $effect.root(() => {
		$effect(() => {
			void Object.values([kithbook.status, kithbook.platforms, kithbook.questions]);
		});
	});
	flushSync();
	onTestFinished(async () => {
		stop();
		await kithbook.storage.close();
	});
	return kithbook;
}

async function loaded(): Promise<Kithbook> {
	const kithbook = load();
	await vi.waitFor(() => expect(kithbook.status).not.toBe('loading'));
	return kithbook;
}

function begin(kithbook: Kithbook) {
	return kithbook.save((clock) => [
		newSettings({ every: 'week', weekday: 7 }, '2026-W45', clock),
		newPlatform({ id: 'xing' }, 1, clock),
		newPlatform({ id: 'phone' }, 0, clock)
	]);
}

describe('the open journal', () => {
	test('is loading, then new, and begun once its settings are saved', async () => {
		const kithbook = load();
		expect(kithbook.status).toBe('loading');
		expect(kithbook.settings).toBeUndefined();
		await vi.waitFor(() => expect(kithbook.status).toBe('new'));
		expect(kithbook.platforms).toEqual([]);

		await begin(kithbook);
		await vi.waitFor(() => expect(kithbook.status).toBe('begun'));
		expect(kithbook.settings).toMatchObject({ begun: '2026-W45' });
		await vi.waitFor(() =>
			expect(kithbook.platforms?.map(({ id }) => id)).toEqual(['phone', 'xing'])
		);
	});

	test('follows what another tab saves', async () => {
		const [one, other] = [await loaded(), await loaded()];
		await begin(other);
		await vi.waitFor(() => expect(one.status).toBe('begun'));
	});

	test('is expected by the next load once it is begun', async () => {
		const first = await loaded();
		expect(first.isExpected).toBe(false);
		await begin(first);
		await vi.waitFor(() => expect(first.status).toBe('begun'));
		expect(load().isExpected).toBe(true);
	});

	test('keeps drafts until the save that they came to', async () => {
		const kithbook = await loaded();
		await kithbook.saveDraft('note', { text: 'Tea' });
		expect((await kithbook.storage.draft('note'))?.content).toEqual({ text: 'Tea' });
		await kithbook.save((clock) => [newPlatform({ id: 'phone' }, 0, clock)], {
			dropDraft: 'note'
		});
		expect(await kithbook.storage.drafts()).toEqual([]);
	});

	test('empties what was deleted long ago', async () => {
		const kithbook = await loaded();
		await kithbook.tidy();
		const clock = new Clock('longbefore', () => 1000);
		const note = newNote('Tea with Bert.', new Date(1000), clock);
		await kithbook.storage.save([remove(note, clock)]);
		await kithbook.tidy();
		expect(await kithbook.storage.allRecords()).toMatchObject([{ id: note.id, deleted: true }]);
		expect(JSON.stringify(await kithbook.storage.allRecords())).not.toContain('Bert');
	});

	test('fails where there is no database, and says why', async () => {
		vi.stubGlobal('indexedDB', undefined);
		const kithbook = await loaded();
		expect(kithbook.status).toBe('failed');
		expect(kithbook.problem).toBe('unavailable');
		await expect(begin(kithbook)).rejects.toThrow('unavailable');
	});

	test('tells that another tab has erased it', async () => {
		const [one, other] = [await loaded(), await loaded()];
		await begin(one);
		await other.erase();
		await vi.waitFor(() => expect(one.interruption).toBe('erased'));
		await expect(begin(one)).rejects.toThrow('erased');
		expect((await loaded()).status).toBe('new');
	});
});
