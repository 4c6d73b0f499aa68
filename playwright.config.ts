import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './scripts/chromium.mjs';

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
	// The widest look by axe takes two minutes, and build machines may be several times slower.
	timeout: 900_000,
	expect: { timeout: 20_000 },
	use: {
		baseURL,
		browserName: 'chromium',
		locale: 'en-GB',
		timezoneId: 'Europe/Berlin',
		// A service worker stores the whole app for later, in each test's new profile: only where that is what is tested.
		serviceWorkers: 'block',
		launchOptions: chromiumLaunchOptions()
	},
	// A spec runs in both windows, unless its name ends with .phone.spec.ts or .desktop.spec.ts.
	projects: [
		{
			name: 'phone',
			testIgnore: '**/*.desktop.spec.ts',
			use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
		},
		{
			name: 'desktop',
			testIgnore: '**/*.phone.spec.ts',
			use: { viewport: { width: 1280, height: 800 } }
		}
	],
	webServer: {
		command: `npm run --silent build -- --logLevel warn && npx vite preview --port ${port} --strictPort`,
		url: baseURL,
		timeout: 180_000,
		stdout: 'pipe',
		reuseExistingServer: !process.env.CI && !process.env.PORT
	}
});
