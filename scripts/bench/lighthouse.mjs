import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumLaunchOptions } from '../chromium.mjs';
import { root } from '../setup.mjs';
import { begin } from './browser.mjs';
import { print } from './report.mjs';

const reports = join(root, 'bench-results');
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const pages = ['/', '/checkin/', '/insights/'];

/**
 * Lighthouse's points for a phone, for a first visit and with a journal. The reports are kept in
 * bench-results/.
 * @param {import('../server.mjs').Site} site
 * @param {import('./journal.mjs').Rows} rows
 */
export async function measureLighthouse(site, rows) {
	mkdirSync(reports, { recursive: true });
	await measure(site, 'first visit');
	await measure(site, 'with a journal', rows);
}

/**
 * @param {import('../server.mjs').Site} site
 * @param {string} visit
 * @param {import('./journal.mjs').Rows} [rows]
 */
async function measure(site, visit, rows) {
	const userDataDir = mkdtempSync(join(tmpdir(), 'kithbook-lighthouse-'));
	if (rows) await prepare(userDataDir, site, rows);
	const { executablePath = chromium.executablePath(), args } = chromiumLaunchOptions();
	const chrome = await launch({
		chromePath: executablePath,
		chromeFlags: [...args, '--headless=new'],
		userDataDir,
		logLevel: 'silent'
	});
	try {
		for (const path of pages) {
			const result = await lighthouse(`${site.url}${path}`, {
				port: chrome.port,
				logLevel: 'silent',
				output: 'html',
				onlyCategories: categories
			});
			if (!result) throw new Error('Lighthouse measured nothing.');
			const name = `${path.replaceAll('/', '') || 'week'}, ${visit}`.replace(/\W+/g, '-');
			writeFileSync(join(reports, `${name}.html`), [result.report].flat().join(''));
			writeFileSync(join(reports, `${name}.json`), JSON.stringify(result.lhr, null, '\t'));
			for (const [id, { score }] of Object.entries(result.lhr.categories)) {
				print(`Lighthouse ${path}, ${visit}, ${id}`, Math.round((score ?? 0) * 100), 'points');
			}
		}
	} finally {
		chrome.kill();
		rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
	}
}

/**
 * Leaves a journal in a browser's folder. Lighthouse empties caches before it measures, but leaves
 * what is stored.
 * @param {string} folder
 * @param {import('../server.mjs').Site} site
 * @param {import('./journal.mjs').Rows} rows
 */
async function prepare(folder, site, rows) {
	const context = await chromium.launchPersistentContext(folder, {
		...chromiumLaunchOptions(),
		serviceWorkers: 'block'
	});
	await begin(context, site.url, rows);
	await context.close();
}
