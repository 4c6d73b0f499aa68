import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { serve } from '../../scripts/server.mjs';
import { BuiltCopy } from './built-copy';
import { sticksOut } from './overflow';
import { writePseudoLocale } from './pseudo-locale';
import { begin, lookAround } from './seed';

let copy: BuiltCopy;
let server: Awaited<ReturnType<typeof serve>>;
let paths: string[];

// One build serves both.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
	copy = await BuiltCopy.make();
	await writePseudoLocale(copy.folder);
	await copy.build();
	server = await serve(copy.site);
	paths = (await readdir(copy.site, { recursive: true }))
		.filter((name) => name.endsWith('index.html'))
		.map((name) => `/${dirname(name)}/`.replace('/./', '/'));
});

test.afterAll(async () => {
	await server.stop();
	await copy.remove();
});

/** A page of the copy. */
async function newPage(browser: Browser): Promise<Page> {
	test.setTimeout(600_000);
	const context = await browser.newContext({ baseURL: server.url, reducedMotion: 'reduce' });
	const page = await context.newPage();
	await page.clock.setFixedTime('2026-11-22T19:00:00+01:00');
	return page;
}

/** What shows that a page has read the journal. */
const contents: Record<string, string> = {
	'/insights/': 'main svg',
	'/journal/': 'article',
	'/journal/look-back/': 'article',
	'/settings/': 'main li',
	'/settings/prompts/': 'main summary',
	'/settings/questions/': 'main li'
};

const contentsOfSample: Record<string, string> = {
	...contents,
	'/': 'main svg',
	'/favours/': 'main li',
	'/favours/entries/': 'main li',
	'/people/': 'main li',
	'/people/lists/': 'main li'
};

/** Opens a page and all that is folded on it. */
async function unfold(page: Page, path: string, content = 'h1') {
	await page.goto(path);
	await expect(page.locator(content).first(), path).toBeVisible();
	await page.evaluate(() => {
		for (const each of document.querySelectorAll('details')) each.open = true;
	});
}

async function fits(page: Page, path: string) {
	for (const width of [360, 1280]) {
		await page.setViewportSize({ width, height: 740 });
		for (const direction of ['ltr', 'rtl']) {
			await page.evaluate((direction) => {
				document.documentElement.dir = direction;
			}, direction);
			await expect
				.configure({ soft: true })
				.poll(() => sticksOut(page), { message: `${path}, ${String(width)} wide, ${direction}` })
				.toEqual([]);
		}
	}
}

/** Words of English on the page that the browser's formats of dates and lists do not have, and that are no part of a name or an address. */
function englishWords(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const names = new Intl.DateTimeFormat('en-GB', { month: 'long', weekday: 'long' });
		const known = new Set(
			Array.from({ length: 366 }, (_, day) => new Date(2026, 0, day))
				.flatMap((day) => names.formatToParts(day))
				.flatMap(({ value }) => [value, value.slice(0, 3), value.slice(0, 4)])
		).add('and');
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: string[] = [];
		for (let text = texts.nextNode(); text; text = texts.nextNode()) {
			if (text.parentElement?.closest('script, style, noscript')) continue;
			const words = text.nodeValue?.match(/(?<![\p{L}\d.])[A-Za-z]{2,}(?![\p{L}\d.])/gu) ?? [];
			found.push(...words.filter((word) => !known.has(word)));
		}
		return found;
	});
}

test(
	'all words come from the catalogue, and every page bears longer ones, and the other direction',
	{ tag: '@full' },
	async ({ browser }) => {
		const page = await newPage(browser);
		await begin(page, { checkin: { contacts: { LinkedIn: 100 }, known: { LinkedIn: 25 } } });
		for (const path of paths) {
			await unfold(page, path, contents[path]);
			expect.soft(await englishWords(page), path).toEqual([]);
			await fits(page, path);
		}
	}
);

test(
	'every page of two years bears longer words, and the other direction',
	{ tag: '@full' },
	async ({ browser }) => {
		const page = await newPage(browser);
		await lookAround(page);
		for (const path of paths) {
			await unfold(page, path, contentsOfSample[path]);
			await fits(page, path);
		}
		expect(paths).toEqual(expect.arrayContaining(Object.keys(contentsOfSample)));
	}
);
