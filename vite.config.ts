import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/chromium.mjs';

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

/** Tests of what only a browser has: runes that run, and a database. */
const inBrowser = ['src/**/*.svelte.test.ts', 'src/lib/storage/**/*.test.ts'];

export default defineConfig(({ command, isPreview, mode }) => ({
	plugins: [
		command === 'serve' && mode === 'development' && !isPreview && messages,
		sveltekit(),
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
				codeSplitting: {
					// What every page needs comes in one piece, not in twenty: fewer bytes and requests.
					groups: [
						{
							name: 'base',
							test: /(?:routes\/\+layout\.svelte|kit\/src\/runtime\/client\/entry\.js)$/
						}
					]
				}
			}
		}
	},
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
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
