/// <reference lib="webworker" />
import {
	addPlugins,
	cleanupOutdatedCaches,
	matchPrecache,
	precacheAndRoute
} from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

const notFound = '404.html';

// Some hosts answer 404 when asked for their own not-found page: it is wanted all the same.
addPlugins([
	{
		cacheWillUpdate: ({ request, response }) =>
			Promise.resolve(response.status < 400 || request.url.includes(notFound) ? response : null)
	}
]);

// The query string only says what a page shows (`?week=`), never which page it is.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/.*/], cleanURLs: false });
cleanupOutdatedCaches();

// What the cache has was answered above. An address it does not have is asked for, and offline it is not found.
self.addEventListener('fetch', (event) => {
	if (event.request.mode !== 'navigate') return;
	event.respondWith(
		fetch(event.request).catch(async () => (await matchPrecache(notFound)) ?? Response.error())
	);
});

// From the first visit on, parts of the app that were not looked at yet come from the cache too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
	if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
