import { m } from '$lib/paraglide/messages';

export const prerender = true;

const paper = '#fbf7f0';

/** Addresses in a manifest are relative to the manifest, so it is right under every base path. */
export function GET(): Response {
	const manifest = {
		id: './',
		name: m.app_name(),
		short_name: m.app_name(),
		description: m.app_description(),
		lang: 'en',
		dir: 'ltr',
		start_url: './',
		scope: './',
		display: 'standalone',
		background_color: paper,
		theme_color: paper,
		categories: ['lifestyle', 'productivity'],
		// By GET, which the service worker answers from its cache: what is shared does not leave the device.
		share_target: {
			action: './before-you-post/',
			method: 'GET',
			params: { title: 'title', text: 'text', url: 'url' }
		},
		icons: [
			{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
			{ src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
			{ src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
			{ src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
		]
	};
	return new Response(JSON.stringify(manifest), {
		headers: { 'content-type': 'application/manifest+json' }
	});
}
