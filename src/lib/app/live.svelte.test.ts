import { flushSync } from 'svelte';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { newPlatform } from '$lib/journal/platform';
import type { Result } from '$lib/storage';
import { clockOf, openTab, openTabs, valueOf } from '$lib/storage/testing';
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

/** A query that is answered by hand, call by call. */
function answeredByHand() {
	const calls: PromiseWithResolvers<Result<string>>[] = [];
	const query = vi.fn(() => {
		const call = Promise.withResolvers<Result<string>>();
		calls.push(call);
		return call.promise;
	});
	const answer = (call: number, value: string) => calls[call]?.resolve({ ok: true, value });
	return { query, answer };
}

describe('a live query', () => {
	test('loads when it is first read, and not before', async () => {
		const storage = openTab();
		const query = vi.fn(() => storage.records('platform'));
		const live = new Live(storage, ['platform'], query);
		expect(query).not.toHaveBeenCalled();
		const { seen } = watch(() => [live.loading, live.value]);
		expect(seen).toEqual([[true, undefined]]);
		await vi.waitFor(() => expect(seen.at(-1)).toEqual([false, []]));
		expect(query).toHaveBeenCalledTimes(1);
	});

	test('follows what is written here and in another tab', async () => {
		const [here, there] = openTabs();
		const clock = await clockOf(here);
		const live = new Live(here, ['platform'], () => here.records('platform'));
		const { seen } = watch(() => live.value?.map(({ id }) => id).sort());
		await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));
		valueOf(await here.save([newPlatform({ id: 'phone' }, 0, clock)]));
		await vi.waitFor(() => expect(seen.at(-1)).toEqual(['phone']));
		valueOf(await there.save([newPlatform({ id: 'xing' }, 1, clock)]));
		await vi.waitFor(() => expect(seen.at(-1)).toEqual(['phone', 'xing']));
	});

	test('is not run for stores that it does not look at', async () => {
		const storage = openTab();
		const { query, answer } = answeredByHand();
		const live = new Live(storage, ['note', 'checkin'], query);
		const { seen } = watch(() => live.value);
		answer(0, 'first');
		await vi.waitFor(() => expect(seen.at(-1)).toBe('first'));
		storage.changes.announce(['drafts', 'platform']);
		expect(query).toHaveBeenCalledTimes(1);
		storage.changes.announce(['drafts', 'checkin']);
		expect(query).toHaveBeenCalledTimes(2);
	});

	test('stops when nothing reads it, and looks again when something does', async () => {
		const storage = openTab();
		const { query, answer } = answeredByHand();
		const live = new Live(storage, ['note'], query);
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
		const { query, answer } = answeredByHand();
		const live = new Live(storage, ['note'], query);
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
		const results: Result<string>[] = [
			{ ok: false, problem: 'lost' },
			{ ok: true, value: 'found' }
		];
		const live = new Live(storage, ['note'], () =>
			Promise.resolve(results.shift() ?? { ok: false, problem: 'unavailable' })
		);
		const { seen } = watch(() => [live.loading, live.problem, live.value]);
		await vi.waitFor(() => expect(seen.at(-1)).toEqual([false, 'lost', undefined]));
		storage.changes.announce(['note']);
		await vi.waitFor(() => expect(seen.at(-1)).toEqual([false, undefined, 'found']));
	});

	test('throws a bug of its query where it is read', async () => {
		const storage = openTab();
		const bug = new RangeError('no such week');
		const live = new Live(storage, ['note'], () => Promise.reject(bug));
		const { seen } = watch(() => {
			try {
				return live.value;
			} catch (error) {
				return error;
			}
		});
		await vi.waitFor(() => expect(seen.at(-1)).toMatchObject({ cause: bug }));
	});
});
