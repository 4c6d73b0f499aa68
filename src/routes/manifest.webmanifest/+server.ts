import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages';

export const prerender = true;

const paper = '#fbf7f0';

/** What the readers of lists take, and the journal's own file. */
const files = {
	'application/json': ['.json'],
	'application/zip': ['.zip'],
	'text/csv': ['.csv'],
	'text/html': ['.html', '.htm'],
	'text/plain': ['.txt'],
	'text/tab-separated-values': ['.tsv'],
	'text/vcard': ['.vcf']
};

/** The pictures that scripts/screenshots.mjs takes. */
const screenshots = [
	{ form_factor: 'narrow', sizes: '720x1440' },
	{ form_factor: 'wide', sizes: '1280x800' }
].flatMap((window) =>
	(
		[
			['week', m.manifest_screen_week],
			['insights', m.manifest_screen_insights],
			['journal', m.manifest_screen_journal]
		] as const
	).map(([name, label]) => ({
		src: `screenshots/${name}-${window.form_factor}.webp`,
		type: 'image/webp',
		label: label(),
		...window
	}))
);

/** Addresses in a manifest are relative to the manifest, so it is right under every base path. */
export function GET(): Response {
	const manifest = {
		// Unlike the others, this one is relative to the origin.
		id: resolve('/'),
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
		screenshots,
		shortcuts: [
			{ name: m.manifest_check_in(), url: './checkin/' },
			{ name: m.manifest_request(), url: './favours/ask/' },
			{ name: m.posting_title(), url: './before-you-post/' }
		],
		// The page for lists hands a journal on to its own page.
		file_handlers: [{ action: './people/import/', accept: files }],
		// The open window follows by itself (launch.ts), so nothing half done in it is lost.
		launch_handler: { client_mode: ['focus-existing', 'auto'] },
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
