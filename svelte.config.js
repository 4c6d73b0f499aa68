import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-static';
import { fingerprint } from './scripts/fingerprint.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Kit hashes only the scripts it writes itself; the one in app.html is ours to hash. */
const [, firstPaintScript] = /<script>([\s\S]*?)<\/script>/.exec(
	readFileSync(`${root}/src/app.html`, 'utf8')
) ?? ['', ''];
const firstPaintHash = createHash('sha256').update(firstPaintScript).digest('base64');

const base = /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '');

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ fallback: '404.html' }),
		// All styles stand in the page: nothing but the page itself comes before the first paint.
		inlineStyleThreshold: 64_000,
		paths: { base, relative: base === '' },
		serviceWorker: { register: false },
		// From the sources, not from the clock: the same sources give the same build.
		version: { name: fingerprint(root, base) },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', `sha256-${firstPaintHash}`],
				'style-src': ['self'],
				// Svelte writes style attributes into prerendered pages; attributes cannot carry rules.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				// Workers start from blobs, so that this policy reaches them.
				'worker-src': ['self', 'blob:'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self']
			}
		}
	}
};
