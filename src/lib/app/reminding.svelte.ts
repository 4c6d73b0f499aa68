import { resolve } from '$app/paths';
import { dayOf } from '$lib/journal/days';
import { dueDays, periodDay, standing } from '$lib/journal/schedule';
import { shiftWeek, weekOf } from '$lib/journal/weeks';
import { m } from '$lib/paraglide/messages';
import { deleteReminder, setBadge, TAG, writeReminder } from '$lib/reminders/reminder';
import type { Kithbook } from './kithbook.svelte';
import { Today } from './today.svelte';

/** Chromium's periodic background sync, which is for installed apps. */
interface PeriodicSync {
	register(tag: string, options: { minInterval: number }): Promise<void>;
	unregister(tag: string): Promise<void>;
	getTags(): Promise<string[]>;
}

/** Half a day. The browser decides how often it really is. */
const INTERVAL = 12 * 60 * 60 * 1000;

/** How many due days get a notification while the app is not opened; then it stays quiet. */
const DAYS = 8;

/** More weeks than the last three periods have. */
const WEEKS = 20;

/** The notification and the badge for a due check-in. */
class Reminding {
	/** Whether this browser can show notifications while the app is closed. */
	canNotify = $state(false);
	/** What the switch shows; it is ahead of the browser while that asks for the permission. */
	isOn = $state(false);
	#isRegistered = $state(false);
	/** Whether the user said no to notifications. */
	wasRefused = $state(false);

	/** Whether the browser can show a badge on the app's icon. */
	get canBadge(): boolean {
		return typeof navigator !== 'undefined' && 'setAppBadge' in navigator;
	}

	async load(): Promise<void> {
		const sync = await periodicSync();
		this.canNotify = sync !== undefined;
		this.#isRegistered = sync !== undefined && (await sync.getTags()).includes(TAG);
		this.isOn = this.#isRegistered;
	}

	/** Asks for the permission to show notifications, if that is needed. */
	async turnOn(): Promise<void> {
		this.isOn = true;
		const sync = await periodicSync();
		const isAllowed = (await Notification.requestPermission()) === 'granted';
		try {
			if (isAllowed) await sync?.register(TAG, { minInterval: INTERVAL });
		} catch {
			// The browser takes it back where it finds that the app is not installed any more.
		}
		await this.load();
		this.wasRefused = !this.isOn;
	}

	async turnOff(): Promise<void> {
		this.isOn = this.#isRegistered = false;
		await (await periodicSync())?.unregister(TAG);
		await deleteReminder();
	}

	/** Forgets everything, as the journal is erased. */
	async forget(): Promise<void> {
		await this.turnOff();
		await setBadge(false);
	}

	/** Keeps the badge and the service worker's reminder up to date. @returns a function that stops */
	watch(kithbook: Pick<Kithbook, 'live' | 'settings'>): () => void {
		const today = new Today();
		const weeks = kithbook.live(async (journal) => {
			const from = shiftWeek(weekOf(new Date()), -WEEKS);
			return (await journal.records('checkin', { from })).map(({ week }) => week);
		});
		void this.load();
		return $effect.root(() => {
			const stand = $derived.by(() => {
				const { settings } = kithbook;
				if (!settings || !weeks.value) return undefined;
				return standing(settings.rhythm, today.date, new Set(weeks.value), settings.begun);
			});
			$effect(() => {
				if (!stand) return;
				void setBadge(stand.state === 'due');
				if (stand.state === 'done') void closeNotification();
			});
			$effect(() => {
				const { settings } = kithbook;
				if (!this.#isRegistered || !settings || !stand) return;
				const { rhythm } = settings;
				const from = stand.state === 'done' ? stand.next : periodDay(rhythm, today.date);
				void writeReminder({
					days: dueDays(rhythm, from, DAYS).map(dayOf),
					title: rhythm.every === 'month' ? m.week_due_month() : m.week_due(),
					body: m.week_offer(),
					url: new URL(resolve('/checkin/'), location.href).href
				});
			});
		});
	}
}

export const reminding = new Reminding();

async function registration(): Promise<
	(ServiceWorkerRegistration & { periodicSync?: PeriodicSync }) | undefined
> {
	return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration() : undefined;
}

/** Undefined where the browser does not grant it. */
async function periodicSync(): Promise<PeriodicSync | undefined> {
	const sync = (await registration())?.periodicSync;
	if (!sync || !('Notification' in window)) return undefined;
	// TypeScript does not know the name, as no other browser does.
	const name = 'periodic-background-sync' as PermissionName;
	return (await navigator.permissions.query({ name })).state === 'granted' ? sync : undefined;
}

async function closeNotification(): Promise<void> {
	const shown = (await (await registration())?.getNotifications({ tag: TAG })) ?? [];
	for (const notification of shown) notification.close();
}
