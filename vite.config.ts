import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { resolve } from 'node:path';
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
	experimentalStaticLocale: '"en"',
	outputStructure: 'locale-modules'
});

/**
 * A build reads a module for each message, so that each page loads its own only. Elsewhere all are one
 * module, which loads faster. This comes after Kit, whose `$lib` would match first.
 */
const messagePerModule: Plugin = {
	name: 'message-per-module',
	apply: 'build',
	config: () => ({ resolve: { alias: { '$lib/paraglide': resolve('.svelte-kit/messages') } } })
};

/** Tests of what only a browser has: runes that run, and a database. */
const inBrowser = ['src/**/*.svelte.test.ts', 'src/lib/storage/**/*.test.ts'];

export default defineConfig(({ command, isPreview, mode }) => ({
	plugins: [
		command === 'serve' && mode === 'development' && !isPreview && messages,
		sveltekit(),
		messagePerModule,
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
		rolldownOptions: {
			output: {
				// What pages share is put together by who needs it; small pieces join larger ones, since each is a request.
				codeSplitting: {
					groups: [
						{
							name: 'shared',
							minShareCount: 2,
							entriesAware: true,
							entriesAwareMergeThreshold: 600
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
					exclude: [...inBrowser, ...(isFull ? [] : ['**/*.full.test.ts'])]
				}
			},
			{
				extends: true,
				// Only a Worker imports it, so Vite would find it late and load the running test again.
				optimizeDeps: { include: ['age-encryption'] },
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
			},
			// The built app in other engines than Chromium: `npm run test:browsers`.
			{
				extends: true,
				test: {
					name: 'browsers',
					environment: 'node',
					testTimeout: 600_000,
					hookTimeout: 120_000,
					include: ['tests/browsers/**/*.test.ts']
				}
			}
		]
	}
}));
