/**
 * What the service worker has to know for a notification. The app writes it into a cache, since the
 * worker does without the app's code and does not open the journal.
 */
export interface Reminder {
	/** The next days on which a check-in is due, in their order: `2026-11-22`. */
	readonly days: readonly string[];
	readonly title: string;
	readonly body: string;
	/** The address that the notification opens. */
	readonly url: string;
	/** The latest of the days that a notification was shown for. */
	readonly shown?: string;
}

/** Names the periodic sync and the notification. */
export const TAG = 'check-in';

const CACHE = 'kithbook-reminder';
const KEY = '/reminder';

/** Undefined without one, and where the browser has no caches. */
export async function readReminder(): Promise<Reminder | undefined> {
	const response = await inCache((cache) => cache.match(KEY));
	return response && ((await response.json()) as Reminder);
}

/** Replaces the reminder; what was shown is kept. */
export async function writeReminder(reminder: Reminder): Promise<void> {
	const before = await readReminder();
	const kept = before?.shown === undefined ? reminder : { shown: before.shown, ...reminder };
	await inCache((cache) => cache.put(KEY, new Response(JSON.stringify(kept))));
}

export async function deleteReminder(): Promise<void> {
	try {
		await caches.delete(CACHE);
	} catch {
		// As below.
	}
}

/** The latest day that has come and has had no notification. Missed days before it get none. */
export function dayToShow({ days, shown = '' }: Reminder, now: Date): string | undefined {
	const today = localDay(now);
	const latest = days.findLast((day) => day <= today);
	return latest !== undefined && latest > shown ? latest : undefined;
}

/** Shows the notification and the badge once for each due day. Runs in the service worker. */
export async function remind(
	registration: ServiceWorkerRegistration,
	now = new Date()
): Promise<void> {
	const reminder = await readReminder();
	const shown = reminder && dayToShow(reminder, now);
	if (!reminder || shown === undefined) return;
	const { title, body } = reminder;
	await registration.showNotification(title, {
		body,
		tag: TAG,
		icon: 'icon-192.png',
		// It may come at night.
		silent: true
	});
	await writeReminder({ ...reminder, shown });
	await setBadge(true);
}

/** Shows or clears the badge on the app's icon, where there is one. */
export async function setBadge(isDue: boolean): Promise<void> {
	if (!('setAppBadge' in navigator)) return;
	const setting = isDue ? navigator.setAppBadge() : navigator.clearAppBadge();
	// An app that is not installed has no icon.
	await setting.catch(() => undefined);
}

/** Without a cache, as in some private windows, there is no reminder. */
async function inCache<T>(use: (cache: Cache) => Promise<T>): Promise<T | undefined> {
	try {
		return await use(await caches.open(CACHE));
	} catch {
		return undefined;
	}
}

function localDay(date: Date): string {
	const padded = (value: number) => String(value).padStart(2, '0');
	return `${date.getFullYear()}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`;
}
