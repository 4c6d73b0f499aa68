import { expect, test } from '@playwright/test';
import { serve } from '../../scripts/server.mjs';
import { BuiltCopy } from './built-copy';

const base = '/a/notebook';

test.use({ serviceWorkers: 'allow' });

let copy: BuiltCopy;

test.beforeAll(async () => {
	copy = await BuiltCopy.make();
	await copy.build({ BASE_PATH: base });
});

test.afterAll(() => copy.remove());

// It needs a second build.
test(
	'under a base path everything is asked for and answered below it, offline too',
	{
		tag: '@full'
	},
	async ({ page }) => {
		const server = await serve(copy.site, { base });
		const strays: string[] = [];
		page.on('response', (response) => {
			const { pathname } = new URL(response.url());
			if (!pathname.startsWith(`${base}/`) || !response.ok()) strays.push(response.url());
		});

		await page.goto(`${server.url}/`);
		await page.getByRole('navigation').getByRole('link', { name: 'Journal' }).click();
		await expect(page).toHaveURL(`${server.url}/journal/`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

		const manifest = await page.locator('link[rel=manifest]').getAttribute('href');
		const response = await page.request.get(new URL(manifest ?? '', page.url()).href);
		const { start_url: start } = (await response.json()) as { start_url: string };
		expect(new URL(start, response.url()).pathname).toBe(`${base}/`);

		const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
		expect(scope).toBe(`${server.url}/`);
		await server.stop();
		for (const path of ['/', '/insights/', '/settings/data/?from=here']) {
			await page.goto(server.url + path);
			await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
		}
		expect(strays).toEqual([]);
	}
);
