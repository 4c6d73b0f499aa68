import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shiftWeek, weekOf } from '$lib/journal/weeks';
import { install } from './install.svelte';
import { askToKeepData } from './keep-data';

const thisWeek = weekOf(new Date());

beforeEach(() => localStorage.removeItem('kithbook:asked-to-keep'));
afterEach(() => vi.restoreAllMocks());

test('the browser is asked after the first save, after a month and once installed, once each', async () => {
	vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
	const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false);
	await askToKeepData(undefined);
	await askToKeepData(thisWeek);
	await askToKeepData(shiftWeek(thisWeek, -3));
	expect(persist).toHaveBeenCalledTimes(1);
	await askToKeepData(shiftWeek(thisWeek, -4));
	await askToKeepData(shiftWeek(thisWeek, -5));
	expect(persist).toHaveBeenCalledTimes(2);
	vi.spyOn(install, 'isInstalled', 'get').mockReturnValue(true);
	await askToKeepData(shiftWeek(thisWeek, -5));
	await askToKeepData(shiftWeek(thisWeek, -9));
	expect(persist).toHaveBeenCalledTimes(3);
});

test('the browser is not asked while it is asking, nor once it has promised', async () => {
	const persisted = vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
	const answer = Promise.withResolvers<boolean>();
	const persist = vi.spyOn(navigator.storage, 'persist').mockReturnValue(answer.promise);
	const asking = askToKeepData(thisWeek);
	await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1));
	await askToKeepData(shiftWeek(thisWeek, -5));
	answer.resolve(true);
	await asking;
	persisted.mockResolvedValue(true);
	await askToKeepData(shiftWeek(thisWeek, -5));
	expect(persist).toHaveBeenCalledTimes(1);
});
