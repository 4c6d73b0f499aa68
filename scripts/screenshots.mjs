/**
 * Takes the manifest's pictures from the sample journal: `npm run screenshots`.
 * They are WebP files, which the service worker does not store.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from './chromium.mjs';
import { serve } from './server.mjs';
import { root } from './setup.mjs';

const folder = `${root}/static/screenshots`;

/** Two years of the sample end on a Sunday evening. */
const now = '2026-11-22T19:00:00';

const windows = [
	{ name: 'narrow', width: 360, height: 720, scale: 2 },
	{ name: 'wide', width: 1280, height: 800, scale: 1 }
];

const pages = [
	{ name: 'week', path: '/', picture: undefined },
	{ name: 'insights', path: '/insights/', picture: /./u },
	{ name: 'journal', path: '/journal/', picture: undefined }
];

const site = await serve(`${root}/build`);
const browser = await chromium.launch(chromiumLaunchOptions());
mkdirSync(folder, { recursive: true });

for (const { name: window, width, height, scale } of windows) {
	const page = await browser.newPage({
		viewport: { width, height },
		deviceScaleFactor: scale,
		isMobile: window === 'narrow',
		locale: 'en-GB',
		reducedMotion: 'reduce',
		serviceWorkers: 'block',
		// The style below is not the app's own.
		bypassCSP: true
	});
	await page.clock.setFixedTime(now);
	await page.goto(site.url);
	await page.getByRole('button', { name: 'Look around' }).click();
	await page.getByText('This is sample data.').waitFor();
	const devtools = await page.context().newCDPSession(page);
	for (const { name, path, picture } of pages) {
		await page.goto(site.url + path, { waitUntil: 'networkidle' });
		if (picture) await page.getByRole('img', { name: picture }).first().waitFor();
		// The pictures stand for a journal of one's own.
		await page.addStyleTag({ content: '.banner { display: none }' });
		await page.evaluate(() => document.fonts.ready);
		const { data } = await devtools.send('Page.captureScreenshot', {
			format: 'webp',
			quality: 92,
			captureBeyondViewport: false,
			clip: { x: 0, y: 0, width, height, scale }
		});
		writeFileSync(`${folder}/${name}-${window}.webp`, Buffer.from(data, 'base64'));
	}
	await page.close();
}

await browser.close();
await site.stop();
