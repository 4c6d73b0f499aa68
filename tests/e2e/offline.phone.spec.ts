import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../../scripts/server.mjs';

test.use({ serviceWorkers: 'allow' });

const build = 'build';

/** The address of every page that was built. */
async function routes(): Promise<string[]> {
	const files = await readdir(build, { recursive: true });
	return files
		.filter((file) => file.endsWith('index.html'))
		.map((file) => `/${file.slice(0, -'index.html'.length)}`);
}

async function visit(page: Page, url: string) {
	await page.goto(url);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.evaluate(() => navigator.serviceWorker.ready);
}

test('after one visit every page opens without a network and without the browser’s own cache', async ({
	page
}) => {
	const server = await serve(build);
	await visit(page, `${server.url}/`);
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Network.clearBrowserCache');
	await server.stop();

	const missing: string[] = [];
	page.on('requestfailed', (request) => {
		// A page that is left drops what it was still fetching: that is no missing file.
		if (request.failure()?.errorText !== 'net::ERR_ABORTED') missing.push(request.url());
	});
	page.on('pageerror', (error) => missing.push(error.message));

	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

	const pages = await routes();
	expect(pages).toContain('/journal/');
	for (const route of [...pages, '/?week=2026-W47', '/before-you-post/?text=Hello']) {
		await page.goto(server.url + route, { waitUntil: 'networkidle' });
		await expect(page.getByRole('heading', { level: 1 }), route).toBeVisible();
	}
	expect(
		await page.evaluate(async () => (await document.fonts.load('1em Newsreader')).length)
	).toBeGreaterThan(0);
	expect(missing).toEqual([]);

	await page.goto(`${server.url}/no/such/page/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
	await page.getByRole('link', { name: 'Go to This week' }).click();
	await expect(page).toHaveURL(`${server.url}/`);
});

test('parts not looked at yet are there offline within the first visit', async ({ page }) => {
	const server = await serve(build);
	await visit(page, `${server.url}/`);
	await expect
		.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
		.toBe('activated');
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Network.clearBrowserCache');
	await server.stop();

	await page.getByRole('link', { name: 'Settings' }).click();
	await expect(page).toHaveURL(`${server.url}/settings/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('a new version', () => {
	let site: string;

	test.beforeEach(async () => {
		site = await mkdtemp(join(tmpdir(), 'kithbook-site-'));
		await cp(build, site, { recursive: true });
	});

	test.afterEach(async () => {
		await rm(site, { recursive: true });
	});

	async function publishNext() {
		const settings = join(site, 'settings/index.html');
		const html = await readFile(settings, 'utf8');
		await writeFile(settings, html.replace('<head>', '<head><meta name="edition" content="next">'));
		const worker = join(site, 'service-worker.js');
		const script = await readFile(worker, 'utf8');
		await writeFile(worker, script.replaceAll(/(["']?revision["']?:\s*["'])(?=\w)/g, '$1next-'));
	}

	test('is offered, and comes only when it is asked for', async ({ page }) => {
		let server = await serve(site);
		await visit(page, `${server.url}/settings/`);
		await publishNext();
		await server.stop();
		server = await serve(site, { port: Number(new URL(server.url).port) });
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());

		await expect(page.getByText('A new version is ready.')).toBeVisible();
		const edition = page.locator('meta[name=edition]');
		await page.reload();
		await expect(page.getByText('A new version is ready.')).toBeVisible();
		await expect(edition).toHaveCount(0);

		await page.getByRole('button', { name: 'Reload' }).click();
		await expect(edition).toHaveCount(1);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByText('A new version is ready.')).toBeHidden();
		await server.stop();
	});
});
