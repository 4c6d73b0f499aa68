import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { newPlatform } from '$lib/journal/platform';
import { newSettings } from '$lib/journal/settings';
import { JournalStorage } from '$lib/storage';
import { Kithbook } from '$lib/app/kithbook.svelte';
import { lookAround } from './look-around';

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

describe('looking around', () => {
	test('opens the sample journal beside one’s own', async () => {
		const own = await loaded();
		await begin(own);
		await lookAround();

		const sample = await loaded();
		expect(sample.isSample).toBe(true);
		expect(sample.status).toBe('begun');
		expect((await sample.storage.records('checkin')).length).toBeGreaterThan(90);
		expect(await own.storage.records('checkin')).toEqual([]);
		expect(own.settings?.begun).toBe('2026-W45');
	});

	test('leads back to one’s own, and leaves nothing behind', async () => {
		const first = await loaded();
		await begin(first);
		await lookAround();
		const sample = await loaded();
		await sample.erase();
		const names = (await indexedDB.databases()).map(({ name }) => name);
		expect(names).not.toContain('kithbook-sample');
		const own = await loaded();
		expect(own.isSample).toBe(false);
		expect(own.status).toBe('begun');
	});

	test('begins anew each time', async () => {
		await lookAround();
		const changed = new JournalStorage('kithbook-sample');
		await changed.saveDraft({ id: 'note', savedAt: 1, content: 'left behind' });
		await changed.close();
		await lookAround();
		const sample = await loaded();
		expect(await sample.storage.drafts()).toEqual([]);
	});
});
