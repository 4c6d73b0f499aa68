import { expect, test } from '@playwright/test';
import { begin } from './seed';

test.use({ serviceWorkers: 'allow', permissions: ['notifications'] });

test('the service worker shows a due check-in without the app', async ({ page, context }) => {
	// Only an installed app is granted periodic sync; the worker and what it reads are the real ones.
	await page.addInitScript(() => {
		const tags = new Set<string>();
		Object.defineProperty(ServiceWorkerRegistration.prototype, 'periodicSync', {
			value: {
				register: (tag: string) => Promise.resolve(void tags.add(tag)),
				unregister: (tag: string) => Promise.resolve(void tags.delete(tag)),
				getTags: () => Promise.resolve([...tags])
			}
		});
		navigator.permissions.query = () => Promise.resolve({ state: 'granted' } as PermissionStatus);
	});
	await page.goto('/');
	await page.evaluate(() => navigator.serviceWorker.ready);
	const today = ((new Date().getDay() + 6) % 7) + 1;
	await begin(page, { rhythm: { every: 'week', weekday: today } });
	await page.goto('/settings/');
	const notify = page.getByRole('checkbox', { name: 'Show a notification when a check-in is due' });
	await notify.check();
	const kept = () => page.evaluate(() => caches.has('kithbook-reminder'));
	await expect.poll(kept).toBe(true);

	const devtools = await context.newCDPSession(page);
	const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
	let registrationId = '';
	devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
		const own = registrations.find(({ scopeURL }) => scopeURL === scope);
		registrationId = own?.registrationId ?? registrationId;
	});
	await devtools.send('ServiceWorker.enable');
	await expect.poll(() => registrationId).not.toBe('');
	const { origin } = new URL(scope);
	const sync = { origin, registrationId, tag: 'check-in' };
	await devtools.send('ServiceWorker.dispatchPeriodicSyncEvent', sync);
	const shown = () =>
		page.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			return (await registration.getNotifications()).map(({ title }) => title);
		});
	await expect.poll(shown).toEqual(['Your week is ready to look at.']);

	await notify.uncheck();
	await expect.poll(kept).toBe(false);
});
