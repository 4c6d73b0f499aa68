import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumLaunchOptions } from '../chromium.mjs';
import { root } from '../setup.mjs';
import { begin } from './browser.mjs';
import { median, note } from './report.mjs';

/**
 * @typedef {import('../server.mjs').Site} Site
 * @typedef {import('./journal.mjs').Rows} Rows
 * @typedef {Map<string, number[]>} Points by address and category or audit, one of each round
 */

const reports = join(root, 'bench-results');
const performance = 'performance';
const categories = [performance, 'accessibility', 'best-practices', 'seo'];
const pages = ['/', '/checkin/', '/insights/'];
/** In odd rounds only the first page is measured. */
const rounds = 5;
/** What the main thread does, in milliseconds of a processor four times slower. */
const work = 'mainthread-work-breakdown';
const blocking = 'total-blocking-time';

/**
 * Lighthouse's points for a phone: of a bare Kit page and of the app, for a first visit, in turn; then with a
 * journal. The last reports are kept in bench-results/.
 * @param {Site} site
 * @param {Site} bare
 * @param {Rows} rows of a journal
 */
export async function measureLighthouse(site, bare, rows) {
	mkdirSync(reports, { recursive: true });
	/** @type {Points} */
	const floor = new Map();
	/** @type {Points} */
	const first = new Map();
	for (let round = 0; round < rounds; round += 1) {
		await measure(bare, floor, ['/'], 'bare');
		await measure(site, first, round % 2 === 0 ? pages : ['/'], 'first visit');
	}
	/** @type {Points} */
	const again = new Map();
	await measure(site, again, pages, 'with a journal', rows);
	const best = pointsOf(floor, `/ ${performance}`);
	note('Lighthouse, performance of a bare Kit page', best, 'points');
	for (const path of pages) {
		const points = pointsOf(first, `${path} ${performance}`);
		note(`Lighthouse, performance of ${path}`, points, 'points');
		note(`Lighthouse, performance of ${path}, behind the bare page`, best - points, 'points', 2);
		const late = pointsOf(again, `${path} ${performance}`);
		note(`Lighthouse, performance of ${path} with a journal`, late, 'points');
	}
	const [busy, bareBusy] = [pointsOf(first, `/ ${work}`), pointsOf(floor, `/ ${work}`)];
	note('main thread of a first visit of / against a bare Kit page', busy / bareBusy, '×', 2);
	note('main thread of a first visit of /, 4 × CPU', busy, 'ms');
	const blocked = pointsOf(first, `/ ${blocking}`) - pointsOf(floor, `/ ${blocking}`);
	note('blocking time of a first visit of / above a bare Kit page', blocked, 'ms', 150);
	for (const category of categories.slice(1)) {
		const all = [first, again].flatMap((points) =>
			pages.map((path) => pointsOf(points, `${path} ${category}`))
		);
		note(`Lighthouse, ${category}, missing at worst`, 100 - Math.min(...all), 'points', 0);
	}
}

/**
 * @param {Points} points
 * @param {string} name
 */
function pointsOf(points, name) {
	return median(points.get(name) ?? []);
}

/**
 * @param {Site} site
 * @param {Points} points that are added to
 * @param {readonly string[]} paths
 * @param {string} visit
 * @param {Rows} [rows]
 */
async function measure(site, points, paths, visit, rows) {
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
		for (const path of paths) {
			const result = await lighthouse(`${site.url}${path}`, {
				port: chrome.port,
				logLevel: 'silent',
				output: 'html',
				onlyCategories: categories
			});
			if (!result) throw new Error('Lighthouse measured nothing.');
			const name = `${path.replaceAll('/', '') || 'week'}, ${visit}`.replace(/\W+/g, '-');
			writeFileSync(join(reports, `${name}.html`), [result.report].flat().join(''));
			const keep = (/** @type {string} */ id, /** @type {number} */ value) => {
				const key = `${path} ${id}`;
				points.set(key, [...(points.get(key) ?? []), value]);
			};
			for (const [id, { score }] of Object.entries(result.lhr.categories))
				keep(id, Math.round((score ?? 0) * 100));
			for (const id of [work, blocking]) keep(id, result.lhr.audits[id]?.numericValue ?? 0);
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
 * @param {Site} site
 * @param {Rows} rows
 */
async function prepare(folder, site, rows) {
	const context = await chromium.launchPersistentContext(folder, {
		...chromiumLaunchOptions(),
		serviceWorkers: 'block'
	});
	await begin(context, site.url, rows);
	await context.close();
}
