import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { newCheckin } from '$lib/journal/checkin';
import { newSettings } from '$lib/journal/settings';
import { edit } from '$lib/journal/record';
import { readReminder } from '$lib/reminders/reminder';
import { Kithbook } from './kithbook.svelte';
import { reminding } from './reminding.svelte';

const tags = new Set<string>();
const close = vi.fn();
const registration = {
	periodicSync: {
		register: vi.fn((tag: string) => Promise.resolve(void tags.add(tag))),
		unregister: vi.fn((tag: string) => Promise.resolve(void tags.delete(tag))),
		getTags: () => Promise.resolve([...tags])
	},
	getNotifications: () => Promise.resolve([{ close }])
};
const askPermission = vi.fn<() => Promise<NotificationPermission>>();
const setAppBadge = vi.fn(() => Promise.resolve());
const clearAppBadge = vi.fn(() => Promise.resolve());

let granted: PermissionState;
let kithbook: Kithbook;

beforeEach(() => {
	granted = 'granted';
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 22, 12) });
	vi.spyOn(navigator.serviceWorker, 'getRegistration').mockResolvedValue(
		registration as unknown as ServiceWorkerRegistration
	);
	vi.spyOn(navigator.permissions, 'query').mockImplementation(() =>
		Promise.resolve({ state: granted } as PermissionStatus)
	);
	vi.spyOn(Notification, 'requestPermission').mockImplementation(askPermission);
	askPermission.mockResolvedValue('granted');
	vi.spyOn(navigator, 'setAppBadge').mockImplementation(setAppBadge);
	vi.spyOn(navigator, 'clearAppBadge').mockImplementation(clearAppBadge);
	kithbook = new Kithbook();
});
afterEach(async () => {
	await reminding.forget();
	await kithbook.erase();
	await kithbook.storage.close();
	vi.useRealTimers();
	vi.restoreAllMocks();
	vi.clearAllMocks();
	tags.clear();
});

/** A journal with a check-in on Sundays, watched as the layout does. */
async function watched(): Promise<void> {
	await kithbook.save((clock) => [newSettings({ every: 'week', weekday: 7 }, '2026-W40', clock)]);
	onTestFinished(reminding.watch(kithbook));
	flushSync();
}

function checkIn(): Promise<unknown> {
	return kithbook.save((clock) => [
		newCheckin({ week: '2026-W47', threshold: 'talked', prompt: undefined, answers: {} }, clock)
	]);
}

async function days(): Promise<readonly string[] | undefined> {
	return (await readReminder())?.days;
}

test('nothing is asked for, kept or shown before it is switched on', async () => {
	await watched();
	await expect.poll(() => reminding.canNotify).toBe(true);
	expect(reminding.isOn).toBe(false);
	expect(askPermission).not.toHaveBeenCalled();
	expect(await readReminder()).toBeUndefined();
});

test('switched on, the worker knows the days that are due, and no more', async () => {
	await watched();
	await reminding.turnOn();
	expect(reminding.isOn).toBe(true);
	expect(registration.periodicSync.register).toHaveBeenCalledOnce();
	await expect.poll(days).toHaveLength(8);
	expect((await days())?.slice(0, 2)).toEqual(['2026-11-22', '2026-11-29']);
	expect(Object.keys((await readReminder()) ?? {}).sort()).toEqual([
		'body',
		'days',
		'title',
		'url'
	]);

	await checkIn();
	await expect.poll(async () => (await days())?.[0]).toBe('2026-11-29');
	const [settings] = await kithbook.storage.records('settings');
	if (!settings) throw new Error('it is there');
	await kithbook.save((clock) => [
		edit(settings, { rhythm: { every: 'week', weekday: 3 } }, clock)
	]);
	await expect.poll(async () => (await days())?.[0]).toBe('2026-11-25');

	await reminding.turnOff();
	expect(tags.size).toBe(0);
	expect(await readReminder()).toBeUndefined();
});

test('whoever refuses notifications gets the switch back, and nothing stays', async () => {
	await watched();
	askPermission.mockResolvedValue('denied');
	await reminding.turnOn();
	expect(reminding.isOn).toBe(false);
	expect(reminding.wasRefused).toBe(true);
	await expect.poll(readReminder).toBeUndefined();
});

test('a browser that grants no sync is not offered a notification', async () => {
	granted = 'denied';
	await reminding.load();
	expect(reminding.canNotify).toBe(false);
});

test('the badge is there while a check-in is due', async () => {
	await watched();
	await expect.poll(() => setAppBadge.mock.calls.length).toBe(1);
	// A badge without a number: nothing is counted.
	expect(setAppBadge).toHaveBeenCalledWith();
	await checkIn();
	await expect.poll(() => clearAppBadge.mock.calls.length).toBe(1);
	await expect.poll(() => close.mock.calls.length).toBe(1);
});

test('erasing the journal ends the reminders', async () => {
	await watched();
	await reminding.turnOn();
	await expect.poll(days).toHaveLength(8);
	await kithbook.erase();
	expect(tags.size).toBe(0);
	expect(await readReminder()).toBeUndefined();
});
