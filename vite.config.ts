import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/chromium.mjs';
import { isFull } from './scripts/extent.mjs';

/**
 * Only the dev server compiles the messages itself, when they change: the compiler's timers keep a
 * process alive for half a minute, so builds and tests read what `npm run messages` has written.
 */
const messages = paraglideVitePlugin({
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['baseLocale'],
	isServer: 'import.meta.env.SSR',
	outputStructure: 'message-modules'
});

/**
 * Kit asks for the page of errors as soon as it starts, in a file of its own that only says where in
 * the base it is. Here it comes with the base: one request less on every page.
 */
const errorsInBase: Plugin = {
	name: 'errors-in-base',
	apply: 'build',
	transform(code, id) {
		const lazy = "() => import('./nodes/1')";
		if (!id.endsWith('/client-optimized/app.js') || !code.includes(lazy)) return;
		return `import * as errors from './nodes/1';\n${code.replace(lazy, 'async () => errors')}`;
	}
};

/**
 * There is one language, so nothing has to find out which: what would is not loaded. A second language
 * takes this away.
 */
const oneLanguage: Plugin = {
	name: 'one-language',
	apply: 'build',
	load(id) {
		if (!id.endsWith('/lib/paraglide/runtime.js')) return;
		return `export const experimentalStaticLocale = 'en';
export const getLocale = () => experimentalStaticLocale;`;
	}
};

/**
 * Messages are a module each, so that a build can share them out. A test, and each Worker in it, would ask for all of
 * them one by one: it gets them as one module.
 */
const messagesAtOnce: Plugin = {
	name: 'messages-at-once',
	load(id) {
		if (!process.env.VITEST || !id.endsWith('/lib/paraglide/messages/_index.js')) return;
		const modules = [...readFileSync(id, 'utf8').matchAll(/from '(.+)'/gu)].map(([, file = '']) =>
			readFileSync(join(dirname(id), file), 'utf8').replaceAll(/^import .*$/gmu, '')
		);
		return [
			`import * as registry from '../registry.js';`,
			`import { experimentalStaticLocale, getLocale } from '../runtime.js';`,
			...modules
		].join('\n');
	}
};

/** Tests of what only a browser has: runes that run, and a database. */
const inBrowser = ['src/**/*.svelte.test.ts', 'src/lib/storage/**/*.test.ts'];

export default defineConfig(({ command, isPreview, mode }) => ({
	plugins: [
		command === 'serve' && mode === 'development' && !isPreview && messages,
		sveltekit(),
		errorsInBase,
		oneLanguage,
		messagesAtOnce,
		SvelteKitPWA({
			strategies: 'injectManifest',
			srcDir: 'src',
			filename: 'service-worker.ts',
			registerType: 'prompt',
			injectRegister: null,
			// The web app manifest is a prerendered route: it takes its words from the catalogue.
			manifest: false,
			injectManifest: {
				globPatterns: ['client/**/*.{js,css,woff2,png,svg}', 'prerendered/**/*.{html,webmanifest}']
			},
			kit: { trailingSlash: 'always', adapterFallback: '404.html', spa: true }
		})
	],
	worker: { format: 'es' },
	build: {
		modulePreload: {
			// Else the entry would name the parts of every page, for loading them side by side: bytes in each first
			// load for what the service worker has stored by the time that another page is opened.
			resolveDependencies: (_, parts, { hostId }) => (/\/app\./u.test(hostId) ? [] : parts)
		},
		rolldownOptions: {
			output: {
				codeSplitting: {
					// What every page needs comes in two pieces, loaded side by side. What some pages share
					// is put together by who needs it; small pieces join larger ones, since each costs a request.
					groups: [
						{ name: 'svelte', priority: 3, test: /node_modules\/svelte\/|vite\/preload-helper/ },
						{
							name: 'base',
							priority: 2,
							test: new RegExp(
								[
									'routes/\\+(?:layout|error)\\.svelte$',
									'client-optimized/nodes/1\\.js$',
									'kit/src/runtime/client/entry\\.js$',
									'lib/journal/(?:words|settings)\\.ts$',
									'lib/paraglide/(?:messages/app_title|registry)\\.js$'
								].join('|')
							)
						},
						{
							// What This week has in common with other pages, so that it asks for one file and no more.
							name: 'week',
							priority: 2,
							test: new RegExp(
								[
									'lib/journal/(?:amount|checkin|plan-words|real-share|schedule)\\.ts$',
									'lib/state/today\\.svelte\\.ts$',
									'lib/components/(?:Marked|week/Sparkline)\\.svelte$',
									'date-fns/(?:addMonths|differenceInCalendarDays|startOfDay)\\.js$'
								].join('|')
							)
						},
						{
							name: 'shared',
							priority: 1,
							minShareCount: 2,
							entriesAware: true,
							entriesAwareMergeThreshold: 2000
						}
					]
				}
			}
		}
	},
	test: {
		expect: { requireAssertions: true, poll: { timeout: 5_000 } },
		// A test waits for something to happen, however slow the machine is; none is about how long it takes.
		testTimeout: isFull ? 600_000 : 60_000,
		provide: { mutatedFiles: isFull ? 10_000 : 100 },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// Pure code leaves nothing behind, so its modules are loaded once for all files.
					isolate: false,
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
					exclude: inBrowser
				}
			},
			{
				extends: true,
				test: {
					name: 'component',
					include: inBrowser,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: chromiumLaunchOptions() }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
}));
