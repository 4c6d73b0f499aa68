import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { serve } from '../../scripts/server.mjs';

const base = '/a/notebook';
const sources = ['messages', 'package.json', 'project.inlang', 'scripts', 'src', 'static'];
const configs = ['svelte.config.js', 'tsconfig.json', 'vite.config.ts'];

test.use({ serviceWorkers: 'allow' });

let copy: string;

test.beforeAll(async () => {
	// Built beside the project, which the other specs are being served from.
	copy = await mkdtemp(join(tmpdir(), 'kithbook-base-'));
	for (const name of [...sources, ...configs])
		await cp(name, join(copy, name), { recursive: true });
	await symlink(resolve('node_modules'), join(copy, 'node_modules'));
	await promisify(execFile)('npm', ['run', '--silent', 'build'], {
		cwd: copy,
		env: { ...process.env, BASE_PATH: base, NODE_ENV: 'production' },
		shell: process.platform === 'win32'
	});
});

test.afterAll(async () => {
	await rm(copy, { recursive: true });
});

// It needs a second build.
test(
	'under a base path everything is asked for and answered below it, offline too',
	{
		tag: '@full'
	},
	async ({ page }) => {
		const server = await serve(join(copy, 'build'), { base });
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
