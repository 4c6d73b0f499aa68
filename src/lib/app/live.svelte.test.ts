import { flushSync } from 'svelte';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { newPlatform } from '$lib/journal/platform';
import { StorageError, type JournalReads, type StoreName } from '$lib/storage';
import { clockOf, openTab, openTabs } from '$lib/storage/testing';
import { Live } from './live.svelte';

/** What an effect reads, each time it runs. */
function watch<T>(read: () => T): { seen: T[]; stop: () => void } {
	const seen: T[] = [];
	const stop = $effect.root(() => {
		$effect(() => void seen.push(read()));
	});
	flushSync();
	onTestFinished(stop);
	return { seen, stop };
}

/** A query that notes its stores and is answered by hand, call by call. */
function answeredByHand(...stores: StoreName[]) {
	const calls: PromiseWithResolvers<string>[] = [];
	const query = vi.fn((journal: JournalReads) => {
		journal.note(stores);
		const call = Promise.withResolvers<string>();
		calls.push(call);
		return call.promise;
	});
	const answer = (call: number, value: string) => calls[call]?.resolve(value);
	return { query, answer };
}

describe('a live query', () => {
	test('loads when it is first read, and not before', async () => {
		const storage = openTab();
		const query = vi.fn((journal: JournalReads) => journal.records('platform'));
		const live = new Live(storage, query);
		expect(query).not.toHaveBeenCalled();
		const { seen } = watch(() => [live.loading, live.value]);
		expect(seen).toEqual([[true, undefined]]);
		await vi.waitFor(() => expect(seen.at(-1)).toEqual([false, []]));
		expect(query).toHaveBeenCalledTimes(1);
	});

	test('follows what is written here and in another tab', async () => {
		const [here, there] = openTabs();
		const clock = await clockOf(here);
		const live = new Live(here, (journal) => journal.records('platform'));
		const { seen } = watch(() => live.value?.map(({ id }) => id).sort());
		await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));
		await here.save([newPlatform({ id: 'phone' }, 0, clock)]);
		await vi.waitFor(() => expect(seen.at(-1)).toEqual(['phone']));
		await there.save([newPlatform({ id: 'xing' }, 1, clock)]);
		await vi.waitFor(() => expect(seen.at(-1)).toEqual(['phone', 'xing']));
	});

	test('is not run for stores that it does not look at', async () => {
		const storage = openTab();
		const { query, answer } = answeredByHand('note', 'checkin');
		const live = new Live(storage, query);
		const { seen } = watch(() => live.value);
		answer(0, 'first');
		await vi.waitFor(() => expect(seen.at(-1)).toBe('first'));
		storage.changes.announce(['drafts', 'platform']);
		expect(query).toHaveBeenCalledTimes(1);
		storage.changes.announce(['drafts', 'checkin']);
		expect(query).toHaveBeenCalledTimes(2);
	});

	test('follows each store that its query reads, whichever way', async () => {
		const storage = openTab();
		const reads: [StoreName, (journal: JournalReads) => Promise<unknown>][] = [
			['platform', (journal) => journal.record('platform', 'phone')],
			['note', (journal) => journal.hasAny('note')],
			['person', (journal) => journal.batches('person').next()],
			['step', (journal) => journal.withDeleted('step')],
			['favour', (journal) => journal.years()],
			['list', (journal) => journal.allRecords()],
			['drafts', (journal) => journal.draft('note')],
			['device', (journal) => journal.fact('exportedAt')]
		];
		for (const [store, read] of reads) {
			const query = vi.fn(read);
			const live = new Live(storage, query);
			const { stop } = watch(() => live.loading);
			await vi.waitFor(() => expect(live.loading).toBe(false));
			storage.changes.announce([store]);
			expect(query).toHaveBeenCalledTimes(2);
			stop();
		}
	});

	test('stops when nothing reads it, and looks again when something does', async () => {
		const storage = openTab();
		const { query, answer } = answeredByHand('note');
		const live = new Live(storage, query);
		const first = watch(() => live.value);
		const second = watch(() => live.value);
		answer(0, 'first');
		await vi.waitFor(() => expect(first.seen.at(-1)).toBe('first'));
		expect(query).toHaveBeenCalledTimes(1);

		first.stop();
		await Promise.resolve();
		storage.changes.announce(['note']);
		expect(query).toHaveBeenCalledTimes(2);
		second.stop();
		await Promise.resolve();
		storage.changes.announce(['note']);
		expect(query).toHaveBeenCalledTimes(2);

		const third = watch(() => live.value);
		expect(query).toHaveBeenCalledTimes(3);
		answer(1, 'asked for by nobody any more');
		answer(2, 'third');
		await vi.waitFor(() => expect(third.seen.at(-1)).toBe('third'));
		expect(third.seen).not.toContain('asked for by nobody any more');
	});

	test('never goes back to what an earlier, slower run found', async () => {
		const storage = openTab();
		const { query, answer } = answeredByHand('note');
		const live = new Live(storage, query);
		const { seen } = watch(() => live.value);
		storage.changes.announce(['note']);
		storage.changes.announce(['note']);
		answer(2, 'latest');
		await vi.waitFor(() => expect(seen.at(-1)).toBe('latest'));
		answer(0, 'slowest');
		answer(1, 'slow');
		await Promise.resolve();
		flushSync();
		expect(seen).toEqual([undefined, 'latest']);
		expect(live.value).toBe('latest');
	});

	test('says why it failed, until it succeeds', async () => {
		const storage = openTab();
		let isLost = true;
		const live = new Live(storage, async (journal) => {
			await journal.records('note');
			if (isLost) throw new StorageError('lost');
			return 'found';
		});
		const { seen } = watch(() => [live.loading, live.problem, live.value]);
		await vi.waitFor(() => expect(seen.at(-1)).toEqual([false, 'lost', undefined]));
		isLost = false;
		storage.changes.announce(['note']);
		await vi.waitFor(() => expect(seen.at(-1)).toEqual([false, undefined, 'found']));
	});

	test('throws a bug of its query where it is read', async () => {
		const storage = openTab();
		const bug = new RangeError('no such week');
		const live = new Live(storage, () => Promise.reject(bug));
		const { seen } = watch(() => {
			try {
				return live.value;
			} catch (error) {
				return error;
			}
		});
		await vi.waitFor(() => expect(seen.at(-1)).toBe(bug));
	});
});
