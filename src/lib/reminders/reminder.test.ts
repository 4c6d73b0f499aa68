import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dayToShow, deleteReminder, readReminder, remind, writeReminder } from './reminder';

const reminder = {
	days: ['2026-11-22', '2026-11-29', '2026-12-06'],
	title: 'Your week is ready to look at.',
	body: 'About two minutes.',
	url: 'https://kithbook.example/checkin/'
};

const badge = vi.fn(() => Promise.resolve());
const showNotification = vi.fn(() => Promise.resolve());
const registration = { showNotification } as unknown as ServiceWorkerRegistration;

beforeEach(() => {
	const kept = new Map<string, Map<string, Response>>();
	vi.stubGlobal('caches', {
		open: (name: string) => {
			const cache = kept.get(name) ?? new Map<string, Response>();
			kept.set(name, cache);
			return Promise.resolve({
				match: (key: string) => Promise.resolve(cache.get(key)?.clone()),
				put: (key: string, value: Response) => Promise.resolve(cache.set(key, value))
			});
		},
		delete: (name: string) => Promise.resolve(kept.delete(name))
	});
	vi.stubGlobal('navigator', { setAppBadge: badge, clearAppBadge: badge });
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.clearAllMocks();
});

test.each([
	['before the first day', '2026-11-21T23:59', undefined, undefined],
	['from its first moment on', '2026-11-22T00:00', undefined, '2026-11-22'],
	['days later', '2026-11-25T12:00', undefined, '2026-11-22'],
	['once', '2026-11-25T12:00', '2026-11-22', undefined],
	['again on the next day', '2026-11-29T09:00', '2026-11-22', '2026-11-29'],
	['for the latest of several days', '2026-12-07T09:00', undefined, '2026-12-06'],
	['no more after the last one', '2027-03-01T09:00', '2026-12-06', undefined]
])('a day is shown: %s', (_, now, shown, day) => {
	expect(dayToShow({ ...reminder, ...(shown !== undefined && { shown }) }, new Date(now))).toBe(
		day
	);
});

test('the worker shows one quiet notification for each due day', async () => {
	await writeReminder(reminder);
	await remind(registration, new Date('2026-11-20T12:00'));
	expect(showNotification).not.toHaveBeenCalled();
	await remind(registration, new Date('2026-11-22T12:00'));
	await remind(registration, new Date('2026-11-23T12:00'));
	expect(showNotification.mock.calls).toEqual([
		[reminder.title, expect.objectContaining({ body: reminder.body, silent: true })]
	]);
	expect(badge).toHaveBeenCalledOnce();
});

test('what was shown stays known when the app writes the days again', async () => {
	await writeReminder(reminder);
	await remind(registration, new Date('2026-11-22T12:00'));
	await writeReminder(reminder);
	expect(await readReminder()).toEqual({ ...reminder, shown: '2026-11-22' });
	await remind(registration, new Date('2026-11-24T12:00'));
	expect(showNotification).toHaveBeenCalledOnce();
});

test('nothing is shown where it is switched off, or without caches', async () => {
	await writeReminder(reminder);
	await deleteReminder();
	await remind(registration, new Date('2026-11-22T12:00'));
	vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('', 'SecurityError')) });
	await writeReminder(reminder);
	await remind(registration, new Date('2026-11-22T12:00'));
	expect(showNotification).not.toHaveBeenCalled();
});
