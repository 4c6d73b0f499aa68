import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { isFull } from '../../scripts/extent.mjs';
import { begin } from './seed';

/** How many notes are acknowledged before each kill, and how many milliseconds later it comes. */
const kills = Array.from({ length: isFull ? 25 : 1 }, () => [
	{ after: 1, delay: 0 },
	{ after: 3, delay: 40 },
	{ after: 2, delay: 90 },
	{ after: 3, delay: 150 }
]).flat();

let profile: string;

test.beforeEach(async () => {
	profile = await mkdtemp(join(tmpdir(), 'kithbook-crash-'));
});

test.afterEach(async () => {
	await rm(profile, { recursive: true, maxRetries: 5 });
});

/** Starts the browser on the profile, as after its crash. */
async function start(path: string): Promise<{ context: BrowserContext; page: Page }> {
	const { baseURL, locale, timezoneId } = test.info().project.use;
	const context = await chromium.launchPersistentContext(profile, {
		...chromiumLaunchOptions(),
		...(baseURL && { baseURL }),
		...(locale && { locale }),
		...(timezoneId && { timezoneId })
	});
	const page = context.pages()[0] ?? (await context.newPage());
	await page.goto(path);
	return { context, page };
}

/** Ends every process of the browser at once, without a word to any of them. */
async function killerOf(context: BrowserContext): Promise<() => Promise<void>> {
	const session = await context.browser()?.newBrowserCDPSession();
	if (!session) throw new Error('no browser to kill');
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const closed = new Promise<void>((resolve) => context.on('close', () => resolve()));
	return () => {
		for (const { id } of processInfo) process.kill(id, 'SIGKILL');
		return closed;
	};
}

async function beginJournal(): Promise<void> {
	const { context, page } = await start('/robots.txt');
	await begin(page);
	await context.close();
}

/** What the database holds, read past the app: each check-in and note as its row stands there. */
function rowsOf(page: Page) {
	return page.evaluate(async () => {
		const opening = indexedDB.open('kithbook');
		await new Promise((resolve) => (opening.onsuccess = resolve));
		const reading = opening.result.transaction('note').objectStore('note').getAll();
		await new Promise((resolve) => (reading.onsuccess = resolve));
		opening.result.close();
		return reading.result as { content: { text: string; stamps: Record<string, string> } }[];
	});
}

/** Long enough to be torn, were it possible. */
function noteText(number: number): string {
	return `Note ${String(number)}. ${'Tea with Bert. '.repeat(500)}End of ${String(number)}.`;
}

test('a killed browser loses no note that was saved, and tears none', async () => {
	// Each kill takes two starts of the browser.
	test.setTimeout(30_000 * kills.length);
	await beginJournal();
	const saved: string[] = [];
	let tried = 0;

	for (const { after, delay } of kills) {
		const { context, page } = await start('/journal/');
		const kill = await killerOf(context);
		const enough = saved.length + after;
		let killed: Promise<void> | undefined;
		const writing = async () => {
			while (!page.isClosed()) {
				const text = noteText(tried++);
				await page.getByRole('button', { name: /Write a note|Go on with your note/ }).click();
				await page.getByRole('textbox', { name: 'Your note' }).fill(text);
				await page.getByRole('button', { name: 'Save', exact: true }).click();
				await expect(page.getByRole('textbox', { name: 'Your note' })).toBeHidden();
				saved.push(text);
				if (saved.length === enough) {
					killed = new Promise((resolve) => setTimeout(resolve, delay)).then(kill);
				}
			}
		};
		await writing().catch((error: unknown) => {
			// The kill ends it, and nothing else may.
			if (!killed) throw error;
		});
		await killed;

		const restarted = await start('/journal/');
		await expect(restarted.page.getByText(`End of ${String(tried - 2)}.`)).toBeVisible();
		const texts = (await rowsOf(restarted.page)).map(({ content }) => content.text);
		expect(texts).toEqual(expect.arrayContaining(saved));
		// One more may have been written without its word of it getting out, but whole.
		const all = Array.from({ length: tried }, (_, number) => noteText(number));
		expect(all).toEqual(expect.arrayContaining(texts));
		await restarted.context.close();
	}
});

test('a killed browser has the check-in that it just called saved', async () => {
	await beginJournal();
	const first = await start('/checkin/?question=reflection');
	const kill = await killerOf(first.context);
	const { page } = first;
	await page.getByRole('textbox', { name: 'Your thoughts' }).fill('Marta answered at midnight.');
	await page.getByRole('button', { name: 'Next' }).click();
	await page.getByRole('button', { name: 'Next' }).click();
	await page.getByRole('button', { name: 'Save and finish' }).click();
	await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
	await kill();

	const { context, page: restarted } = await start('/journal/');
	await expect(restarted.getByText('Marta answered at midnight.')).toBeVisible();
	await context.close();
});

test('a killed browser has what was typed and not saved', async () => {
	await beginJournal();
	const { context, page } = await start('/checkin/?question=reflection');
	const kill = await killerOf(context);
	await page.getByRole('textbox', { name: 'Your thoughts' }).fill('Half a sentence abou');
	const keptDraft = async () => {
		const kept = await page.evaluate(async () => {
			const opening = indexedDB.open('kithbook');
			await new Promise((resolve) => (opening.onsuccess = resolve));
			const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
			await new Promise((resolve) => (reading.onsuccess = resolve));
			opening.result.close();
			return JSON.stringify(reading.result);
		});
		return kept;
	};
	await expect.poll(keptDraft).toContain('Half a sentence abou');
	await kill();

	const after = await start('/checkin/?question=reflection');
	await expect(after.page.getByRole('textbox', { name: 'Your thoughts' })).toHaveValue(
		'Half a sentence abou'
	);
	await after.context.close();
});
