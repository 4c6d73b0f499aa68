import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { serve, type Site } from '../../scripts/server.mjs';
import { downloadsIn, find, type Engine, type Wanted } from './engine';
import { firefox } from './firefox';
import { webkit } from './webkit';

const build = 'build';

const pages = [
	'/',
	'/people/',
	'/people/import/',
	'/favours/',
	'/insights/',
	'/journal/',
	'/checkin/',
	'/settings/',
	'/settings/data/',
	'/before-you-post/'
];

/**
 * No faults: what was still loading when a page was left, and a layout that takes two frames, of which
 * browsers tell as if it were an error.
 */
const harmless =
	/error loading dynamically imported module|Importing a module script failed\.?$|A ServiceWorker intercepted the request|Unable to preload CSS for \S*\/_app\/|ResizeObserver loop completed with undelivered notifications/;

/** A copy of the journal that was saved. */
interface Copy {
	path: string;
	records: { id: string }[];
}

describe.each([firefox, webkit])('$name', ({ launch }) => {
	let folder: string;
	let downloads: string;
	let site: Site;
	let engine: Engine;

	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'kithbook-browser-'));
		downloads = downloadsIn(folder);
		await mkdir(downloads);
		site = await serve(build);
		engine = await launch(folder);
		await engine.resize(1280, 800);
	});

	afterEach(async () => {
		await engine.close();
		await site.stop();
		await rm(folder, { recursive: true });
	});

	const open = (path: string) => engine.open(site.url + path);
	const see = (...wanted: Wanted) => find(engine, ...wanted);
	/** Again where the element was replaced, as the app takes over the page that came with the file. */
	const click = (...wanted: Wanted) =>
		vi.waitFor(async () => (await see(...wanted)).click(), { timeout: 10_000 });
	const press = (name: RegExp) => click('button', name);

	async function answer(position: number, contacts?: string) {
		await see('progressbar', new RegExp(`^Question ${position} of`));
		if (contacts === undefined) return press(/^Skip$/);
		await (await see('textbox', /^LinkedIn$/)).type(contacts);
		await press(/^Next$/);
	}

	/** Once it controls the page, the service worker has stored the whole app. */
	const stored = () =>
		engine.evaluate(`
			const { serviceWorker } = navigator;
			return new Promise((resolve) => {
				serviceWorker.addEventListener('controllerchange', () => resolve(true));
				if (serviceWorker.controller) resolve(true);
			});
		`);

	/** Saves a copy of the journal, and takes it out of the downloads. */
	async function save(): Promise<Copy> {
		await press(/^Save a copy$/);
		await press(/^Yes$/);
		await see('text', /^Saved as /);
		return vi.waitFor(
			async () => {
				const [name = ''] = (await readdir(downloads)).filter((each) => each.endsWith('.json'));
				const { records } = JSON.parse(await readFile(join(downloads, name), 'utf8')) as Copy;
				await rename(join(downloads, name), join(folder, name));
				return {
					path: join(folder, name),
					records: records.sort((a, b) => a.id.localeCompare(b.id))
				};
			},
			{ timeout: 30_000 }
		);
	}

	test('what is written is there offline, and comes back from its copy in a new browser', async () => {
		await open('/');
		await click('link', /^Begin your journal$/);
		await click('checkbox', /^LinkedIn$/);
		await press(/^Begin$/);
		await see('heading', /^Your first week is ready to look at\.$/);
		await click('link', /^Start the check-in$/);
		await answer(1, '100');
		await answer(2, '25');
		for (let position = 3; position <= 8; position += 1) await answer(position);
		await press(/^Save and finish$/);
		await see('heading', /^You know about 25 of your 100 contacts\.$/);

		await stored();
		await site.stop();
		await engine.reload();
		await open('/journal/');
		await see('text', /You know 25 of them/);
		await open('/settings/data/');
		await see('button', /^Erase everything …$/);
		const copy = await save();

		site = await serve(build, { port: Number(new URL(site.url).port) });
		await engine.close();
		engine = await launch(folder);
		await engine.resize(1280, 800);
		await open('/settings/data/');
		await see('text', /^There is nothing to save yet\.$/);
		await (await see('label', /^Choose a file/)).choose(copy.path);
		await press(/^Add to my journal$/);
		await see('text', /^Added to your journal:/);
		expect((await save()).records).toEqual(copy.records);
		await open('/journal/');
		await see('text', /You know 25 of them/);
	});

	test('the main pages fit the window, and their scripts run', async () => {
		await open('/');
		await press(/^Look around first$/);
		await see('text', /^This is sample data\.$/);
		for (const width of [400, 1280]) {
			await engine.resize(width, 800);
			for (const path of pages) {
				await open(path);
				await see('main', /^/);
				const spare = 'innerWidth - document.documentElement.scrollWidth';
				expect(await engine.evaluate(`return ${spare};`), path).toBeGreaterThanOrEqual(0);
			}
		}
		const errors = await engine.errors();
		expect(errors.filter((error) => !harmless.test(error))).toEqual([]);
		// An engine that told of no error would pass, too.
		await engine.evaluate("setTimeout(() => { throw new Error('thrown on purpose'); });");
		await expect
			.poll(() => engine.errors())
			.toContainEqual(expect.stringContaining('thrown on purpose'));
	});
});
