import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { newPlatform } from '$lib/journal/platform';
import { newSettings } from '$lib/journal/settings';
import { JournalStorage } from '$lib/storage';
import { valueOf } from '$lib/storage/testing';
import { Kithbook } from './kithbook.svelte';
import { lookAround } from '../../routes/(week)/look-around';

async function clear(): Promise<void> {
	vi.unstubAllGlobals();
	localStorage.removeItem('kithbook:journal');
	for (const name of ['kithbook', 'kithbook-sample']) {
		const storage = new JournalStorage(name);
		valueOf(await storage.erase());
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

		valueOf(await begin(kithbook));
		await vi.waitFor(() => expect(kithbook.status).toBe('begun'));
		expect(kithbook.settings).toMatchObject({ begun: '2026-W45' });
		await vi.waitFor(() =>
			expect(kithbook.platforms?.map(({ id }) => id)).toEqual(['phone', 'xing'])
		);
	});

	test('follows what another tab saves', async () => {
		const [one, other] = [await loaded(), await loaded()];
		valueOf(await begin(other));
		await vi.waitFor(() => expect(one.status).toBe('begun'));
	});

	test('is expected by the next load once it is begun', async () => {
		const first = await loaded();
		expect(first.isExpected).toBe(false);
		valueOf(await begin(first));
		await vi.waitFor(() => expect(first.status).toBe('begun'));
		expect(load().isExpected).toBe(true);
	});

	test('keeps drafts until the save that they came to', async () => {
		const kithbook = await loaded();
		valueOf(await kithbook.saveDraft('note', { text: 'Tea' }));
		expect(valueOf(await kithbook.storage.draft('note'))?.content).toEqual({ text: 'Tea' });
		valueOf(
			await kithbook.save((clock) => [newPlatform({ id: 'phone' }, 0, clock)], {
				dropDraft: 'note'
			})
		);
		expect(valueOf(await kithbook.storage.drafts())).toEqual([]);
	});

	test('fails where there is no database, and says why', async () => {
		vi.stubGlobal('indexedDB', undefined);
		const kithbook = await loaded();
		expect(kithbook.status).toBe('failed');
		expect(kithbook.problem).toBe('unavailable');
		expect(await begin(kithbook)).toEqual({ ok: false, problem: 'unavailable' });
	});

	test('tells that another tab has erased it', async () => {
		const [one, other] = [await loaded(), await loaded()];
		valueOf(await begin(one));
		valueOf(await other.erase());
		await vi.waitFor(() => expect(one.interruption).toBe('erased'));
		expect(await begin(one)).toEqual({ ok: false, problem: 'erased' });
		expect((await loaded()).status).toBe('new');
	});
});

describe('looking around', () => {
	test('opens an invented journal beside one’s own', async () => {
		const own = await loaded();
		valueOf(await begin(own));
		valueOf(await lookAround());

		const sample = await loaded();
		expect(sample.isSample).toBe(true);
		expect(sample.status).toBe('begun');
		expect(valueOf(await sample.storage.records('checkin')).length).toBeGreaterThan(90);
		expect(valueOf(await own.storage.records('checkin'))).toEqual([]);
		expect(own.settings?.begun).toBe('2026-W45');
	});

	test('leads back to one’s own, and leaves nothing behind', async () => {
		const first = await loaded();
		valueOf(await begin(first));
		valueOf(await lookAround());
		const sample = await loaded();
		valueOf(await sample.erase());
		const names = (await indexedDB.databases()).map(({ name }) => name);
		expect(names).not.toContain('kithbook-sample');
		const own = await loaded();
		expect(own.isSample).toBe(false);
		expect(own.status).toBe('begun');
	});

	test('begins anew each time', async () => {
		valueOf(await lookAround());
		const changed = new JournalStorage('kithbook-sample');
		valueOf(await changed.saveDraft({ id: 'note', savedAt: 1, content: 'left behind' }));
		await changed.close();
		valueOf(await lookAround());
		const sample = await loaded();
		expect(valueOf(await sample.storage.drafts())).toEqual([]);
	});
});
