import { existsSync } from 'node:fs';

const usualPlaces = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/**
 * The Chromium to test with: `CHROMIUM_PATH`, else one in the usual places.
 * @returns {string | undefined} undefined where only Playwright's own download can serve
 */
export function findChromium() {
	return [process.env.CHROMIUM_PATH, ...usualPlaces].find((path) => path && existsSync(path));
}

/**
 * How to start Chromium for tests, also as root and where no network is to be had.
 * @returns {{ executablePath?: string, args: string[] }} launch options for Playwright
 */
export function chromiumLaunchOptions() {
	const executablePath = findChromium();
	return {
		...(executablePath && { executablePath }),
		args: [
			'--no-sandbox',
			// These wait for a network, which may be missing.
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run'
		]
	};
}
