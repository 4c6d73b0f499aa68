import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../../scripts/server.mjs';
import { BuiltCopy } from './built-copy';
import { sticksOut } from './overflow';
import { writePseudoLocale } from './pseudo-locale';
import { begin, lookAround } from './seed';

let copy: BuiltCopy;
let server: Awaited<ReturnType<typeof serve>>;
let paths: string[];

test.use({
	baseURL: async ({}, use) => {
		await use(server.url);
	}
});

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

test.beforeEach(async ({ page }) => {
	test.setTimeout(600_000);
	await page.clock.setFixedTime('2026-11-22T19:00:00+01:00');
	await page.emulateMedia({ reducedMotion: 'reduce' });
});

/** Opens a page and all that is folded on it. */
async function unfold(page: Page, path: string) {
	await page.goto(path);
	await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible();
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

/** Words of English on the page that are no month, no day of the week, and no part of a name or an address. */
function englishWords(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const names = new Intl.DateTimeFormat('en-GB', { month: 'long', weekday: 'long' });
		const known = new Set(
			Array.from({ length: 366 }, (_, day) => new Date(2026, 0, day))
				.flatMap((day) => names.formatToParts(day))
				.flatMap(({ value }) => [value, value.slice(0, 3), value.slice(0, 4)])
		);
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: string[] = [];
		for (let text = texts.nextNode(); text; text = texts.nextNode()) {
			if (text.parentElement?.closest('script, style')) continue;
			const words = text.nodeValue?.match(/(?<![\p{L}\d.])[A-Za-z]{2,}(?![\p{L}\d.])/gu) ?? [];
			found.push(...words.filter((word) => !known.has(word)));
		}
		return found;
	});
}

test(
	'all words come from the catalogue, and every page bears longer ones, and the other direction',
	{ tag: '@full' },
	async ({ page }) => {
		await begin(page, { checkin: { contacts: { LinkedIn: 100 }, known: { LinkedIn: 25 } } });
		for (const path of paths) {
			await unfold(page, path);
			expect.soft(await englishWords(page), path).toEqual([]);
			await fits(page, path);
		}
	}
);

test(
	'every page of two years bears longer words, and the other direction',
	{ tag: '@full' },
	async ({ page }) => {
		await lookAround(page);
		for (const path of paths) {
			await unfold(page, path);
			await fits(page, path);
		}
	}
);
