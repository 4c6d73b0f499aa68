import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './scripts/chromium.mjs';
import { isFull } from './scripts/extent.mjs';

const port = Number(process.env.PORT ?? 4173);
const baseURL = `http://localhost:${port}`;

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	workers: 2,
	reporter: 'list',
	timeout: 60_000,
	expect: { timeout: 5_000 },
	use: {
		baseURL,
		browserName: 'chromium',
		locale: 'en-GB',
		timezoneId: 'Europe/Berlin',
		// A service worker stores the whole app for later, in each test's new profile: only where that is what is tested.
		serviceWorkers: 'block',
		launchOptions: chromiumLaunchOptions()
	},
	// A journey runs in the desktop window, and in the phone's too where layout or input differ (`@phone`);
	// the full suite has all of them in both. A spec ending with .phone.spec.ts or .desktop.spec.ts stays in one.
	projects: [
		{
			name: 'phone',
			testIgnore: '**/*.desktop.spec.ts',
			...(!isFull && { grep: /@phone|\.phone\.spec\.ts/u }),
			use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
		},
		{
			name: 'desktop',
			testIgnore: '**/*.phone.spec.ts',
			...(!isFull && { grepInvert: /@full/u }),
			use: { viewport: { width: 1280, height: 800 } }
		}
	],
	webServer: {
		// `npm test` has built the app already, beside other tests.
		command: `${process.env.KITHBOOK_BUILT ? '' : 'npm run --silent build -- --logLevel warn && '}npx vite preview --port ${port} --strictPort`,
		url: baseURL,
		timeout: 180_000,
		stdout: 'pipe',
		reuseExistingServer: !process.env.CI && !process.env.PORT
	}
});
