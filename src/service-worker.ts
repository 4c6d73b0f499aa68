/// <reference lib="webworker" />
import {
	addPlugins,
	cleanupOutdatedCaches,
	matchPrecache,
	precacheAndRoute
} from 'workbox-precaching';
import { readReminder, remind, TAG } from './lib/reminders/reminder';

declare const self: ServiceWorkerGlobalScope;

const notFound = '404.html';

// Some hosts answer 404 for the not-found page itself. It must be cached anyway.
addPlugins([
	{
		cacheWillUpdate: ({ request, response }) =>
			Promise.resolve(response.status < 400 || request.url.includes(notFound) ? response : null)
	}
]);

// The query string never selects another page.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/.*/], cleanURLs: false });
cleanupOutdatedCaches();

// Addresses in the cache were answered above. Others are fetched; offline, the not-found page is shown.
self.addEventListener('fetch', (event) => {
	if (event.request.mode !== 'navigate') return;
	event.respondWith(
		fetch(event.request).catch(async () => (await matchPrecache(notFound)) ?? Response.error())
	);
});

// The first visit, too, loads later parts of the app from the cache.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
	if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// Where the person has switched it on, and the browser grants it.
self.addEventListener('periodicsync', (event) => {
	// TypeScript does not know this event.
	const sync = event as ExtendableEvent & { tag: string };
	if (sync.tag === TAG) sync.waitUntil(remind(self.registration));
});

self.addEventListener('notificationclick', (event) => {
	event.notification.close();
	event.waitUntil(openCheckin());
});

/** An open window comes to the front where it is: something may be half done in it. */
async function openCheckin(): Promise<void> {
	const [open] = await self.clients.matchAll({ type: 'window' });
	if (open) await open.focus();
	else await self.clients.openWindow((await readReminder())?.url ?? './');
}
